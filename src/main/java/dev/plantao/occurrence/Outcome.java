package dev.plantao.occurrence;

/** How an occurrence ended (rules.md c.4). */
public enum Outcome {
    ANSWERED_N1,
    ANSWERED_N2,
    FIXED_IN_VERSION,
    DEVELOPED_IN_VERSION,
    DB_CHANGE_DONE,
    CONSULTANCY_DONE,
    DENIED_BY_PRODUCT,
    REFERRED,
    OUT_OF_SCOPE,
    DUPLICATE,
    INACTIVITY,
    TERM_REFUSED,
    TERM_EXPIRED,
    QUOTE_REFUSED,
    CANCELLED_BY_CUSTOMER
}
