package dev.plantao.consultancy;

/** The customer's environment a consultancy looks at (TOT-33). */
public enum WorkedEnvironment {
    CUSTOMER_TEST,
    PRODUCTION_READ_ONLY
}
