package dev.plantao.sla;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What calendars and their holidays are called, for those who have to explain a deadline. */
@Service
public class CalendarNames {

    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

    private final JdbcClient jdbc;

    CalendarNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name of a calendar; empty for one that has no row, as {@link Calendars#ELAPSED}. */
    public Optional<String> name(String code) {
        return code.equals(Calendars.ELAPSED)
                ? Optional.empty()
                : jdbc.sql("select name from business_calendar where code = ?")
                        .param(code)
                        .query(String.class)
                        .optional();
    }

    /**
     * The days that a calendar skips within these spans although their weekday has hours, each with the name of the
     * holiday, empty where nobody knows one.
     *
     * @param spans pairs of first and last instant
     */
    public SortedMap<LocalDate, String> skipped(String code, BusinessCalendar calendar, Collection<Span> spans) {
        SortedMap<LocalDate, String> skipped = new TreeMap<>();
        for (Span span : spans) {
            LocalDate last = LocalDate.ofInstant(span.to(), calendar.zone());
            LocalDate.ofInstant(span.from(), calendar.zone())
                    .datesUntil(last.plusDays(1))
                    .filter(day -> calendar.holidays().test(day) && hasHours(calendar, day))
                    .forEach(day -> skipped.put(day, ""));
        }
        if (!skipped.isEmpty()) {
            Map<LocalDate, String> own = ownNames(code, skipped.firstKey(), skipped.lastKey());
            skipped.replaceAll((day, nameless) -> own.getOrDefault(day, nationalName(day)));
        }
        return skipped;
    }

    private static boolean hasHours(BusinessCalendar calendar, LocalDate day) {
        return !calendar.week().getOrDefault(day.getDayOfWeek(), List.of()).isEmpty();
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

    private static String nationalName(LocalDate day) {
        return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.BRAZIL))
                .getHolidays(Year.from(day))
                .stream()
                .filter(holiday -> holiday.getDate().equals(day))
                .map((Holiday holiday) -> holiday.getDescription(PORTUGUESE))
                .findFirst()
                .orElse("");
    }

    /** A stretch of time. */
    public record Span(Instant from, Instant to) {}
}
