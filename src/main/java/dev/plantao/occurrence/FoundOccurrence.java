package dev.plantao.occurrence;

import dev.plantao.sla.SlaClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the team's search.
 *
 * @param calendar code of the calendar its solution clock counts in
 * @param analyst name of who works on it at its present level, or null
 * @param due the deadline that runs now; null while paused, or when none runs
 */
public record FoundOccurrence(
        long id,
        String number,
        String subject,
        String company,
        String contact,
        String plan,
        String calendar,
        String module,
        @Nullable SlaClass slaClass,
        Priority priority,
        Stage stage,
        @Nullable String analyst,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant due,
        @Nullable SlaClock triageClock,
        @Nullable SlaClock solutionClock) {

    /** The clock that tells now, or null if it has stopped or none was started. */
    public @Nullable SlaClock runningClock() {
        SlaClock told = stage == Stage.TRIAGE ? triageClock : solutionClock;
        return told == null || told.isStopped() ? null : told;
    }
}
