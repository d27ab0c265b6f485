package dev.plantao.customer;

/** Who asks, and therefore who pays a consultancy (TOT-17, AGE-22). */
public enum RequesterType {
    FINAL_CUSTOMER,
    FRANCHISE_CONSULTANT,
    PROJECT_CONSULTANT,
    ACCREDITED_CONSULTANT,
    AMS,
    LICENSEE,
    INTERNAL
}
