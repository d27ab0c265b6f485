package dev.plantao.occurrence;

/** The area an occurrence may be referred to (UNO-M-63, AGE-02). */
public enum ReferralArea {
    CUSTOMER_SUCCESS,
    IMPLEMENTATION,
    SALES,
    PRODUCTION
}
