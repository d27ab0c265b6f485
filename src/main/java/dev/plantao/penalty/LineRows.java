package dev.plantao.penalty;

import dev.plantao.penalty.BreachDecision.Kind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The breaches as they stand now, with what was said of them; two queries, whatever their number. */
@Component
class LineRows {

    /** Whether something happened to the breaches of an approved month {@code s} that is not in what was approved. */
    static final String TOUCHED =
            """
            exists (select 1 from sla_breach t join occurrence u on u.id = t.occurrence_id
                where u.company_id = s.company_id and t.kind = 'SOLUTION' and t.due_at >= s.from_at and t.due_at < s.to_at
                and not exists (select 1 from penalty_line l where l.breach_id = t.id and l.decisions =
                    (select count(*) from breach_decision d where d.breach_id = t.id)))""";

    private static final String LINES =
            """
            select b.id, o.company_id, o.number, o.sla_class, b.due_at, b.recorded_at, b.handled_at, b.handled_by,
                coalesce(o.solution_stopped_at, o.closed_at) as ended_at, b.penalty_percent, b.penalty_cap,
                b.penalty_amount, b.waiver_reason, p.monthly_fee
            from sla_breach b join occurrence o on o.id = b.occurrence_id left join plan p on p.code = o.plan_code
            where b.kind = 'SOLUTION' and """;

    private final JdbcClient jdbc;

    LineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A breach as it stands.
     *
     * @param latest when something last happened that may change its amount
     */
    record Live(long company, BreachLine line, Instant latest) {}

    /** The breaches of a month, and those of approved months before it that something has happened to since. */
    List<Live> of(Collection<Long> companies, YearMonth month, Instant from, Instant to) {
        if (companies.isEmpty()) {
            return List.of();
        }
        return live(jdbc.sql(LINES
                        + """
                         o.company_id in (:companies) and ((b.due_at >= :from and b.due_at < :to)
                        or exists (select 1 from penalty_statement s where s.company_id = o.company_id
                            and s.month_of < :month and b.due_at >= s.from_at and b.due_at < s.to_at and """
                        + " " + TOUCHED + ")) order by b.due_at, b.id")
                .param("companies", companies)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("month", month.atDay(1))
                .query((row, index) -> new Row(row))
                .list());
    }

    /** One breach of a company. */
    Optional<Live> one(long company, long breach) {
        return live(jdbc.sql(LINES + " o.company_id = :company and b.id = :breach")
                        .param("company", company)
                        .param("breach", breach)
                        .query((row, index) -> new Row(row))
                        .list())
                .stream()
                .findFirst();
    }

    /** What was said of these breaches, each in its order. */
    Map<Long, List<BreachDecision>> decisions(Collection<Long> breaches) {
        if (breaches.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        "select breach_id, seq, kind, decided_at, decided_by, disputed_on, amount_before, amount_after, reason"
                                + " from breach_decision where breach_id in (:breaches) order by breach_id, seq")
                .param("breaches", breaches)
                .query((row, index) -> new BreachDecision(
                        row.getLong("breach_id"),
                        row.getInt("seq"),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        row.getString("decided_by"),
                        row.getObject("disputed_on", LocalDate.class),
                        row.getBigDecimal("amount_before"),
                        row.getBigDecimal("amount_after"),
                        row.getString("reason")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(BreachDecision::breach));
    }

    /** What the lead decided of these breaches; of an undecided one nothing. */
    List<BreachDecision> handled(Collection<Long> breaches) {
        if (breaches.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select id, handled_at, handled_by, penalty_amount, coalesce(waiver_reason, action_plan, '') as words"
                                + " from sla_breach where id in (:breaches) and penalty_amount is not null")
                .param("breaches", breaches)
                .query((row, index) -> new BreachDecision(
                        row.getLong("id"),
                        0,
                        Kind.DECIDED,
                        row.getObject("handled_at", OffsetDateTime.class).toInstant(),
                        row.getString("handled_by"),
                        null,
                        row.getBigDecimal("penalty_amount"),
                        row.getBigDecimal("penalty_amount"),
                        row.getString("words")))
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else was faster */
    void insert(BreachDecision decision) {
        jdbc.sql(
                        "insert into breach_decision (breach_id, seq, kind, decided_at, decided_by, disputed_on, amount_before,"
                                + " amount_after, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        decision.breach(),
                        decision.seq(),
                        decision.kind().name(),
                        decision.at().atOffset(ZoneOffset.UTC),
                        decision.by(),
                        decision.disputedOn(),
                        decision.before(),
                        decision.after(),
                        decision.reason())
                .update();
    }

    private List<Live> live(List<Row> rows) {
        Map<Long, List<BreachDecision>> said =
                decisions(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> live(row, said.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Live live(Row row, List<BreachDecision> said) {
        BreachDecision last = said.isEmpty() ? null : said.get(said.size() - 1);
        List<String> deciders = new ArrayList<>();
        Optional.ofNullable(row.handledBy()).ifPresent(deciders::add);
        Instant latest = row.handledAt() == null ? row.recordedAt() : row.handledAt();
        for (BreachDecision decision : said) {
            if (decision.kind() == Kind.REVISED) {
                deciders.add(decision.by());
                latest = decision.at();
            }
        }
        BreachLine line = new BreachLine(
                row.id(),
                row.number(),
                row.slaClass(),
                row.dueAt(),
                row.endedAt(),
                row.percent(),
                row.cap(),
                row.fee(),
                last == null ? row.amount() : last.after(),
                deciders,
                last == null ? row.waiverReason() : last.reason(),
                last != null && last.kind() == Kind.DISPUTED,
                said.size());
        return new Live(row.company(), line, latest);
    }

    private record Row(
            long id,
            long company,
            String number,
            @Nullable String slaClass,
            Instant dueAt,
            Instant recordedAt,
            @Nullable Instant handledAt,
            @Nullable String handledBy,
            @Nullable Instant endedAt,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal cap,
            @Nullable BigDecimal amount,
            @Nullable String waiverReason,
            @Nullable BigDecimal fee) {

        Row(ResultSet row) throws SQLException {
            this(
                    row.getLong("id"),
                    row.getLong("company_id"),
                    row.getString("number"),
                    row.getString("sla_class"),
                    row.getObject("due_at", OffsetDateTime.class).toInstant(),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    StatementRows.instant(row, "handled_at"),
                    row.getString("handled_by"),
                    StatementRows.instant(row, "ended_at"),
                    row.getBigDecimal("penalty_percent"),
                    row.getBigDecimal("penalty_cap"),
                    row.getBigDecimal("penalty_amount"),
                    row.getString("waiver_reason"),
                    row.getBigDecimal("monthly_fee"));
        }
    }
}
