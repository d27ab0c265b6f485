package dev.plantao.occurrence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence one should know of beside another.
 *
 * @param company name of its company
 * @param link what the team said of both, or null
 */
public record RelatedOccurrence(
        String number, String subject, String company, Stage stage, Bond bond, @Nullable Link link) {

    /** Why one should know of it. */
    public enum Bond {
        /** It was closed as a duplicate of the other. */
        REPEATS,
        /** The team has linked both. */
        LINKED,
        /** Somebody undid the link. */
        UNLINKED,
        /** It is open in the same company. */
        OPEN
    }

    /**
     * A link, with who made it and when.
     *
     * @param unlinkedBy who undid it, or null while it holds
     */
    public record Link(
            long id, String linkedBy, Instant linkedAt, @Nullable String unlinkedBy, @Nullable Instant unlinkedAt) {}
}
