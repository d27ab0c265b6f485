package dev.plantao.occurrence;

/** Why a customer gave up (rules.md d.4 F31). */
public enum CancelReason {
    SOLVED_ALONE,
    OPENED_BY_MISTAKE,
    NOT_NEEDED,
    OTHER
}
