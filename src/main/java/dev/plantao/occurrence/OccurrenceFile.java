package dev.plantao.occurrence;

import dev.plantao.sla.ClockKind;
import dev.plantao.sla.LedgerEntry;
import dev.plantao.sla.Statement;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything the team keeps about one occurrence beside the occurrence itself: a query each, whatever its history. */
@Service
@Transactional(readOnly = true)
public class OccurrenceFile {

    private static final Limit MOST = Limit.of(50);

    private final OccurrenceRepository occurrences;
    private final ReclassificationRepository reclassifications;
    private final LedgerRepository ledger;
    private final Clocks clocks;
    private final Clock clock;

    OccurrenceFile(
            OccurrenceRepository occurrences,
            ReclassificationRepository reclassifications,
            LedgerRepository ledger,
            Clocks clocks,
            Clock clock) {
        this.occurrences = occurrences;
        this.reclassifications = reclassifications;
        this.ledger = ledger;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** What stands around it, by name. */
    public OccurrenceBackground background(Occurrence occurrence) {
        return occurrences
                .background(occurrence.id())
                .orElseThrow(() -> new NoSuchElementException("No background of " + occurrence.number()));
    }

    /** The other open occurrences of the company, the newest first; at most fifty. */
    public List<OccurrenceSummary> othersOpen(Occurrence occurrence) {
        return occurrences.othersOpen(occurrence.company().id(), occurrence.id(), MOST);
    }

    /** The occurrences that repeat this one, the newest first; at most fifty. */
    public List<OccurrenceSummary> duplicates(Occurrence occurrence) {
        return occurrences.duplicatesOf(occurrence.id(), MOST);
    }

    /** The statements of both clocks; a clock that never started is left out. */
    public Map<ClockKind, Statement> statements(Occurrence occurrence) {
        Map<ClockKind, Statement> statements = new EnumMap<>(ClockKind.class);
        List<LedgerEntry> entries =
                ledger.ofBoth(occurrence.id()).stream().map(LedgerRow::entry).toList();
        for (ClockKind kind : ClockKind.values()) {
            List<LedgerEntry> own =
                    entries.stream().filter(entry -> entry.kind() == kind).toList();
            if (!own.isEmpty()) {
                statements.put(kind, Statement.of(own, clocks.calendarOf(occurrence, kind), clock.instant()));
            }
        }
        return statements;
    }

    /** What the team corrected, in order. */
    public List<Reclassification> reclassifications(Occurrence occurrence) {
        return reclassifications.findByOccurrenceIdOrderById(occurrence.id());
    }

    /** The team by name, each with what he or she has in hand. */
    public List<Workload> team() {
        return occurrences.workloads();
    }
}
