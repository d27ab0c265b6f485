package dev.plantao.occurrence;

/** What a simulation showed. */
public enum SimulationResult {
    REPRODUCED,
    NOT_REPRODUCED,
    INTERMITTENT
}
