package dev.plantao.occurrence;

/** The nine stages a customer knows (CON-30..46). */
public enum PublicStage {
    AWAITING_SERVICE,
    IN_SERVICE,
    AWAITING_CUSTOMER,
    TECHNICAL_DIAGNOSIS,
    PRODUCT_ANALYSIS,
    TO_DEVELOP,
    IN_DEVELOPMENT,
    FINISHED,
    CANCELLED
}
