package dev.plantao.occurrence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Counts for the board. Each part reads an index and only the open occurrences or those of today, so that the ended ones
 * add nothing (V28).
 */
@Service
public class BoardTallies {

    /** How many of today's breaches are told one by one. */
    private static final int LATEST = 3;

    /** The expression of the index of V28, which is that of the cards (OccurrenceRepository.DUE). */
    private static final String DUE =
            "case when triage_stopped_at is null then triage_due_at when solution_stopped_at is null then solution_due_at end";

    private static final String NOTHING_MORE = ", cast(null as varchar(160)), cast(null as timestamp with time zone), ";

    private static final String HOURS =
            """
            select '%1$s', cast(slot as varchar(40))%3$scount(*) from (
                select cast(floor((extract(epoch from %2$s) - :midnight) / 3600) as integer) as slot from occurrence
                where %2$s >= :today and %2$s <= :now%4$s) %1$s_today group by slot
            """;

    private static final String BY_ANSWER =
            " and outcome not in ('CANCELLED_BY_CUSTOMER', 'DUPLICATE', 'INACTIVITY', 'TERM_EXPIRED', 'TERM_REFUSED',"
                    + " 'QUOTE_REFUSED')";

    private static final String SQL = String.join(
            " union all ",
            """
            select 'OPEN' as kind, coalesce(sla_class, 'NONE') as code, stage as detail,
                cast(null as timestamp with time zone) as happened_at, count(*) as number
            from occurrence where closed_at is null group by sla_class, stage
            """,
            "select 'LATE', cast(null as varchar(40))" + NOTHING_MORE
                    + "count(*) from occurrence where closed_at is null and " + DUE + " <= :now",
            HOURS.formatted("OPENED", "opened_at", NOTHING_MORE, ""),
            HOURS.formatted("ANSWERED", "closed_at", NOTHING_MORE, BY_ANSWER),
            "select 'BREACHED', kind" + NOTHING_MORE
                    + "count(*) from sla_breach where due_at >= :today and due_at <= :now group by kind",
            """
            select 'LATEST', number, name, due_at, 1 from (
                select o.number, c.name, b.due_at from sla_breach b
                    join occurrence o on o.id = b.occurrence_id join company c on c.id = o.company_id
                where b.due_at >= :today and b.due_at <= :now order by b.due_at desc, b.id desc limit %d) latest
            """
                    .formatted(LATEST),
            "select 'DUE', slot" + NOTHING_MORE + "count(*) from (select case when due <= :first then '0'"
                    + " when due <= :second then '1' when due <= :third then '2' else '3' end as slot from (select "
                    + DUE + " as due from occurrence where closed_at is null and " + DUE + " > :now and " + DUE
                    + " <= :fourth) running) soon group by slot");

    private final JdbcClient jdbc;

    BoardTallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts as of {@code now}.
     *
     * @param today when the day began
     * @param periods the ends of the four periods to come, in order
     */
    public BoardTally count(Instant now, Instant today, List<Instant> periods) {
        return new BoardTally(jdbc.sql(SQL)
                .param("now", utc(now))
                .param("today", utc(today))
                .param("midnight", today.getEpochSecond())
                .param("first", utc(periods.get(0)))
                .param("second", utc(periods.get(1)))
                .param("third", utc(periods.get(2)))
                .param("fourth", utc(periods.get(3)))
                .query((row, at) -> row(row))
                .list());
    }

    private static BoardTally.Row row(ResultSet row) throws SQLException {
        OffsetDateTime happened = row.getObject("happened_at", OffsetDateTime.class);
        return new BoardTally.Row(
                BoardTally.Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("detail"),
                happened == null ? null : happened.toInstant(),
                row.getLong("number"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
