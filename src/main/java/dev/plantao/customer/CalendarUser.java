package dev.plantao.customer;

import org.jspecify.annotations.Nullable;

/**
 * A company with a contract, and what it counts by.
 *
 * @param planCalendar the calendar of its plan
 * @param ownCalendar the calendar of its own, or null
 * @param region its state or city, or null when unknown
 */
public record CalendarUser(
        long id,
        String name,
        String plan,
        String planName,
        String planCalendar,
        @Nullable String ownCalendar,
        @Nullable String region) {

    /** The code of the calendar in force. */
    public String calendar() {
        return ownCalendar == null ? planCalendar : ownCalendar;
    }
}
