package dev.plantao.sla;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The calendars of the company (G-02): hours, zone and own days are rows; public holidays are added as the rows say. Each
 * is built once for a region and kept until {@link #refresh()}.
 */
@Service
public class Calendars {

    /** The calendar of every contract that names no other. */
    public static final String DEFAULT = "business";

    /** Elapsed time: day and night, holidays too. A target may name it; it needs no rows. */
    public static final String ELAPSED = "elapsed";

    private final CalendarRows rows;
    private final BrazilianHolidays brazil;
    private final Map<String, BusinessCalendar> calendars = new ConcurrentHashMap<>();
    private volatile long seen = -1;

    Calendars(CalendarRows rows, BrazilianHolidays brazil) {
        this.rows = rows;
        this.brazil = brazil;
    }

    /** What a clock is told to count by: a calendar, with the region of the company if it has one. */
    public static String key(String code, @Nullable String region) {
        return region == null ? code : code + "@" + region;
    }

    /**
     * The calendar a clock counts by.
     *
     * @param history a code, a {@link #key} or the text of a {@link CalendarHistory}
     * @throws IllegalArgumentException when there is none, or its rows make no calendar
     */
    public BusinessCalendar of(String history) {
        return new CalendarHistory(history).calendar(this::known);
    }

    /** The same, as if the rows of one calendar were already these. */
    public Function<String, BusinessCalendar> asIf(CalendarRules rules) {
        return history -> new CalendarHistory(history)
                .calendar(key -> CalendarHistory.code(key).equals(rules.code())
                        ? rules.calendar(brazil, CalendarHistory.region(key))
                        : known(key));
    }

    /**
     * Forgets what was read, on this node, so that changed rows count. Call it after their commit. Running clocks keep
     * the deadline they have until they are retargeted.
     */
    public void refresh() {
        calendars.clear();
    }

    /** Notices what another node has changed. */
    @Scheduled(fixedDelayString = "PT20S")
    void refreshIfChanged() {
        long changes = rows.changes();
        if (changes != seen) {
            refresh();
            seen = changes;
        }
    }

    private BusinessCalendar known(String key) {
        return calendars.computeIfAbsent(key, this::load);
    }

    private BusinessCalendar load(String key) {
        return key.equals(ELAPSED)
                ? BusinessCalendar.always(ZoneOffset.UTC)
                : rows.of(CalendarHistory.code(key)).calendar(brazil, CalendarHistory.region(key));
    }
}
