package dev.plantao.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Calendars, instants and durations drawn around the days on which naive arithmetic goes wrong (F14). */
class RandomTimes extends DomainContextBase {

    /** São Paulo, and zones that change at 00:01, by half an hour, or skip a whole day. */
    private static final List<ZoneId> ZONES = List.of(
            Times.SAO_PAULO,
            ZoneId.of("America/Goose_Bay"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Pacific/Apia"));

    private static final List<LocalDate> HARD_DAYS = List.of(
            LocalDate.parse("2018-11-04"), // São Paulo goes forward at midnight
            LocalDate.parse("2019-02-17"), // and back at midnight
            LocalDate.parse("2011-11-06"), // Goose Bay goes back at 00:01, into the day before
            LocalDate.parse("2019-04-07"), // Lord Howe goes back half an hour
            LocalDate.parse("2011-12-30"), // a Friday that Apia never had
            LocalDate.parse("2028-02-29"),
            LocalDate.parse("2026-12-31"),
            LocalDate.parse("2026-11-20"));

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        return Combinators.combine(
                        plain(),
                        Combinators.combine(instants(), plain())
                                .as(Change::new)
                                .list()
                                .ofMaxSize(2))
                .as(RandomTimes::changing)
                .withoutEdgeCases();
    }

    private static Arbitrary<BusinessCalendar> plain() {
        return Combinators.combine(Arbitraries.of(ZONES), weeks(), holidays()).as(BusinessCalendar::new);
    }

    private record Change(Instant at, BusinessCalendar to) {}

    private static BusinessCalendar changing(BusinessCalendar first, List<Change> changes) {
        BusinessCalendar calendar = first;
        for (Change change : changes) {
            calendar = calendar.then(change.at().truncatedTo(ChronoUnit.MINUTES), change.to());
        }
        return calendar;
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.of(HARD_DAYS),
                        Arbitraries.integers().between(-2 * 1440, 2 * 1440),
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.integers().between(0, 59_999))))
                .as((day, minutes, millis) -> day.atStartOfDay(Times.SAO_PAULO)
                        .toInstant()
                        .plus(Duration.ofMinutes(minutes))
                        .plusMillis(millis))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Duration> durations() {
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just(Duration.ZERO)),
                        Tuple.of(6, Arbitraries.integers().between(0, 60 * 60).map(Duration::ofMinutes)),
                        Tuple.of(
                                6,
                                Arbitraries.longs().between(0, 60 * 3_600_000L).map(Duration::ofMillis)))
                .withoutEdgeCases();
    }

    private static Arbitrary<Map<DayOfWeek, List<OpeningHours>>> weeks() {
        return day().list()
                .ofSize(7)
                .filter(days -> days.stream().anyMatch(hours -> !hours.isEmpty()))
                .map(days -> {
                    Map<DayOfWeek, List<OpeningHours>> week = new EnumMap<>(DayOfWeek.class);
                    Arrays.stream(DayOfWeek.values()).forEach(day -> week.put(day, days.get(day.ordinal())));
                    return week;
                });
    }

    /** Up to three intervals between distinct minutes; the last may end at midnight. */
    private static Arbitrary<List<OpeningHours>> day() {
        Arbitrary<List<Integer>> ends = Arbitraries.integers()
                .between(0, 1440)
                .set()
                .ofMaxSize(6)
                .map(set -> set.stream().sorted().toList());
        return Arbitraries.frequencyOf(
                Tuple.of(4, ends.map(RandomTimes::intervals)),
                Tuple.of(1, Arbitraries.just(List.of(Times.hours("00:00-00:00")))));
    }

    private static List<OpeningHours> intervals(List<Integer> ends) {
        List<OpeningHours> hours = new ArrayList<>();
        for (int i = 0; i + 1 < ends.size(); i += 2) {
            hours.add(new OpeningHours(timeOf(ends.get(i)), timeOf(ends.get(i + 1))));
        }
        return hours;
    }

    private static LocalTime timeOf(int minute) {
        return LocalTime.MIDNIGHT.plusMinutes(minute);
    }

    private static Arbitrary<Predicate<LocalDate>> holidays() {
        return Combinators.combine(
                        Arbitraries.of(HARD_DAYS), Arbitraries.integers().between(-3, 3))
                .as(LocalDate::plusDays)
                .set()
                .ofMaxSize(8)
                .map(RandomTimes::oneOf);
    }

    private static Predicate<LocalDate> oneOf(Set<LocalDate> days) {
        return days::contains;
    }
}
