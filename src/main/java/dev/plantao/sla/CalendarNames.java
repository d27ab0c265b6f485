package dev.plantao.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What calendars and their holidays are called, for those who have to explain a deadline. */
@Service
public class CalendarNames {

    private final JdbcClient jdbc;
    private final BrazilianHolidays brazil;

    CalendarNames(JdbcClient jdbc, BrazilianHolidays brazil) {
        this.jdbc = jdbc;
        this.brazil = brazil;
    }

    /** The name of a calendar, by its {@link Calendars#key}; empty for one that has no row, as {@link Calendars#ELAPSED}. */
    public Optional<String> name(String key) {
        return key.equals(Calendars.ELAPSED)
                ? Optional.empty()
                : jdbc.sql("select name from business_calendar where code = ?")
                        .param(CalendarHistory.code(key))
                        .query(String.class)
                        .optional();
    }

    /**
     * The days that a calendar skips within these spans although their weekday has hours, each with the name of the
     * holiday, empty where nobody knows one.
     *
     * @param key of the calendar that counts now, whose own days have names
     */
    public SortedMap<LocalDate, String> skipped(String key, BusinessCalendar calendar, Collection<Span> spans) {
        SortedMap<LocalDate, String> skipped = new TreeMap<>();
        for (Span span : spans) {
            ZoneId zone = calendar.eraAt(span.from()).zone();
            LocalDate last = LocalDate.ofInstant(span.to(), zone);
            LocalDate.ofInstant(span.from(), zone)
                    .datesUntil(last.plusDays(1))
                    .filter(day -> isSkipped(
                            calendar.eraAt(day.plusDays(1)
                                    .atStartOfDay(zone)
                                    .toInstant()
                                    .minusNanos(1)),
                            day))
                    .forEach(day -> skipped.put(day, ""));
        }
        if (!skipped.isEmpty()) {
            Map<LocalDate, String> own = ownNames(CalendarHistory.code(key), skipped.firstKey(), skipped.lastKey());
            skipped.replaceAll((day, nameless) -> own.getOrDefault(
                    day, brazil.of(day.getYear(), CalendarHistory.region(key)).getOrDefault(day, "")));
        }
        return skipped;
    }

    private static boolean isSkipped(CalendarEra era, LocalDate day) {
        return era.holidays().test(day)
                && !era.week().getOrDefault(day.getDayOfWeek(), List.of()).isEmpty();
    }

    private Map<LocalDate, String> ownNames(String code, LocalDate from, LocalDate to) {
        Map<LocalDate, String> names = new HashMap<>();
        jdbc.sql(
                        "select holiday_date, name from calendar_holiday where calendar_code = ? and holiday_date between ? and ?")
                .params(code, from, to)
                .query(row -> {
                    names.put(row.getObject("holiday_date", LocalDate.class), row.getString("name"));
                });
        return names;
    }

    /** A stretch of time. */
    public record Span(Instant from, Instant to) {}
}
