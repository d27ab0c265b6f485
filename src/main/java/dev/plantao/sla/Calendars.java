package dev.plantao.sla;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The calendars of the company (G-02): hours, zone and own holidays are rows; the national holidays of Brazil are added
 * to every calendar. Each calendar is built once and kept until {@link #refresh()}.
 */
@Service
public class Calendars {

    /** The calendar of every contract that names no other. */
    public static final String DEFAULT = "business";

    /** Elapsed time: day and night, holidays too. A target may name it; it needs no rows. */
    public static final String ELAPSED = "elapsed";

    // Listed by the library, yet no holiday in law: optional days ("ponto facultativo") and Easter Sunday.
    // A company that closes on one of them says so with a row of calendar_holiday.
    private static final Set<String> NOT_A_HOLIDAY_IN_LAW =
            Set.of("christian.CARNIVAL", "christian.ASH_WEDNESDAY", "christian.EASTER", "christian.CORPUS_CHRISTI");

    private final JdbcClient jdbc;
    private final HolidayManager brazil = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.BRAZIL));
    private final Map<Integer, Set<LocalDate>> national = new ConcurrentHashMap<>();
    private final Map<String, BusinessCalendar> calendars = new ConcurrentHashMap<>();

    Calendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The calendar with this code.
     *
     * @throws IllegalArgumentException when there is none, or its rows make no calendar
     */
    public BusinessCalendar of(String code) {
        return calendars.computeIfAbsent(code, this::load);
    }

    /**
     * Forgets what was read, on this node, so that changed rows count. Call it after their commit. Running clocks keep
     * the deadline they have until they are retargeted.
     */
    public void refresh() {
        calendars.clear();
    }

    private BusinessCalendar load(String code) {
        if (code.equals(ELAPSED)) {
            return BusinessCalendar.always(ZoneOffset.UTC);
        }
        ZoneId zone = jdbc.sql("select zone from business_calendar where code = ?")
                .param(code)
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElseThrow(() -> new IllegalArgumentException("Não existe o calendário \"%s\".".formatted(code)));
        Set<LocalDate> added = companyDays(code, "ADDED");
        Set<LocalDate> removed = companyDays(code, "REMOVED");
        return new BusinessCalendar(
                zone, hours(code), day -> added.contains(day) || (isNational(day) && !removed.contains(day)));
    }

    private Map<DayOfWeek, List<OpeningHours>> hours(String code) {
        record Row(int weekday, LocalTime opens, LocalTime closes) {}
        return jdbc
                .sql("select weekday, opens, closes from opening_hours where calendar_code = ?")
                .param(code)
                .query(Row.class)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> DayOfWeek.of(row.weekday()),
                        Collectors.mapping(row -> new OpeningHours(row.opens(), row.closes()), Collectors.toList())));
    }

    private Set<LocalDate> companyDays(String code, String kind) {
        return jdbc.sql("select holiday_date from calendar_holiday where calendar_code = ? and kind = ?")
                .params(code, kind)
                .query(LocalDate.class)
                .set();
    }

    private boolean isNational(LocalDate day) {
        return national.computeIfAbsent(day.getYear(), this::nationalHolidays).contains(day);
    }

    private Set<LocalDate> nationalHolidays(int year) {
        return brazil.getHolidays(Year.of(year)).stream()
                .filter(holiday -> !NOT_A_HOLIDAY_IN_LAW.contains(holiday.getPropertiesKey()))
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
