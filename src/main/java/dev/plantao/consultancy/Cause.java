package dev.plantao.consultancy;

/** What a consultancy found to be the cause (TOT-08). */
public enum Cause {
    PRODUCT,
    DOCUMENTATION,
    CUSTOMER_ENVIRONMENT,
    PROCEDURE,
    THIRD_PARTY,
    NOT_IDENTIFIED
}
