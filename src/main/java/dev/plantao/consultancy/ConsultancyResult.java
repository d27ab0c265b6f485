package dev.plantao.consultancy;

/** How a consultancy ended; it says where the occurrence goes (T26..T29). */
public enum ConsultancyResult {
    SOLVED,
    PRODUCT_INCONSISTENCY,
    DOCUMENTATION_INCONSISTENCY,
    NOT_SOLVED
}
