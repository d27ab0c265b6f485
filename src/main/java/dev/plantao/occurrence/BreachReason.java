package dev.plantao.occurrence;

/** Why a solution came late (rules.md d.4 F06). */
public enum BreachReason {
    VOLUME,
    NO_SPECIALIST,
    THIRD_PARTY,
    HARD_DIAGNOSIS,
    RECLASSIFIED,
    OTHER
}
