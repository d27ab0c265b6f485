package dev.plantao.occurrence;

/** Where a problem was simulated; never in production (UNO-B-14). */
public enum SimulationEnvironment {
    STANDARD,
    PARALLEL,
    CUSTOMER_TEST
}
