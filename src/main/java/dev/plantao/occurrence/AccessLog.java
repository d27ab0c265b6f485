package dev.plantao.occurrence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who of the team looked at an occurrence and acted on its page, a row a person and day. */
@Service
public class AccessLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps that {@code username} looks at the occurrence now, in a transaction of its own: one statement, and one
     * more the first time of a day. An unknown
     * number leaves nothing.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void seen(String number, String username) {
        write(number, username, 0);
    }

    /** Keeps that {@code username} did something to the occurrence now. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void acted(String number, String username) {
        write(number, username, 1);
    }

    /** The day's first visit inserts, every other one updates: no two databases agree on how to say both at once. */
    private void write(String number, String username, int actions) {
        Map<String, Object> visit = Map.of(
                "number", number,
                "username", username,
                "day", LocalDate.now(clock),
                "now", clock.instant().atOffset(ZoneOffset.UTC),
                "actions", actions);
        int known = jdbc.sql(
                        """
                        update occurrence_access set last_at = :now, actions = actions + :actions
                        where occurrence_id = (select id from occurrence where number = :number)
                          and username = :username and seen_on = :day
                        """)
                .params(visit)
                .update();
        if (known == 0) {
            jdbc.sql(
                            """
                            insert into occurrence_access (occurrence_id, username, seen_on, first_at, last_at, actions)
                            select id, :username, cast(:day as date), :now, :now, :actions
                            from occurrence where number = :number
                            """)
                    .params(visit)
                    .update();
        }
    }

    /** Who looked at it, the latest first; at most a hundred rows. */
    @Transactional(readOnly = true)
    public List<OccurrenceAccess> of(Occurrence occurrence) {
        return jdbc.sql(
                        """
                        select username, seen_on, first_at, last_at, actions from occurrence_access
                        where occurrence_id = ? order by last_at desc, username limit 100
                        """)
                .param(occurrence.id())
                .query((row, at) -> new OccurrenceAccess(
                        row.getString("username"),
                        row.getObject("seen_on", LocalDate.class),
                        row.getObject("first_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_at", OffsetDateTime.class).toInstant(),
                        row.getInt("actions")))
                .list();
    }
}
