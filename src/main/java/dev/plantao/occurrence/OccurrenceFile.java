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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything the team keeps about one occurrence beside the occurrence itself: a query each, whatever its history. */
@Service
@Transactional(readOnly = true)
public class OccurrenceFile {

    private final OccurrenceRepository occurrences;
    private final ReclassificationRepository reclassifications;
    private final LedgerRepository ledger;
    private final Clocks clocks;
    private final Clock clock;
    private final JdbcClient jdbc;

    OccurrenceFile(
            OccurrenceRepository occurrences,
            ReclassificationRepository reclassifications,
            LedgerRepository ledger,
            Clocks clocks,
            Clock clock,
            JdbcClient jdbc) {
        this.occurrences = occurrences;
        this.reclassifications = reclassifications;
        this.ledger = ledger;
        this.clocks = clocks;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** What stands around it, by name. */
    public OccurrenceBackground background(Occurrence occurrence) {
        return occurrences
                .background(occurrence.id())
                .orElseThrow(() -> new NoSuchElementException("No background of " + occurrence.number()));
    }

    /** What repeats this one, then what else is open in the company; the newest first, at most fifty of each. */
    public List<RelatedOccurrence> related(Occurrence occurrence) {
        return jdbc.sql(
                        """
                        select number, subject, stage, repeats from (
                            (select id, number, subject, stage, true as repeats from occurrence
                                where duplicate_of = :id order by id desc limit 50)
                            union all
                            (select id, number, subject, stage, false from occurrence
                                where company_id = :company and closed_at is null and id <> :id
                                order by id desc limit 50)) related
                        order by repeats desc, id desc
                        """)
                .param("id", occurrence.id())
                .param("company", occurrence.company().id())
                .query(RelatedOccurrence.class)
                .list();
    }

    /** The open occurrences of a company, the newest first; at most fifty. */
    public List<OccurrenceSummary> openOf(long company) {
        return occurrences.openOf(company, Limit.of(50));
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
