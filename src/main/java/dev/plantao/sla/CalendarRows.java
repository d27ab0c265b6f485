package dev.plantao.sla;

import dev.plantao.sla.CalendarRules.OwnDay;
import dev.plantao.sla.CalendarRules.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the calendars: four queries a calendar, whatever its history. */
@Component
class CalendarRows {

    private final JdbcClient jdbc;

    CalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> codes() {
        return jdbc.sql("select code from business_calendar order by name, code")
                .query(String.class)
                .list();
    }

    /** The number of the latest change. */
    long changes() {
        return jdbc.sql("select coalesce(max(id), 0) from calendar_change")
                .query(Long.class)
                .single();
    }

    /**
     * The rules of a calendar.
     *
     * @throws IllegalArgumentException when there is none
     */
    CalendarRules read(String code) {
        record Head(String name, int revision) {}
        Head head = jdbc.sql("select name, revision from business_calendar where code = ?")
                .param(code)
                .query(Head.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("Não existe o calendário \"%s\".".formatted(code)));
        return new CalendarRules(code, head.name(), head.revision(), versions(code), days(code));
    }

    private List<Version> versions(String code) {
        record Row(LocalDate validFrom, String zone, String holidays) {}
        Map<LocalDate, Map<DayOfWeek, List<OpeningHours>>> weeks = weeks(code);
        return jdbc
                .sql("select valid_from, zone, holidays from calendar_version where calendar_code = ?")
                .param(code)
                .query(Row.class)
                .stream()
                .map(row -> new Version(
                        row.validFrom(),
                        ZoneId.of(row.zone()),
                        PublicHolidays.valueOf(row.holidays()),
                        weeks.getOrDefault(row.validFrom(), Map.of())))
                .toList();
    }

    private Map<LocalDate, Map<DayOfWeek, List<OpeningHours>>> weeks(String code) {
        record Row(LocalDate validFrom, int weekday, LocalTime opens, LocalTime closes) {}
        return jdbc
                .sql(
                        "select valid_from, weekday, opens, closes from opening_hours where calendar_code = ? order by opens")
                .param(code)
                .query(Row.class)
                .stream()
                .collect(Collectors.groupingBy(
                        Row::validFrom,
                        Collectors.groupingBy(
                                row -> DayOfWeek.of(row.weekday()),
                                Collectors.mapping(
                                        row -> new OpeningHours(row.opens(), row.closes()), Collectors.toList()))));
    }

    private List<OwnDay> days(String code) {
        record Row(LocalDate holidayDate, String name, String kind) {}
        return jdbc
                .sql("select holiday_date, name, kind from calendar_holiday where calendar_code = ?")
                .param(code)
                .query(Row.class)
                .stream()
                .map(row -> new OwnDay(row.holidayDate(), row.name(), row.kind().equals("ADDED")))
                .toList();
    }

    void create(CalendarRules rules) {
        jdbc.sql("insert into business_calendar (code, name, revision) values (?, ?, 0)")
                .params(rules.code(), rules.name())
                .update();
        rules.versions().forEach(version -> insert(rules.code(), version));
        rules.days().forEach(day -> insert(rules.code(), day));
    }

    /** Writes what begins after {@code today}; false when somebody else was faster. */
    boolean update(CalendarRules rules, LocalDate today) {
        String code = rules.code();
        int first = jdbc.sql(
                        "update business_calendar set revision = revision + 1, name = ? where code = ? and revision = ?")
                .params(rules.name(), code, rules.revision())
                .update();
        if (first == 0) {
            return false;
        }
        for (String rows : List.of("opening_hours", "calendar_version")) {
            jdbc.sql("delete from " + rows + " where calendar_code = ? and valid_from > ?")
                    .params(code, today)
                    .update();
        }
        jdbc.sql("delete from calendar_holiday where calendar_code = ? and holiday_date > ?")
                .params(code, today)
                .update();
        rules.versions().stream()
                .filter(version -> version.validFrom().isAfter(today))
                .forEach(version -> insert(code, version));
        rules.days().stream().filter(day -> day.day().isAfter(today)).forEach(day -> insert(code, day));
        return true;
    }

    private void insert(String code, Version version) {
        jdbc.sql("insert into calendar_version (calendar_code, valid_from, zone, holidays) values (?, ?, ?, ?)")
                .params(
                        code,
                        version.validFrom(),
                        version.zone().getId(),
                        version.holidays().name())
                .update();
        version.week()
                .forEach((weekday, hours) -> hours.forEach(
                        open -> jdbc.sql("insert into opening_hours (calendar_code, valid_from, weekday, opens, closes)"
                                        + " values (?, ?, ?, ?, ?)")
                                .params(code, version.validFrom(), weekday.getValue(), open.opens(), open.closes())
                                .update()));
    }

    private void insert(String code, OwnDay day) {
        jdbc.sql("insert into calendar_holiday (calendar_code, holiday_date, name, kind) values (?, ?, ?, ?)")
                .params(code, day.day(), day.name(), day.closed() ? "ADDED" : "REMOVED")
                .update();
    }
}
