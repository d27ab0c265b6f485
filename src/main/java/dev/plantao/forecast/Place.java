package dev.plantao.forecast;

import dev.plantao.occurrence.Stage;

/** Who has it in a stage, for the simulation. */
enum Place {
    /** Nobody has taken it. */
    QUEUE,
    /** A person of the support has it. */
    WORK,
    /** Somebody else has it, and nobody of the support is kept busy: the customer, development, another area. */
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
