package dev.plantao.forecast;

import dev.plantao.forecast.PictureReader.Note;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the forecasts. */
@Component
class ForecastRows {

    private static final Duration RUNS_KEPT = Duration.ofDays(2);
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ForecastRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A forecast to be written. */
    record Row(Note note, double probability, @Nullable Long medianWait) {}

    /** Whether this node is the one that computes these ten minutes. */
    boolean claim(Instant slot) {
        try {
            int first = jdbc.sql(
                            """
                            insert into forecast_run (slot) select cast(:slot as timestamp(6) with time zone)
                            where not exists (select 1 from forecast_run where slot = :slot)
                            """)
                    .param("slot", utc(slot))
                    .update();
            if (first == 0) {
                return false;
            }
        } catch (DuplicateKeyException another) {
            return false;
        }
        jdbc.sql("delete from forecast_run where slot < ?")
                .param(utc(slot.minus(RUNS_KEPT)))
                .update();
        return true;
    }

    void finish(Instant slot, Instant now, int forecasts) {
        jdbc.sql("update forecast_run set finished_at = ?, forecasts = ? where slot = ?")
                .params(utc(now), forecasts, utc(slot))
                .update();
    }

    /** These instead of all there were. */
    void replace(List<Row> rows, Instant now) {
        jdbc.sql("delete from forecast").update();
        OffsetDateTime at = utc(now);
        batches.batchUpdate(
                """
                insert into forecast (occurrence_id, computed_at, stage, due_at, probability, ahead, people, wait_millis,
                    basis, sample_size) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows,
                BATCH,
                (statement, row) -> {
                    Note note = row.note();
                    statement.setLong(1, note.occurrence());
                    statement.setObject(2, at);
                    statement.setString(3, note.stage().name());
                    statement.setObject(4, note.dueAt() == null ? null : utc(note.dueAt()));
                    statement.setDouble(5, row.probability());
                    statement.setObject(
                            6, note.turn() == null ? null : note.turn().ahead());
                    statement.setObject(
                            7, note.turn() == null ? null : note.turn().people());
                    statement.setObject(8, row.medianWait());
                    statement.setString(9, note.sample().basis().name());
                    statement.setInt(10, note.sample().size());
                });
    }

    /** Keeps what is due on this day and not late yet, unless an earlier forecast of the day was kept. */
    void keep(LocalDate day, Instant now, Instant end) {
        int first = jdbc.sql(
                        """
                        insert into forecast_day (kept_on, kept_at)
                        select cast(:day as date), cast(:now as timestamp(6) with time zone)
                        where not exists (select 1 from forecast_day where kept_on = :day)
                        """)
                .param("day", day)
                .param("now", utc(now))
                .update();
        if (first == 1) {
            jdbc.sql(
                            """
                            insert into forecast_check (kept_on, occurrence_id, due_at, probability)
                            select cast(? as date), occurrence_id, due_at, probability from forecast
                            where due_at > ? and due_at < ?
                            """)
                    .params(day, utc(now), utc(end))
                    .update();
        }
    }

    /** Writes what has come out: a recorded breach, or the end of an occurrence. */
    void settle() {
        jdbc.sql(
                        """
                        update forecast_check set breached = true where breached is null and (exists (
                            select 1 from sla_breach b where b.occurrence_id = forecast_check.occurrence_id
                                and b.kind = 'SOLUTION' and b.recorded_at >=
                                    (select d.kept_at from forecast_day d where d.kept_on = forecast_check.kept_on))
                        or exists (select 1 from occurrence o where o.id = forecast_check.occurrence_id
                            and o.closed_at is not null and o.solution_used >= o.solution_target))
                        """)
                .update();
        jdbc.sql(
                        """
                        update forecast_check set breached = false where breached is null and exists (
                            select 1 from occurrence o where o.id = forecast_check.occurrence_id and o.closed_at is not null)
                        """)
                .update();
    }

    /** The forecast of an occurrence that is open and still in the stage it was computed for. */
    Optional<Forecast> of(String number, Instant since) {
        return jdbc.sql(
                        """
                        select f.* from forecast f join occurrence o on o.id = f.occurrence_id
                        where o.number = ? and o.closed_at is null and o.stage = f.stage and f.computed_at >= ?
                        """)
                .params(number, utc(since))
                .query((row, index) -> forecast(row))
                .optional();
    }

    /** The breaches of a day: those recorded, and the chances of the deadlines after {@code now}; empty without forecasts. */
    Optional<Forecast.Today> today(Instant from, Instant now, Instant to, Instant since) {
        return jdbc.sql(
                        """
                        select coalesce(sum(case when f.due_at > :now and f.due_at < :to then f.probability else 0 end), 0)
                                as to_come,
                            (select count(*) from sla_breach where kind = 'SOLUTION' and due_at >= :from and due_at < :to)
                                as happened
                        from forecast f join occurrence o on o.id = f.occurrence_id
                        where f.computed_at >= :since and o.closed_at is null
                        having count(*) > 0
                        """)
                .param("from", utc(from))
                .param("now", utc(now))
                .param("to", utc(to))
                .param("since", utc(since))
                .query((row, index) -> new Forecast.Today(row.getInt("happened"), row.getDouble("to_come")))
                .optional();
    }

    private static Forecast forecast(ResultSet row) throws SQLException {
        Integer ahead = row.getObject("ahead", Integer.class);
        Long wait = row.getObject("wait_millis", Long.class);
        return new Forecast(
                row.getDouble("probability"),
                ahead == null
                        ? null
                        : new Forecast.Turn(ahead, row.getInt("people"), wait == null ? null : Duration.ofMillis(wait)),
                Forecast.Basis.valueOf(row.getString("basis")),
                row.getInt("sample_size"),
                row.getObject("computed_at", OffsetDateTime.class).toInstant());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
