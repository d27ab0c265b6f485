package dev.plantao.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has opened which page of level 0 (UNO-B-51, M07): a row a reader and day, so that no crowd can fill the table. */
@Service
public class Readings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Readings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps that a page is opened now, in a transaction of its own.
     *
     * @param reader a user name, or null for somebody who has not logged in
     * @param number the occurrence whose answer led there; kept only if that answer does
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void opened(long entry, @Nullable String reader, @Nullable String number) {
        Map<String, Object> reading = Map.of(
                "entry",
                entry,
                "day",
                LocalDate.now(clock),
                "reader",
                reader == null ? "" : reader,
                "number",
                isOf(entry, number) ? String.valueOf(number) : "",
                "now",
                clock.instant().atOffset(ZoneOffset.UTC));
        int known = jdbc.sql(
                        """
                        update knowledge_reading set last_at = :now, times = times + 1
                        where entry_id = :entry and read_on = :day and reader = :reader and number = :number
                        """)
                .params(reading)
                .update();
        if (known == 0) {
            jdbc.sql(
                            """
                            insert into knowledge_reading (entry_id, read_on, reader, number, first_at, last_at, times)
                            values (:entry, :day, :reader, :number, :now, :now, 1)
                            """)
                    .params(reading)
                    .update();
        }
    }

    private boolean isOf(long entry, @Nullable String number) {
        return number != null
                && jdbc.sql("select count(*) from answer_link where number = ? and entry_id = ?")
                                .params(number, entry)
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** How often a page was opened, by anybody and from anywhere. */
    @Transactional(readOnly = true)
    public int times(long entry) {
        return jdbc.sql("select coalesce(sum(times), 0) from knowledge_reading where entry_id = ?")
                .param(entry)
                .query(Integer.class)
                .single();
    }

    /** The pages that went with the answer of an occurrence, in their order, and who has read them; at most 100 rows. */
    @Transactional(readOnly = true)
    public List<Reading> of(String number) {
        return jdbc.sql(
                        """
                        select k.title, r.reader, r.first_at, r.last_at, r.times
                        from answer_link l
                        join knowledge_entry k on k.id = l.entry_id
                        left join knowledge_reading r on r.entry_id = l.entry_id and r.number = l.number
                        where l.number = ? order by l.position, r.last_at desc limit 100
                        """)
                .param(number)
                .query((row, at) -> new Reading(
                        row.getString("title"),
                        row.getString("reader"),
                        instant(row.getObject("last_at", OffsetDateTime.class)),
                        row.getInt("times")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    /**
     * A page of an answer and one of its readers.
     *
     * @param reader a user name, empty for somebody without login, null when nobody has opened it
     * @param lastAt null when nobody has opened it
     * @param times how often on that day, 0 when nobody has
     */
    public record Reading(String title, @Nullable String reader, @Nullable Instant lastAt, int times) {}
}
