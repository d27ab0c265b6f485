package dev.plantao.occurrence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the team looks for. A null or blank part asks for nothing.
 *
 * @param number whole, or only its digits: those of the last ten years
 * @param text part of the subject or of the description
 * @param company part of the company's name
 * @param contact part of the contact's name or e-mail
 * @param module code of a product module
 * @param owner user name of the analyst who conducts it
 * @param open true for the open ones, false for the ended ones, null for both
 * @param from opened at or after
 * @param until opened before
 * @param late only those whose deadline has passed, or had when they ended
 * @param byDeadline the earliest deadline first, those without one last; else the newest first
 */
public record OccurrenceSearch(
        @Nullable String number,
        @Nullable String text,
        @Nullable String company,
        @Nullable String contact,
        @Nullable String module,
        @Nullable Stage stage,
        @Nullable Priority priority,
        @Nullable SlaClass slaClass,
        @Nullable String owner,
        @Nullable Boolean open,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean late,
        boolean byDeadline) {

    /** The last row of a page: the next one begins behind it. */
    public record Position(@Nullable Instant due, long id) {}
}
