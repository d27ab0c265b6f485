package dev.plantao.product;

/** Why product management says no (rules.md A-16); the customer reads it. */
public enum DenialReason {
    UNFEASIBLE,
    OUT_OF_FLOW,
    EXCLUSIVE_USE,
    ALREADY_EXISTS,
    NO_LEGAL_BASIS
}
