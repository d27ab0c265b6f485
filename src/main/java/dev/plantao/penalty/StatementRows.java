package dev.plantao.penalty;

import dev.plantao.penalty.PenaltyStatement.Adjustment;
import dev.plantao.penalty.PenaltyStatement.Approval;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The companies with something to state, and what has been approved. Rows of approved months are only ever added. */
@Component
class StatementRows {

    private static final String WITH_SOMETHING =
            """
            select c.id, c.name from company c where (exists (select 1 from occurrence o join sla_breach b
                on b.occurrence_id = o.id where o.company_id = c.id and b.kind = 'SOLUTION'
                and b.due_at >= :from and b.due_at < :to)
            or exists (select 1 from penalty_statement s where s.company_id = c.id and (s.month_of = :month
                or (s.month_of < :month and """
                    + " " + LineRows.TOUCHED + ")))) ";

    private static final String AFTER =
            """
            and (c.name > (select a.name from company a where a.id = :after)
            or (c.name = (select a.name from company a where a.id = :after) and c.id > :after))""";

    private final JdbcClient jdbc;

    StatementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A company. */
    record Named(long id, String name) {}

    /** The plan a company had on a day. */
    record Contract(long company, String plan, @Nullable BigDecimal fee) {}

    /** An approved month; {@code credited} is its own credit and the adjustments that were approved since. */
    record Approved(
            long id,
            long company,
            YearMonth month,
            String plan,
            BigDecimal fee,
            BigDecimal credited,
            Approval approval) {}

    /** A line of an approved month: a breach, or an adjustment. */
    record Frozen(long statement, @Nullable BreachLine line, @Nullable Adjustment adjustment) {}

    /** Companies that may have something in a month, by name; {@code after} is the last one of the previous page. */
    List<Named> companies(YearMonth month, Instant from, Instant to, @Nullable Long after, int size) {
        var query = jdbc.sql(WITH_SOMETHING + (after == null ? "" : AFTER) + " order by c.name, c.id limit :size")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("month", month.atDay(1))
                .param("size", size);
        return (after == null ? query : query.param("after", after))
                .query(Named.class)
                .list();
    }

    /** The name of a company, if there is one. */
    List<Named> company(long id) {
        return jdbc.sql("select id, name from company where id = ?")
                .param(id)
                .query(Named.class)
                .list();
    }

    /** The plans of these companies that had begun on a day, the latest first. */
    List<Contract> contracts(Collection<Long> companies, LocalDate day) {
        return jdbc.sql("select k.company_id as company, p.name as plan, p.monthly_fee as fee from contract k"
                        + " join plan p on p.code = k.plan_code where k.company_id in (:companies) and k.starts_on <= :day"
                        + " order by k.starts_on desc")
                .param("companies", companies)
                .param("day", day)
                .query(Contract.class)
                .list();
    }

    /** The approved months of these companies. */
    List<Approved> approved(Collection<Long> companies) {
        return jdbc.sql("select s.*, s.own_credit + coalesce((select sum(l.amount) from penalty_line l"
                        + " join penalty_statement x on x.id = l.statement_id where x.company_id = s.company_id"
                        + " and l.adjusts = s.month_of), 0) as credited"
                        + " from penalty_statement s where s.company_id in (:companies)")
                .param("companies", companies)
                .query((row, index) -> new Approved(
                        row.getLong("id"),
                        row.getLong("company_id"),
                        YearMonth.from(row.getObject("month_of", LocalDate.class)),
                        row.getString("plan_name"),
                        row.getBigDecimal("monthly_fee"),
                        row.getBigDecimal("credited"),
                        new Approval(
                                row.getString("approved_by"),
                                row.getObject("approved_at", OffsetDateTime.class)
                                        .toInstant())))
                .list();
    }

    /** The lines of approved months, in their order. */
    List<Frozen> lines(Collection<Long> statements) {
        if (statements.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select * from penalty_line where statement_id in (:statements) order by statement_id, position")
                .param("statements", statements)
                .query((row, index) -> frozen(row))
                .list();
    }

    private static Frozen frozen(ResultSet row) throws SQLException {
        long statement = row.getLong("statement_id");
        BigDecimal amount = row.getBigDecimal("amount");
        LocalDate adjusts = row.getObject("adjusts", LocalDate.class);
        if (adjusts != null) {
            return new Frozen(statement, null, new Adjustment(YearMonth.from(adjusts), amount, 0, Set.of()));
        }
        String by = row.getString("decided_by");
        BreachLine line = new BreachLine(
                row.getLong("breach_id"),
                row.getString("number"),
                row.getString("sla_class"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                row.getBigDecimal("percent"),
                row.getBigDecimal("cap"),
                null,
                amount,
                by == null ? List.of() : List.of(by),
                row.getString("reason"),
                row.getBoolean("disputed"),
                row.getInt("decisions"));
        return new Frozen(statement, line, null);
    }

    /**
     * Keeps an approved month and its lines.
     *
     * @throws org.springframework.dao.DuplicateKeyException when somebody else was faster
     */
    void insert(PenaltyStatement statement, Instant from, Instant to, Approval approval) {
        jdbc.sql(
                        "insert into penalty_statement (company_id, month_of, from_at, to_at, plan_name, monthly_fee, own_credit,"
                                + " credit, approved_by, approved_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        statement.company(),
                        statement.month().atDay(1),
                        from.atOffset(ZoneOffset.UTC),
                        to.atOffset(ZoneOffset.UTC),
                        statement.plan(),
                        statement.fee(),
                        statement.ownCredit(),
                        statement.credit(),
                        approval.by(),
                        approval.at().atOffset(ZoneOffset.UTC))
                .update();
        long id = jdbc.sql("select id from penalty_statement where company_id = ? and month_of = ?")
                .params(statement.company(), statement.month().atDay(1))
                .query(Long.class)
                .single();
        int position = 0;
        for (BreachLine line : statement.lines()) {
            insert(id, ++position, line);
        }
        for (Adjustment adjustment : statement.adjustments()) {
            jdbc.sql("insert into penalty_line (statement_id, position, adjusts, amount, disputed, decisions)"
                            + " values (?, ?, ?, ?, false, 0)")
                    .params(id, ++position, adjustment.month().atDay(1), adjustment.amount())
                    .update();
        }
    }

    private void insert(long statement, int position, BreachLine line) {
        jdbc.sql(
                        "insert into penalty_line (statement_id, position, breach_id, number, sla_class, due_at, ended_at, percent,"
                                + " cap, amount, decided_by, reason, disputed, decisions)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        statement,
                        position,
                        line.breach(),
                        line.number(),
                        line.slaClass(),
                        line.dueAt().atOffset(ZoneOffset.UTC),
                        line.endedAt() == null ? null : line.endedAt().atOffset(ZoneOffset.UTC),
                        line.percent(),
                        line.cap(),
                        line.amount(),
                        line.decidedBy(),
                        line.reason(),
                        line.disputed(),
                        line.decisions())
                .update();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
