package dev.plantao.demo;

import dev.plantao.sla.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Counts working time back. What happened so many working hours ago happened on a business day in business hours,
 * whenever the demo is started.
 */
record WorkingTime(BusinessCalendar calendar) {

    private static final Duration DAY = Duration.ofDays(1);

    /** The latest whole minute from which at least {@code work} was worked until {@code end}; always an open one. */
    Instant before(Instant end, Duration work) {
        Instant early = end.truncatedTo(ChronoUnit.MINUTES);
        while (calendar.between(early, end).compareTo(work) < 0) {
            early = early.minus(DAY);
        }
        long from = minute(early);
        long to = minute(end) + 1;
        while (to - from > 1) {
            long middle = (from + to) / 2;
            if (calendar.between(instant(middle), end).compareTo(work) < 0) {
                to = middle;
            } else {
                from = middle;
            }
        }
        return instant(from);
    }

    private static long minute(Instant instant) {
        return instant.getEpochSecond() / 60;
    }

    private static Instant instant(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }
}
