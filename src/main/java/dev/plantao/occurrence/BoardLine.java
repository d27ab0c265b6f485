package dev.plantao.occurrence;

import dev.plantao.sla.SlaClock;
import org.jspecify.annotations.Nullable;

/**
 * One open occurrence as the board needs it, all from one query.
 *
 * @param calendar code of the calendar its clocks count in
 * @param owner name of the analyst who conducts it, or null
 * @param open how many occurrences are open in all, shown or not
 */
public record BoardLine(
        String number,
        String company,
        String plan,
        String calendar,
        String module,
        Priority priority,
        @Nullable SlaClass slaClass,
        Stage stage,
        @Nullable String owner,
        @Nullable SlaClock triageClock,
        @Nullable SlaClock solutionClock,
        long open) {

    /** The clock that tells now: of triage while triage lasts, of the solution from then on; null when none runs. */
    public @Nullable SlaClock clock() {
        return stage == Stage.TRIAGE ? triageClock : solutionClock;
    }
}
