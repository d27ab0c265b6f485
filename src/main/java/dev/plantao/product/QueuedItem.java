package dev.plantao.product;

import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Priority;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the monthly planning, as the most pressing of its open occurrences needs it.
 *
 * @param since when it entered the queue
 * @param otherCustomers how many other customers it would serve
 * @param occurrences how many open occurrences ask for it
 */
public record QueuedItem(
        IssueKind kind,
        long id,
        String title,
        String moduleCode,
        int estimateHours,
        Instant since,
        int otherCustomers,
        @Nullable LocalDate legalDate,
        Category category,
        Priority priority,
        int occurrences) {

    /** Such as {@code EV-000042}. */
    public String number() {
        return kind.number(id);
    }

    /** The same with one more occurrence that asks for it, of another company or not. */
    QueuedItem and(QueuedItem other) {
        return new QueuedItem(
                kind,
                id,
                title,
                moduleCode,
                estimateHours,
                since,
                Math.max(otherCustomers, occurrences),
                legalDate,
                category.weight() <= other.category.weight() ? category : other.category,
                priority.compareTo(other.priority) <= 0 ? priority : other.priority,
                occurrences + 1);
    }
}
