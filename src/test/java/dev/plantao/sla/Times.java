package dev.plantao.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the tests of this room say about time in short. */
final class Times {

    static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

    /** The default calendar with the one holiday the scenarios meet: Friday 20/11/2026. */
    static final BusinessCalendar BUSINESS = weekdays(Set.of(LocalDate.parse("2026-11-20")), "08:00-18:00");

    private Times() {}

    /** Instant of a local date and time in São Paulo, as {@code 2026-11-19T17:10}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SAO_PAULO).toInstant();
    }

    static OpeningHours hours(String fromTo) {
        String[] ends = fromTo.split("-");
        return new OpeningHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    static BusinessCalendar weekdays(Set<LocalDate> holidays, String... hours) {
        Map<DayOfWeek, List<OpeningHours>> week = new EnumMap<>(DayOfWeek.class);
        List<OpeningHours> day = List.of(hours).stream().map(Times::hours).toList();
        List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
                .forEach(weekday -> week.put(weekday, day));
        return new BusinessCalendar(SAO_PAULO, week, holidays::contains);
    }

    static BusinessCalendar everyDay(String... hours) {
        Map<DayOfWeek, List<OpeningHours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(hours).stream().map(Times::hours).toList());
        }
        return new BusinessCalendar(SAO_PAULO, week, day -> false);
    }
}
