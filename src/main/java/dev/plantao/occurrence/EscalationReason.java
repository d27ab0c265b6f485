package dev.plantao.occurrence;

/** Why the first level calls the second (UNO-B-45). */
public enum EscalationReason {
    DEEP_ANALYSIS,
    SIMULATION,
    SPECIALITY
}
