package dev.plantao.statement;

import dev.plantao.occurrence.Stage;

/** Who reads a statement; a customer never learns of an internal stage, of a warning or of what the team noted (c.7). */
public enum Audience {
    TEAM,
    CUSTOMER;

    /** The stage as this audience knows it: two stages that are equal here are one. */
    Enum<?> seen(Stage stage) {
        return this == TEAM ? stage : stage.publicStage();
    }
}
