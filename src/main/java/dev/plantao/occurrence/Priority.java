package dev.plantao.occurrence;

/** How urgent it is (AGE-09..11); also UNO's criticidade. */
public enum Priority {
    HIGH,
    MEDIUM,
    LOW
}
