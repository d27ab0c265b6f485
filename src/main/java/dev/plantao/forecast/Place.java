package dev.plantao.forecast;

import dev.plantao.occurrence.Stage;

/** Where a stage is, for the simulation: the clock counts in the first two only (D6). */
enum Place {
    /** Nobody has taken it. */
    QUEUE,
    /** A person of the support has it. */
    WORK,
    /** Somebody else has it: the customer, another area. */
    AWAY,
    /** Nothing more happens. */
    END;

    static Place of(Stage stage) {
        return switch (stage) {
            case N1_QUEUE, N2_QUEUE -> QUEUE;
            case N1_ANALYSIS, N2_ANALYSIS -> WORK;
            case FINISHED, CANCELLED -> END;
            default -> AWAY;
        };
    }
}
