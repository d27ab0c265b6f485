package dev.plantao.forecast;

import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.SupportLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every open occurrence after its triage, in one query. */
@Component
class OpenRows {

    private final JdbcClient jdbc;

    OpenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An open occurrence.
     *
     * @param level of the support that has it, or to which it comes back
     * @param enteredAt since when it is in its stage
     * @param analyst who works on it at its level, or did; null for nobody
     * @param targetMillis promised for the solution; 0 for nothing
     * @param dueAt the solution deadline while its clock runs, else null
     * @param pausedLeft what is left of the target while the clock is paused, else null
     * @param taskPriority of the task nobody has taken, else null
     */
    record Open(
            long id,
            String number,
            Stage stage,
            SupportLevel level,
            Instant enteredAt,
            String module,
            @Nullable String segment,
            String department,
            @Nullable String queueGroup,
            @Nullable String analyst,
            @Nullable SlaClass slaClass,
            Priority priority,
            long targetMillis,
            @Nullable Instant dueAt,
            @Nullable Duration pausedLeft,
            @Nullable Integer taskPriority) {

        Open withPriority(int known) {
            return new Open(
                    id,
                    number,
                    stage,
                    level,
                    enteredAt,
                    module,
                    segment,
                    department,
                    queueGroup,
                    analyst,
                    slaClass,
                    priority,
                    targetMillis,
                    dueAt,
                    pausedLeft,
                    known);
        }
    }

    List<Open> read() {
        return jdbc.sql(
                        """
                        select o.id, o.number, o.stage, o.level, s.entered_at, o.module_code, o.segment, o.department,
                            o.queue_group,
                            case when o.level in ('N2', 'N3') then o.analyst_n2 else o.analyst_n1 end as analyst,
                            o.sla_class,
                            o.priority, o.solution_target, o.solution_used, o.solution_running_since, o.solution_due_at,
                            o.solution_stopped_at
                        from occurrence o join stage_entry s on s.open_marker = o.id
                        where o.closed_at is null and o.stage <> 'TRIAGE'
                        order by o.id
                        """)
                .query((row, index) -> open(row))
                .list();
    }

    private static Open open(ResultSet row) throws SQLException {
        String level = row.getString("level");
        String slaClass = row.getString("sla_class");
        long target = row.getLong("solution_target");
        boolean started = !row.wasNull();
        boolean runs = row.getObject("solution_running_since") != null;
        boolean paused = started && !runs && row.getObject("solution_stopped_at") == null;
        return new Open(
                row.getLong("id"),
                row.getString("number"),
                Stage.valueOf(row.getString("stage")),
                level == null || level.equals("N1") ? SupportLevel.N1 : SupportLevel.N2,
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("module_code"),
                row.getString("segment"),
                row.getString("department"),
                "N3".equals(level) ? null : row.getString("queue_group"),
                row.getString("analyst"),
                slaClass == null ? null : SlaClass.valueOf(slaClass),
                Priority.valueOf(row.getString("priority")),
                target,
                runs ? row.getObject("solution_due_at", OffsetDateTime.class).toInstant() : null,
                paused ? Duration.ofMillis(target - row.getLong("solution_used")) : null,
                null);
    }
}
