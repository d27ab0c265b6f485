package dev.plantao.occurrence;

/** The root cause of a problem, for the indicators (CON-07). */
public enum ErrorType {
    PRODUCT,
    PARAMETER,
    RECORD_DATA,
    THIRD_PARTY,
    ENVIRONMENT,
    USAGE,
    UNIDENTIFIED
}
