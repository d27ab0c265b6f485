package dev.plantao.sla;

import java.time.Duration;

/** The colour of an occurrence, by what is left of its target (rules.md d.8). */
public enum Risk {
    /** More than half is left, or no deadline runs. */
    GREEN,
    /** From 20 % to half is left. */
    AMBER,
    /** Less than 20 % is left. */
    ORANGE,
    /** Nothing is left: late. */
    RED;

    /** The colour when {@code remaining} business time of {@code target} is left; negative when late. */
    public static Risk of(Duration target, Duration remaining) {
        if (remaining.isNegative() || remaining.isZero()) {
            return RED;
        }
        Duration hundredfold = remaining.multipliedBy(100);
        if (hundredfold.compareTo(target.multipliedBy(50)) > 0) {
            return GREEN;
        }
        return hundredfold.compareTo(target.multipliedBy(20)) >= 0 ? AMBER : ORANGE;
    }
}
