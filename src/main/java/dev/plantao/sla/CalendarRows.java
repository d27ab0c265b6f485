package dev.plantao.sla;

import dev.plantao.sla.CalendarRules.OwnDay;
import dev.plantao.sla.CalendarRules.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of the calendars: four queries, whatever their number and history. */
@Component
class CalendarRows {

    private final JdbcClient jdbc;

    CalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(String code) {
        return jdbc.sql("select count(*) from business_calendar where code = ?")
                        .param(code)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The number of the latest change. */
    long changes() {
        return jdbc.sql("select coalesce(max(id), 0) from calendar_change")
                .query(Long.class)
                .single();
    }

    /** Every calendar, by name. */
    List<CalendarRules> all() {
        return read(null);
    }

    /**
     * The rules of a calendar.
     *
     * @throws IllegalArgumentException when there is none
     */
    CalendarRules of(String code) {
        return read(code).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Não existe o calendário \"%s\".".formatted(code)));
    }

    private List<CalendarRules> read(@Nullable String code) {
        record Head(String code, String name, int revision) {}
        Map<String, List<Version>> versions = versions(code);
        Map<String, List<OwnDay>> days = days(code);
        return query("select code, name, revision from business_calendar", "code", code)
                .query(Head.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(Head::name).thenComparing(Head::code))
                .map(head -> new CalendarRules(
                        head.code(),
                        head.name(),
                        head.revision(),
                        versions.getOrDefault(head.code(), List.of()),
                        days.getOrDefault(head.code(), List.of())))
                .toList();
    }

    private StatementSpec query(String select, String column, @Nullable String code) {
        return code == null
                ? jdbc.sql(select)
                : jdbc.sql(select + " where " + column + " = ?").param(code);
    }

    private Map<String, List<Version>> versions(@Nullable String code) {
        record Row(String calendarCode, LocalDate validFrom, String zone, String holidays) {}
        Map<Start, Map<DayOfWeek, List<OpeningHours>>> weeks = weeks(code);
        return query("select calendar_code, valid_from, zone, holidays from calendar_version", "calendar_code", code)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::calendarCode,
                        Collectors.mapping(
                                row -> new Version(
                                        row.validFrom(),
                                        ZoneId.of(row.zone()),
                                        PublicHolidays.valueOf(row.holidays()),
                                        weeks.getOrDefault(new Start(row.calendarCode(), row.validFrom()), Map.of())),
                                Collectors.toList())));
    }

    private record Start(String calendarCode, LocalDate validFrom) {}

    private Map<Start, Map<DayOfWeek, List<OpeningHours>>> weeks(@Nullable String code) {
        record Row(String calendarCode, LocalDate validFrom, int weekday, LocalTime opens, LocalTime closes) {}
        return query(
                        "select calendar_code, valid_from, weekday, opens, closes from opening_hours",
                        "calendar_code",
                        code)
                .query(Row.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(Row::opens))
                .collect(Collectors.groupingBy(
                        row -> new Start(row.calendarCode(), row.validFrom()),
                        Collectors.groupingBy(
                                row -> DayOfWeek.of(row.weekday()),
                                Collectors.mapping(
                                        row -> new OpeningHours(row.opens(), row.closes()), Collectors.toList()))));
    }

    private Map<String, List<OwnDay>> days(@Nullable String code) {
        record Row(String calendarCode, LocalDate holidayDate, String name, String kind) {}
        return query("select calendar_code, holiday_date, name, kind from calendar_holiday", "calendar_code", code)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::calendarCode,
                        Collectors.mapping(
                                row -> new OwnDay(
                                        row.holidayDate(),
                                        row.name(),
                                        row.kind().equals("ADDED")),
                                Collectors.toList())));
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
