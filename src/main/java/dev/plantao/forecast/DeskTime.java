package dev.plantao.forecast;

import dev.plantao.sla.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The desk's own business time as one line, on which closed hours have no length. Each instant is placed once, in order, so
 * that thousands of differences cost one walk over the days.
 */
final class DeskTime {

    private final Map<Instant, Long> places = new HashMap<>();

    /** @param instants all that will be asked for; nulls are skipped */
    DeskTime(BusinessCalendar calendar, Collection<@Nullable Instant> instants) {
        TreeSet<Instant> inOrder = new TreeSet<>();
        for (Instant instant : instants) {
            if (instant != null) {
                inOrder.add(instant);
            }
        }
        List<Instant> sorted = new ArrayList<>(inOrder);
        long place = 0;
        for (int i = 0; i < sorted.size(); i++) {
            place += i == 0
                    ? 0
                    : calendar.between(sorted.get(i - 1), sorted.get(i)).toMillis();
            places.put(sorted.get(i), place);
        }
    }

    /** Milliseconds of business time from one to the other; negative when {@code to} is the earlier one. */
    long between(Instant from, Instant to) {
        return place(to) - place(from);
    }

    /** As a duration. */
    Duration from(Instant from, Instant to) {
        return Duration.ofMillis(between(from, to));
    }

    private long place(Instant instant) {
        Long place = places.get(instant);
        if (place == null) {
            throw new IllegalArgumentException("Not on this line: " + instant);
        }
        return place;
    }
}
