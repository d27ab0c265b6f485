package dev.plantao.board;

import dev.plantao.occurrence.BoardTally;
import dev.plantao.occurrence.BoardTally.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the day goes (rules.md d.8).
 *
 * @param hours opened and answered, hour by hour, from eight or the first that had any, to now
 * @param breaches deadlines that passed today
 * @param expectedBreaches missed solution deadlines of the whole day, those that have happened and those to be expected, to
 *     one decimal; null without forecasts
 * @param latestBreaches the latest three of them, the newest first
 * @param dueSoon the next four business hours of the desk and what falls due in each
 */
public record Today(
        List<Hour> hours,
        long breaches,
        @Nullable BigDecimal expectedBreaches,
        List<Late> latestBreaches,
        List<Due> dueSoon) {

    private static final int OFFICE_OPENS = 8;

    /** One hour of the day, from {@code from} on. */
    public record Hour(LocalTime from, long opened, long answered) {}

    /** A deadline that passed. */
    public record Late(String number, String company, OffsetDateTime dueAt) {}

    /** How many running deadlines fall due up to {@code until} and after the one before. */
    public record Due(OffsetDateTime until, long number) {}

    static Today of(
            BoardTally tally,
            @Nullable Double expected,
            Instant midnight,
            Instant now,
            List<Instant> periods,
            ZoneId zone) {
        return new Today(
                hours(tally, midnight, now, zone),
                tally.total(Kind.BREACHED),
                expected == null ? null : BigDecimal.valueOf(expected).setScale(1, RoundingMode.HALF_UP),
                tally.of(Kind.LATEST).stream()
                        .map(row -> new Late(
                                String.valueOf(row.code()),
                                String.valueOf(row.detail()),
                                local(Objects.requireNonNull(row.at()), zone)))
                        .toList(),
                due(tally.byCode(Kind.DUE), periods, zone));
    }

    private static List<Hour> hours(BoardTally tally, Instant midnight, Instant now, ZoneId zone) {
        Map<String, Long> opened = tally.byCode(Kind.OPENED);
        Map<String, Long> answered = tally.byCode(Kind.ANSWERED);
        int last = (int) ((now.getEpochSecond() - midnight.getEpochSecond()) / 3600);
        int first = IntStream.rangeClosed(0, last)
                .filter(hour ->
                        hour >= OFFICE_OPENS || opened.containsKey("" + hour) || answered.containsKey("" + hour))
                .findFirst()
                .orElse(last);
        return IntStream.rangeClosed(first, last)
                .mapToObj(hour -> new Hour(
                        midnight.plusSeconds(hour * 3600L).atZone(zone).toLocalTime(),
                        opened.getOrDefault("" + hour, 0L),
                        answered.getOrDefault("" + hour, 0L)))
                .toList();
    }

    private static List<Due> due(Map<String, Long> numbers, List<Instant> periods, ZoneId zone) {
        return IntStream.range(0, periods.size())
                .mapToObj(at -> new Due(local(periods.get(at), zone), numbers.getOrDefault("" + at, 0L)))
                .toList();
    }

    private static OffsetDateTime local(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
