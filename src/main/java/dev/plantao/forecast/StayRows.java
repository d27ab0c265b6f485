package dev.plantao.forecast;

import dev.plantao.forecast.Samples.Measured;
import dev.plantao.forecast.Stays.Stay;
import dev.plantao.occurrence.Stage;
import dev.plantao.sla.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The latest stays that are over, from the timelines: a bounded number for each stage, whatever the history. */
@Component
class StayRows {

    /** How far back it is looked. */
    static final Duration WINDOW = Duration.ofDays(90);

    /** At most so many of a stage. */
    static final int MOST = 2000;

    private static final List<Stage> STAGES = Arrays.stream(Stage.values())
            .filter(stage -> stage != Stage.TRIAGE && (Place.of(stage) == Place.WORK || Place.of(stage) == Place.AWAY))
            .toList();

    private final JdbcClient jdbc;

    StayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            Stage stage, String module, @Nullable String attendant, Instant entered, Instant left, Stage next) {}

    /** What was measured up to {@code now}, in the business time of this calendar. */
    Samples samples(BusinessCalendar calendar, Instant now) {
        List<Row> rows = new ArrayList<>();
        STAGES.forEach(stage -> rows.addAll(latest(stage, now)));
        List<Instant> instants = new ArrayList<>();
        rows.forEach(row -> {
            instants.add(row.entered());
            instants.add(row.left());
        });
        DeskTime time = new DeskTime(calendar, instants);
        List<Measured> measured = rows.stream()
                .map(row -> new Measured(
                        row.stage(),
                        row.module(),
                        new Stay(Math.max(0, time.between(row.entered(), row.left())), row.next())))
                .toList();
        return new Samples(measured, atOnce(rows, time));
    }

    private List<Row> latest(Stage stage, Instant now) {
        return jdbc.sql(
                        """
                        select o.module_code, s.attendant, s.entered_at, s.left_at, n.stage as next_stage
                        from stage_entry s
                            join stage_entry n on n.occurrence_id = s.occurrence_id and n.seq = s.seq + 1
                            join occurrence o on o.id = s.occurrence_id
                        where s.stage = ? and s.left_at >= ? and s.left_at <= ?
                        order by s.left_at desc limit ?
                        """)
                .params(stage.name(), utc(now.minus(WINDOW)), utc(now), MOST)
                .query((row, index) -> new Row(
                        stage,
                        row.getString("module_code"),
                        row.getString("attendant"),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                        row.getObject("left_at", OffsetDateTime.class).toInstant(),
                        Stage.valueOf(row.getString("next_stage"))))
                .list();
    }

    /**
     * How many occurrences a person has at the same time, on average of the time with any: who has three has each of them
     * three times as long, and is no slower for it.
     */
    private static int atOnce(List<Row> rows, DeskTime time) {
        Map<String, List<Row>> byPerson = new TreeMap<>();
        rows.stream()
                .filter(row -> row.attendant() != null && Place.of(row.stage()) == Place.WORK)
                .forEach(row -> byPerson.computeIfAbsent(String.valueOf(row.attendant()), who -> new ArrayList<>())
                        .add(row));
        long together = 0;
        long busy = 0;
        for (List<Row> ofOne : byPerson.values()) {
            ofOne.sort(Comparator.comparing(Row::entered));
            Instant until = ofOne.get(0).entered();
            for (Row row : ofOne) {
                together += time.between(row.entered(), row.left());
                Instant from = row.entered().isAfter(until) ? row.entered() : until;
                if (row.left().isAfter(from)) {
                    busy += time.between(from, row.left());
                    until = row.left();
                }
            }
        }
        return busy == 0 ? 1 : Math.toIntExact(Math.max(1, Math.round((double) together / busy)));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
