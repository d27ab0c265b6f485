package dev.plantao.occurrence;

import dev.plantao.occurrence.RelatedOccurrence.Bond;
import dev.plantao.occurrence.RelatedOccurrence.Link;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.LedgerEntry;
import dev.plantao.sla.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
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

    /**
     * What repeats this one, what the team links to it or did once, and what else is open in the company: the latest
     * first, at most fifty of each, and of the links those that hold.
     */
    public List<RelatedOccurrence> related(Occurrence occurrence) {
        return jdbc.sql(
                        """
                        select r.number, r.subject, m.name as company, r.stage, r.bond,
                            l.id as link, l.linked_by, l.linked_at, l.unlinked_by, l.unlinked_at
                        from (
                            (select id, number, subject, company_id, stage, 'REPEATS' as bond, cast(null as bigint) as link
                                from occurrence where duplicate_of = :id order by id desc limit 50)
                            union all
                            (select o.id, o.number, o.subject, o.company_id, o.stage,
                                case when k.live then 'LINKED' else 'UNLINKED' end, k.id
                                from occurrence_link k
                                join occurrence o on o.id = case when k.one_id = :id then k.other_id else k.one_id end
                                where k.one_id = :id or k.other_id = :id
                                order by k.live nulls last, k.id desc limit 50)
                            union all
                            (select id, number, subject, company_id, stage, 'OPEN', null from occurrence
                                where company_id = :company and closed_at is null and id <> :id
                                order by id desc limit 50)) r
                        join company m on m.id = r.company_id
                        left join occurrence_link l on l.id = r.link
                        order by r.link desc nulls last, r.id desc
                        """)
                .param("id", occurrence.id())
                .param("company", occurrence.company().id())
                .query((row, at) -> new RelatedOccurrence(
                        row.getString("number"),
                        row.getString("subject"),
                        row.getString("company"),
                        Stage.valueOf(row.getString("stage")),
                        Bond.valueOf(row.getString("bond")),
                        row.getString("linked_by") == null ? null : link(row)))
                .list();
    }

    private static Link link(ResultSet row) throws SQLException {
        OffsetDateTime undone = row.getObject("unlinked_at", OffsetDateTime.class);
        return new Link(
                row.getLong("link"),
                row.getString("linked_by"),
                row.getObject("linked_at", OffsetDateTime.class).toInstant(),
                row.getString("unlinked_by"),
                undone == null ? null : undone.toInstant());
    }

    /** The open occurrences of a company, the newest first; at most fifty. */
    public List<OccurrenceSummary> openOf(long company) {
        return occurrences.openOf(company, Limit.of(50));
    }

    /** The statements of its clocks; a clock that never started is left out. */
    public Map<ClockKind, Statement> statements(Occurrence occurrence) {
        Map<ClockKind, Statement> statements = new EnumMap<>(ClockKind.class);
        List<LedgerEntry> entries =
                ledger.ofOne(occurrence.id()).stream().map(LedgerRow::entry).toList();
        for (ClockKind kind : ClockKind.values()) {
            List<LedgerEntry> own =
                    entries.stream().filter(entry -> entry.kind() == kind).toList();
            if (!own.isEmpty()) {
                statements.put(kind, Statement.of(own, clocks.calendarOf(occurrence, kind), clock.instant()));
            }
        }
        return statements;
    }

    /** The ledgers of its clocks, each in order. */
    public List<LedgerLine> ledger(Occurrence occurrence) {
        return ledger.ofOne(occurrence.id()).stream().map(LedgerRow::line).toList();
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
