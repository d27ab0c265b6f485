package dev.plantao.occurrence;

import dev.plantao.occurrence.LedgerNights.Found;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.LedgerEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The nightly proof that every deadline can be explained: the clock that the ledger tells of must be the stored one. What
 * differs is logged, counted and kept for a manager; nothing is ever repaired here.
 */
@Component
public class LedgerCheck {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerCheck.class);

    private static final int PAGE = 200;

    private final OccurrenceRepository occurrences;
    private final LedgerRepository ledger;
    private final LedgerNights nights;
    private final Clocks clocks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LedgerCheck(
            OccurrenceRepository occurrences,
            LedgerRepository ledger,
            LedgerNights nights,
            Clocks clocks,
            TransactionTemplate transaction,
            Clock clock) {
        this.occurrences = occurrences;
        this.ledger = ledger;
        this.nights = nights;
        this.clocks = clocks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Once a night, on one of the nodes. */
    @Scheduled(cron = "0 20 2 * * *", zone = "America/Sao_Paulo")
    void everyNight() {
        LocalDate night = LocalDate.now(clock);
        if (nights.claim(night)) {
            run(night);
        }
    }

    /** Checks a night that has been claimed; a page of occurrences at a time. */
    void run(LocalDate night) {
        Instant since = nights.lastFinished();
        List<Long> suspects = nights.suspects();
        int checked = 0;
        int differences = 0;
        Page page = new Page(0, 0, List.of());
        do {
            long after = page.last();
            page = checked(after, since, suspects);
            page.differences().forEach(found -> keep(night, found));
            checked += page.size();
            differences += page.differences().size();
        } while (page.size() == PAGE);
        nights.finish(night, checked, differences);
        LOG.info("The ledgers of {} occurrences were folded; {} clocks differ", checked, differences);
    }

    private void keep(LocalDate night, Found found) {
        LOG.error(
                "The {} clock of {} is not the one its ledger tells of: stored {}, folded {}",
                found.kind(),
                found.number(),
                found.stored(),
                found.folded());
        nights.keep(night, found);
    }

    private Page checked(long after, Instant since, List<Long> suspects) {
        Page page = transaction.execute(status -> {
            List<Occurrence> due = occurrences.toCheck(after, since, suspects, Limit.of(PAGE));
            Map<Long, List<LedgerRow>> rows = ledger
                    .ofAll(due.stream().map(Occurrence::id).toList())
                    .stream()
                    .collect(Collectors.groupingBy(LedgerRow::occurrenceId));
            List<Found> found = new ArrayList<>();
            for (Occurrence occurrence : due) {
                for (ClockKind kind : ClockKind.values()) {
                    Found difference = difference(occurrence, kind, rows.getOrDefault(occurrence.id(), List.of()));
                    if (difference != null) {
                        found.add(difference);
                    }
                }
            }
            return new Page(
                    due.size(), due.isEmpty() ? after : due.get(due.size() - 1).id(), found);
        });
        return page == null ? new Page(0, after, List.of()) : page;
    }

    private @Nullable Found difference(Occurrence occurrence, ClockKind kind, List<LedgerRow> rows) {
        List<LedgerEntry> entries = rows.stream()
                .map(LedgerRow::entry)
                .filter(entry -> entry.kind() == kind)
                .toList();
        String stored = String.valueOf(occurrence.clock(kind));
        String folded = folded(occurrence, kind, entries);
        return stored.equals(folded) ? null : new Found(occurrence.id(), occurrence.number(), kind, stored, folded);
    }

    /** As a text; a ledger that cannot be folded tells why. */
    private String folded(Occurrence occurrence, ClockKind kind, List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return "null";
        }
        try {
            return clocks.folded(occurrence, kind, entries).toString();
        } catch (RuntimeException impossible) {
            return String.valueOf(impossible.getMessage());
        }
    }

    private record Page(int size, long last, List<Found> differences) {}
}
