package dev.plantao.forecast;

import dev.plantao.forecast.Picture.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plays the same picture many times: each time the people take what is next in their queues, and every stay lasts as long as
 * one that was measured. The share of the times in which a deadline was missed is the chance to miss it.
 *
 * <p>Every occurrence has its own draws, which depend on the seed, the number of the run and the occurrence alone: the same
 * picture gives the same answer, and one occurrence more does not shake those it has nothing to do with.
 */
final class Simulation {

    /** The standard error of a chance is at most 2.3 percent points. */
    static final int RUNS = 500;

    /** So many waits are enough for a median. */
    private static final int WAITS = 101;

    private final Picture picture;
    private final long seed;

    Simulation(Picture picture, long seed) {
        this.picture = picture;
        this.seed = seed;
    }

    /**
     * How it went for one occurrence.
     *
     * @param probability the share of runs in which it missed its deadline; null when none is to be forecast
     * @param medianWait until it was taken, in milliseconds; null when it did not wait, or was not taken in half of the runs
     */
    record Fate(@Nullable Double probability, @Nullable Long medianWait) {}

    /** The fates of the tasks of the picture, in their order. */
    List<Fate> play(int runs) {
        int size = picture.tasks().size();
        int[] late = new int[size];
        int kept = Math.min(runs, WAITS);
        long[][] waits = new long[size][];
        for (int run = 0; run < runs; run++) {
            Future future = new Future(picture, seed + run * 0x632BE59BD9B4E019L);
            future.play();
            for (int i = 0; i < size; i++) {
                late[i] += future.missed(i) ? 1 : 0;
                if (run < kept && Place.of(picture.tasks().get(i).stage()) == Place.QUEUE) {
                    waits[i] = waits[i] == null ? new long[kept] : waits[i];
                    waits[i][run] = future.takenAt(i);
                }
            }
        }
        List<Fate> fates = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Task task = picture.tasks().get(i);
            fates.add(new Fate(task.left() == null ? null : (double) late[i] / runs, median(waits[i])));
        }
        return fates;
    }

    private static @Nullable Long median(long @Nullable [] waits) {
        if (waits == null) {
            return null;
        }
        Arrays.sort(waits);
        long median = waits[waits.length / 2];
        return median == Future.NEVER ? null : median;
    }
}
