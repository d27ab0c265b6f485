package dev.plantao.occurrence;

import dev.plantao.sla.SlaClock;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence as the board and the lists of the team need it, all from one query.
 *
 * @param calendar code of the calendar its clocks count in
 * @param owner name of the analyst who conducts it, or null
 */
public record BoardLine(
        String number,
        String subject,
        String company,
        String plan,
        String calendar,
        String module,
        Priority priority,
        @Nullable SlaClass slaClass,
        Stage stage,
        @Nullable String owner,
        @Nullable SlaClock triageClock,
        @Nullable SlaClock solutionClock) {

    /** The clock that tells now: of triage while triage lasts, of the solution from then on; null when none runs. */
    public @Nullable SlaClock clock() {
        return stage == Stage.TRIAGE ? triageClock : solutionClock;
    }

    /** The clock that tells now, or null if it has stopped or none was started. */
    public @Nullable SlaClock runningClock() {
        SlaClock clock = clock();
        return clock == null || clock.isStopped() ? null : clock;
    }
}
