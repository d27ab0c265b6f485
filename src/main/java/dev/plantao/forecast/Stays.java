package dev.plantao.forecast;

import dev.plantao.occurrence.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Stays in one stage as they were measured: how long each lasted and what came next. A draw takes one of them as it is, so
 * that no distribution is assumed and a short stay keeps the ending short stays have.
 */
final class Stays {

    private final long[] millis;
    private final Stage[] next;

    /** @throws IllegalArgumentException when there is nothing to draw from */
    Stays(List<Stay> measured) {
        if (measured.isEmpty()) {
            throw new IllegalArgumentException("Nothing to draw from");
        }
        List<Stay> sorted = measured.stream()
                .sorted(Comparator.comparingLong(Stay::millis).thenComparing(Stay::next))
                .toList();
        millis = sorted.stream().mapToLong(Stay::millis).toArray();
        next = sorted.stream().map(Stay::next).toArray(Stage[]::new);
    }

    /**
     * One stay.
     *
     * @param millis business time of the desk
     * @param next the stage that followed
     */
    record Stay(long millis, Stage next) {}

    int size() {
        return millis.length;
    }

    /**
     * Draws the stay of somebody who is there for {@code age} already: one of those that lasted longer, all alike. When
     * none did, one of all: it then counts as if it began now.
     */
    int draw(SplittableRandom random, long age) {
        int first = firstLongerThan(age);
        int from = first == millis.length ? 0 : first;
        return from + random.nextInt(millis.length - from);
    }

    /** What is left of a stay that was drawn, in milliseconds. */
    long left(int drawn, long age) {
        return millis[drawn] > age ? millis[drawn] - age : millis[drawn];
    }

    /** What follows a stay that was drawn. */
    Stage next(int drawn) {
        return next[drawn];
    }

    private int firstLongerThan(long age) {
        if (age <= 0) {
            return 0;
        }
        int low = 0;
        int high = millis.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (millis[middle] > age) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
