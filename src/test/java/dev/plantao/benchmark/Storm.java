package dev.plantao.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Timers that were due at one instant.
 *
 * @param due when
 * @param rung when each of them rang, in order
 */
record Storm(Instant due, List<Instant> rung) {

    /** Seconds by which this share of them, in percent, had rung. */
    double lateness(int percent) {
        int rank = (int) Math.ceil(rung.size() * percent / 100.0);
        return Duration.between(due, rung.get(Math.max(rank, 1) - 1)).toMillis() / 1e3;
    }

    /** How many rang per second, from the due instant to the last one. */
    double perSecond() {
        return rung.size() / lateness(100);
    }

    @Override
    public String toString() {
        return "%6d rung %8.1f /s   late p50 %6.1f s, p99 %6.1f s, last %6.1f s"
                .formatted(rung.size(), perSecond(), lateness(50), lateness(99), lateness(100));
    }
}
