package dev.plantao.product;

/** How far a request meets one of the criteria of product management (CON-38). */
public enum Suitability {
    YES,
    PARTLY,
    NO
}
