package dev.plantao.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The hours of a calendar from an instant on, until its next era begins.
 *
 * @param from the first instant they hold for; {@link Instant#MIN} for the first era of a calendar
 * @param week the hours of each weekday; a weekday without any may be left out
 * @param holidays the days that are closed whatever their weekday
 * @throws IllegalArgumentException when two hours of a weekday overlap or none is open all week
 */
public record CalendarEra(
        Instant from, ZoneId zone, Map<DayOfWeek, List<OpeningHours>> week, Predicate<LocalDate> holidays) {

    public CalendarEra {
        Map<DayOfWeek, List<OpeningHours>> sorted = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, hours) -> sorted.put(day, inOrder(day, hours)));
        week = Map.copyOf(sorted);
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw BusinessCalendar.neverOpen();
        }
    }

    CalendarEra since(Instant instant) {
        return new CalendarEra(instant, zone, week, holidays);
    }

    List<OpeningHours> hoursOf(LocalDate day) {
        return holidays.test(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private static List<OpeningHours> inOrder(DayOfWeek day, List<OpeningHours> hours) {
        List<OpeningHours> sorted =
                hours.stream().sorted(Comparator.comparing(OpeningHours::opens)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).overlaps(sorted.get(i))) {
                throw new IllegalArgumentException("Dois expedientes do mesmo dia se sobrepõem (dia da semana %d): %s."
                        .formatted(day.getValue(), sorted));
            }
        }
        return sorted;
    }
}
