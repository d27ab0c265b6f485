package dev.plantao.occurrence;

/** Where an occurrence goes when it leaves triage or a level of support. */
public enum Destination {
    N1,
    REFERRAL,
    DUPLICATE,
    OUT_OF_SCOPE,
    DEVELOPMENT,
    PRODUCT,
    CONSULTANCY,
    DB_CHANGE
}
