package dev.plantao.databasechange;

/** Where it was done (F22). */
public enum ChangeEnvironment {
    PRODUCTION,
    CUSTOMER_TEST
}
