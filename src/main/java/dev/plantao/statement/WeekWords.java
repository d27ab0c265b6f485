package dev.plantao.statement;

import dev.plantao.catalog.Labels;
import dev.plantao.sla.OpeningHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The hours of a week in the words of people. */
@Component
public class WeekWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final List<OpeningHours> ALL_DAY = List.of(new OpeningHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));

    private final Labels labels;

    WeekWords(Labels labels) {
        this.labels = labels;
    }

    /** For example "segunda a sexta 08:00–12:00 e 13:00–18:00; sábado 08:00–12:00". */
    public String of(Map<DayOfWeek, List<OpeningHours>> week) {
        List<String> stretches = new ArrayList<>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean last = day == DayOfWeek.SUNDAY || !on(week, day.plus(1)).equals(on(week, first));
            if (last) {
                if (!on(week, first).isEmpty()) {
                    stretches.add(days(first, day) + " " + hours(on(week, first)));
                }
                first = day.plus(1);
            }
        }
        return String.join("; ", stretches);
    }

    private static List<OpeningHours> on(Map<DayOfWeek, List<OpeningHours>> week, DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    private String hours(List<OpeningHours> hours) {
        return hours.equals(ALL_DAY)
                ? labels.text("week.allDay")
                : hours.stream()
                        .map(one -> TIME.format(one.opens()) + "–" + end(one.closes()))
                        .collect(Collectors.joining(labels.text("week.and")));
    }

    private static String end(LocalTime closes) {
        return closes.equals(LocalTime.MIDNIGHT) ? "24:00" : TIME.format(closes);
    }

    private String days(DayOfWeek first, DayOfWeek last) {
        if (first == DayOfWeek.MONDAY && last == DayOfWeek.SUNDAY) {
            return labels.text("week.everyDay");
        }
        String from = labels.of("week.day", first.name());
        if (first == last) {
            return from;
        }
        String to = labels.of("week.day", last.name());
        return labels.text(last == first.plus(1) ? "week.twoDays" : "week.manyDays", from, to);
    }
}
