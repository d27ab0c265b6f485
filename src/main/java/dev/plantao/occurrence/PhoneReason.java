package dev.plantao.occurrence;

import java.util.Arrays;

/** Why somebody called instead of using the portal (UNO-B-19). */
public enum PhoneReason {
    PORTAL_UNAVAILABLE,
    APPLICATION_UNAVAILABLE,
    CANNOT_OPEN,
    WITHOUT_PORTAL_ACCESS,
    /** The analyst asked for the call: it belongs to the occurrence they talk about (UNO-M-46). */
    REQUESTED_BY_ANALYST,
    OTHER;

    /** The reasons for which a call may open an occurrence. */
    public static PhoneReason[] opening() {
        return Arrays.stream(values()).filter(PhoneReason::opens).toArray(PhoneReason[]::new);
    }

    /** Whether a call for this reason may open an occurrence. */
    public boolean opens() {
        return this != REQUESTED_BY_ANALYST;
    }
}
