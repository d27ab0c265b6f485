package dev.plantao.sla;

import dev.plantao.sla.CalendarRules.OwnDay;
import dev.plantao.sla.CalendarRules.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where calendars are kept (b.7): their rules, and every change with who made it. */
@Service
@Transactional
public class CalendarBook {

    /** The first day of every calendar. */
    public static final LocalDate BEGINNING = LocalDate.EPOCH;

    private static final String CHANGE =
            """
            select id, happened_at, author, what, calendar_code, plan_code, company_id, reached, passes, failures,
                begins_at, done_at
            from calendar_change
            """;

    private final CalendarRows rows;
    private final BrazilianHolidays brazil;
    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarBook(CalendarRows rows, BrazilianHolidays brazil, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.brazil = brazil;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every calendar by name. */
    @Transactional(readOnly = true)
    public List<CalendarRules> all() {
        return rows.all();
    }

    /**
     * The rules of one calendar.
     *
     * @throws IllegalArgumentException when there is none
     */
    @Transactional(readOnly = true)
    public CalendarRules get(String code) {
        return rows.of(code);
    }

    @Transactional(readOnly = true)
    public boolean exists(String code) {
        return rows.exists(code);
    }

    /** The last day on which time of this calendar may have been counted: nothing up to it can change any more. */
    public LocalDate lastDayCounted(CalendarRules rules) {
        LocalDate last = LocalDate.now(clock);
        for (Version version : rules.versions()) {
            LocalDate there = LocalDate.ofInstant(clock.instant(), version.zone());
            last = there.isAfter(last) ? there : last;
        }
        return last;
    }

    /**
     * Whether these rules make a calendar in every region.
     *
     * @throws IllegalArgumentException with a sentence when they do not
     */
    public void check(CalendarRules rules) {
        BusinessCalendar calendar = rules.calendar(brazil, null);
        calendar.nextOpening(clock.instant());
        rules.days().stream()
                .filter(OwnDay::closed)
                .map(day -> day.day().atStartOfDay(rules.on(day.day()).zone()).toInstant())
                .forEach(calendar::nextOpening);
    }

    /**
     * Keeps what is new in these rules.
     *
     * @throws CalendarChanged when somebody else changed the calendar since they were read
     */
    public void write(CalendarRules rules) {
        check(rules);
        if (!rows.update(rules, lastDayCounted(rules))) {
            throw new CalendarChanged();
        }
    }

    /** Keeps a new calendar; its code must be free. */
    public void create(CalendarRules rules) {
        check(rules);
        rows.create(rules);
    }

    /** The days on which it is closed or open otherwise than its week says, from a day on, each with its name. */
    @Transactional(readOnly = true)
    public List<OwnDay> special(CalendarRules rules, @Nullable String region, LocalDate from, LocalDate until) {
        Map<LocalDate, OwnDay> days = new TreeMap<>();
        for (int year = from.getYear(); year <= until.getYear(); year++) {
            brazil.of(year, region).forEach((day, name) -> {
                PublicHolidays which = rules.on(day).holidays();
                if (which == PublicHolidays.LOCAL
                        || which == PublicHolidays.NATIONAL
                                && brazil.of(day.getYear(), null).containsKey(day)) {
                    days.put(day, new OwnDay(day, name, true));
                }
            });
        }
        rules.days().forEach(day -> days.put(day.day(), day));
        return days.values().stream()
                .filter(day -> !day.day().isBefore(from) && !day.day().isAfter(until))
                .toList();
    }

    /** Writes down a change whose open occurrences are still to be counted again. */
    public void changed(
            String author, String what, @Nullable String calendar, @Nullable String plan, @Nullable Long company) {
        changed(author, what, calendar, plan, company, null);
    }

    /** Writes down a change of a company's plan, which its open occurrences follow from an instant on. */
    public void changed(String author, String what, long company, Instant begins) {
        changed(author, what, null, null, company, begins);
    }

    private void changed(
            String author,
            String what,
            @Nullable String calendar,
            @Nullable String plan,
            @Nullable Long company,
            @Nullable Instant begins) {
        jdbc.sql(
                        """
                        insert into calendar_change
                            (happened_at, author, what, calendar_code, plan_code, company_id, begins_at,
                             reached, passes, failures)
                        values (?, ?, ?, ?, ?, ?, ?, 0, 0, 0)
                        """)
                .params(
                        offset(clock.instant()),
                        author,
                        what.length() > 2000 ? what.substring(0, 2000) : what,
                        calendar,
                        plan,
                        company,
                        begins == null ? null : offset(begins))
                .update();
    }

    /** The latest changes: of one calendar, or of all; at most {@code size}. */
    @Transactional(readOnly = true)
    public List<CalendarChange> changes(@Nullable String calendar, int size) {
        return jdbc.sql(
                        CHANGE
                                + " where cast(:code as varchar(40)) is null or calendar_code = :code order by id desc limit :size")
                .param("code", calendar)
                .param("size", size)
                .query((row, at) -> change(row))
                .list();
    }

    /** The latest changes of a company's calendar or plan; at most {@code size}. */
    @Transactional(readOnly = true)
    public List<CalendarChange> changesOf(long company, int size) {
        return jdbc.sql(CHANGE + " where company_id = :company order by id desc limit :size")
                .param("company", company)
                .param("size", size)
                .query((row, at) -> change(row))
                .list();
    }

    /** Changes that have begun and are not done: those never looked through, and those due for their second look. */
    @Transactional(readOnly = true)
    public List<CalendarChange> pending(Instant secondLook, int size) {
        return jdbc.sql(CHANGE
                        + " where done_at is null and coalesce(begins_at, happened_at) <= :now"
                        + " and (passes = 0 or coalesce(begins_at, happened_at) <= :second) order by id limit :size")
                .param("now", offset(clock.instant()))
                .param("second", offset(secondLook))
                .param("size", size)
                .query((row, at) -> change(row))
                .list();
    }

    /** How far a change has come. */
    public void progress(CalendarChange change, long reached, int passes, int failures, boolean done) {
        jdbc.sql("update calendar_change set reached = ?, passes = ?, failures = ?, done_at = ? where id = ?")
                .params(reached, passes, failures, done ? offset(clock.instant()) : null, change.id())
                .update();
    }

    /** The zone in which the desk works. */
    public ZoneId zone() {
        return clock.getZone();
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static CalendarChange change(ResultSet row) throws SQLException {
        OffsetDateTime begins = row.getObject("begins_at", OffsetDateTime.class);
        OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
        long company = row.getLong("company_id");
        Long companyOrNull = row.wasNull() ? null : company;
        return new CalendarChange(
                row.getLong("id"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("author"),
                row.getString("what"),
                row.getString("calendar_code"),
                row.getString("plan_code"),
                companyOrNull,
                row.getLong("reached"),
                row.getInt("passes"),
                row.getInt("failures"),
                begins == null ? null : begins.toInstant(),
                done == null ? null : done.toInstant());
    }
}
