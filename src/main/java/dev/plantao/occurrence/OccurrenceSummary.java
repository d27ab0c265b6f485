package dev.plantao.occurrence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of occurrences.
 *
 * @param due the deadline of triage while that lasts, then of the solution; null while the clock is paused
 */
public record OccurrenceSummary(
        long id,
        String number,
        String subject,
        String company,
        String contact,
        String plan,
        String module,
        Category category,
        @Nullable SlaClass slaClass,
        Priority priority,
        Stage stage,
        @Nullable String owner,
        Instant openedAt,
        @Nullable Instant due,
        @Nullable Instant closedAt) {}
