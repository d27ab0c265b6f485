package dev.plantao.occurrence;

/** How the work is delivered and charged (TOT-04, TOT-07, TOT-33). */
public enum Modality {
    STANDARD_SUPPORT,
    MODULE_CONSULTANCY,
    PHONE_CONSULTANCY
}
