package dev.plantao.occurrence;

/** Why somebody called instead of using the portal (UNO-B-19). */
public enum PhoneReason {
    PORTAL_UNAVAILABLE,
    APPLICATION_UNAVAILABLE,
    CANNOT_OPEN,
    WITHOUT_PORTAL_ACCESS,
    REQUESTED_BY_ANALYST,
    OTHER
}
