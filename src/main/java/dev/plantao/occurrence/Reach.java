package dev.plantao.occurrence;

import org.jspecify.annotations.Nullable;

/**
 * Which occurrences a contact may know of (rules.md c.7). The team, which knows all, has none.
 *
 * @param company only those of this company
 * @param contact only those this contact asked for; null for all of the company
 */
public record Reach(long company, @Nullable Long contact) {

    boolean covers(Occurrence occurrence) {
        return occurrence.company().id() == company
                && (contact == null || occurrence.contact().id() == contact);
    }
}
