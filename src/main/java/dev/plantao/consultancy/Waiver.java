package dev.plantao.consultancy;

/** Why a consultancy costs nothing after all (D14; TOT-16). */
public enum Waiver {
    NO_TIME,
    PRODUCT_FAULT,
    DOCUMENTATION_FAULT,
    /** The lead gave it away, and said why. */
    MANAGEMENT
}
