package dev.plantao.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change by which open occurrences are counted from its instant on, kept for ever.
 *
 * @param what in a sentence, for people
 * @param calendar the code of the calendar whose rows changed, or by which somebody counts now; null for that of a plan
 * @param plan the plan that counts by another calendar now, or null
 * @param company the company whose calendar, region or plan changed, or null
 * @param reached the id of the last occurrence of this pass that was looked at
 * @param passes how many times all of them were looked at
 * @param failures how many could not be counted again in this pass
 * @param beginsAt from when on open occurrences follow it; null for at once
 * @param doneAt when all of them were counted again, or null
 */
public record CalendarChange(
        long id,
        Instant happenedAt,
        String author,
        String what,
        @Nullable String calendar,
        @Nullable String plan,
        @Nullable Long company,
        long reached,
        int passes,
        int failures,
        @Nullable Instant beginsAt,
        @Nullable Instant doneAt) {

    /** The calendar whose rows changed; null when somebody else counts by it now. */
    public @Nullable String rowsOf() {
        return plan == null && company == null ? calendar : null;
    }
}
