package dev.plantao.forecast;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The chance of an occurrence to miss its solution deadline, as last computed, and what it comes from.
 *
 * @param probability 0 to 1
 * @param turn its place in the queue; null when it does not wait in one
 * @param basis what the times were drawn from
 * @param sampleSize how many measured stays that were; 0 for a guess
 */
public record Forecast(double probability, @Nullable Turn turn, Basis basis, int sampleSize, Instant computedAt) {

    /**
     * A place in a queue.
     *
     * @param ahead how many are before it
     * @param people how many people serve the queue
     * @param medianWait business time until somebody takes it, in half of the simulated futures; null when nobody does in
     *     most of them
     */
    public record Turn(int ahead, int people, @Nullable Duration medianWait) {}

    /** What the times of a stage are drawn from. */
    public enum Basis {
        /** Measured in this stage for this module. */
        MODULE,
        /** Measured in this stage for all modules. */
        STAGE,
        /** Too few were measured: a guess from the target. */
        PRIOR
    }

    /**
     * The breaches of a day.
     *
     * @param happened deadlines of the day that have been missed already
     * @param toCome the sum of the chances of those still to come
     */
    public record Today(int happened, double toCome) {

        /** How many there will have been at the end of the day, on average. */
        public double expected() {
            return happened + toCome;
        }
    }
}
