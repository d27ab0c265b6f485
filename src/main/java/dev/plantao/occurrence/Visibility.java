package dev.plantao.occurrence;

/** Whether the customer may read an interaction (CON-29). */
public enum Visibility {
    PUBLIC,
    INTERNAL
}
