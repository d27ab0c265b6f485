package dev.plantao.forecast;

import dev.plantao.occurrence.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies before the desk at one instant: everything the simulation starts from. Times are milliseconds of the desk's
 * business time.
 *
 * @param tasks every open occurrence after its triage; those that wait, in the order they will be taken in
 * @param people who works on them
 * @param groups how many queues there are
 * @param atOnce how many occurrences a person works on at the same time; at least 1
 */
record Picture(List<Task> tasks, List<Person> people, int groups, int atOnce) {

    /**
     * Somebody of the team.
     *
     * @param groups the queues he or she takes from, as numbers from 0
     */
    record Person(String username, List<Integer> groups) {}

    /**
     * An occurrence.
     *
     * @param id tells its draws from those of the others
     * @param age how long it is in this stage
     * @param left what is left on the solution clock; null when none is to be forecast
     * @param counting whether that clock runs now
     * @param person who works on it, or did; -1 for nobody known
     * @param groupN1 its queue on the first level
     * @param groupN2 its queue on the second level
     * @param priority of its task while it waits
     * @param later the least priority its task will have when it comes back to a queue
     * @param counts whether the solution clock counts in a stage (D6), by its ordinal
     * @param course what the stays are drawn from, by the ordinal of the stage
     */
    record Task(
            long id,
            Stage stage,
            long age,
            @Nullable Long left,
            boolean counting,
            int person,
            int groupN1,
            int groupN2,
            int priority,
            int later,
            boolean[] counts,
            Stays[] course) {

        /** The queue it is in, or would be, in this stage. */
        int group(Stage at) {
            return at == Stage.N2_QUEUE || at == Stage.N2_ANALYSIS ? groupN2 : groupN1;
        }
    }
}
