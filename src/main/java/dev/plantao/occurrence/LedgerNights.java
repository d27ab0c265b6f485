package dev.plantao.occurrence;

import dev.plantao.sla.ClockKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the nightly check of the ledgers found, a row a night. */
@Service
public class LedgerNights {

    /** More than these of one night are counted only. */
    private static final int KEPT = 200;

    private static final int LONGEST = 400;

    private final JdbcClient jdbc;
    private final Clock clock;

    LedgerNights(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A clock that is not the one its ledger tells of.
     *
     * @param stored the clock as the occurrence has it
     * @param folded the clock as the ledger tells it, or why it tells none
     */
    public record Found(long occurrence, String number, ClockKind kind, String stored, String folded) {}

    /** What the last finished check found, by number; at most two hundred. */
    public List<Found> differences() {
        return jdbc.sql(
                        """
                        select d.occurrence_id, o.number, d.kind, d.stored, d.folded from ledger_difference d
                        join occurrence o on o.id = d.occurrence_id
                        where d.checked_on = (select max(checked_on) from ledger_check where finished_at is not null)
                        order by o.number, d.kind
                        """)
                .query((row, at) -> new Found(
                        row.getLong("occurrence_id"),
                        row.getString("number"),
                        ClockKind.valueOf(row.getString("kind")),
                        row.getString("stored"),
                        row.getString("folded")))
                .list();
    }

    /** How many clocks differed in the last finished check; all of them, also those beyond the kept. */
    int count() {
        return jdbc.sql(
                        """
                        select coalesce(max(differences), 0) from ledger_check
                        where checked_on = (select max(checked_on) from ledger_check where finished_at is not null)
                        """)
                .query(Integer.class)
                .single();
    }

    /** Whether this node is the one that checks this night. */
    boolean claim(LocalDate night) {
        try {
            jdbc.sql("insert into ledger_check (checked_on, started_at, checked, differences) values (?, ?, 0, 0)")
                    .params(night, now())
                    .update();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    /** When the last finished check began; long ago when there was none. What ended since then is checked once more. */
    Instant lastFinished() {
        return jdbc.sql(
                        "select started_at from ledger_check where finished_at is not null order by checked_on desc limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }

    /** Ids of those that differed last time: they are looked at until they agree, open or not. */
    List<Long> suspects() {
        List<Long> ids =
                differences().stream().map(Found::occurrence).distinct().toList();
        return ids.isEmpty() ? List.of(-1L) : ids;
    }

    void keep(LocalDate night, Found found) {
        int kept = jdbc.sql("select count(*) from ledger_difference where checked_on = ?")
                .param(night)
                .query(Integer.class)
                .single();
        if (kept < KEPT) {
            jdbc.sql(
                            "insert into ledger_difference (checked_on, occurrence_id, kind, stored, folded) values (?, ?, ?, ?, ?)")
                    .params(night, found.occurrence(), found.kind().name(), cut(found.stored()), cut(found.folded()))
                    .update();
        }
    }

    void finish(LocalDate night, int checked, int differences) {
        jdbc.sql("update ledger_check set finished_at = ?, checked = ?, differences = ? where checked_on = ?")
                .params(now(), checked, differences, night)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
