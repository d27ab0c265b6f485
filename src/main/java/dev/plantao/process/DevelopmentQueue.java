package dev.plantao.process;

import dev.plantao.product.QueuedItem;
import dev.plantao.product.VersionPlans;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What waits for the monthly planning, in the order the table gives it (D17; b.6). */
@Component
public class DevelopmentQueue {

    /** Further away than any planning looks. */
    private static final long NO_LAW = 99_999;

    private final VersionPlans plans;
    private final Decisions decisions;
    private final Clock clock;

    DevelopmentQueue(VersionPlans plans, Decisions decisions, Clock clock) {
        this.plans = plans;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Something that waits, and its points. */
    public record Ranked(QueuedItem item, int score) {}

    /** The highest score first; of the same score, the least work, then the oldest. */
    public List<Ranked> ranked() {
        return plans.queue().stream()
                .map(item -> new Ranked(item, score(item)))
                .sorted(Comparator.comparingInt(Ranked::score)
                        .reversed()
                        .thenComparing(ranked -> ranked.item().estimateHours())
                        .thenComparing(ranked -> ranked.item().since()))
                .toList();
    }

    private int score(QueuedItem item) {
        LocalDate today = LocalDate.now(clock);
        LocalDate legal = item.legalDate();
        return decisions.developmentScore(
                item.category(),
                item.priority(),
                (int) ChronoUnit.MONTHS.between(
                        item.since().atZone(clock.getZone()).toLocalDate(), today),
                legal == null ? NO_LAW : ChronoUnit.DAYS.between(today, legal),
                item.otherCustomers());
    }
}
