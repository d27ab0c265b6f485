package dev.plantao.forecast;

import dev.plantao.forecast.Picture.Person;
import dev.plantao.forecast.Picture.Task;
import dev.plantao.forecast.Stays.Stay;
import dev.plantao.occurrence.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Pictures of desks small enough to be reckoned by hand. Times are minutes. */
final class Desks {

    static final int N1 = 0;
    static final int N2 = 1;

    private final List<Task> tasks = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final Map<Stage, Stays> stays = new EnumMap<>(Stage.class);
    private final Set<Stage> counting =
            EnumSet.of(Stage.N1_QUEUE, Stage.N1_ANALYSIS, Stage.N2_QUEUE, Stage.N2_ANALYSIS);
    private int atOnce = 1;
    private int id = 1;

    static long minutes(double minutes) {
        return Math.round(minutes * 60_000);
    }

    /** Every stay in this stage lasts one of these, all alike. */
    Desks stays(Stage stage, Stage next, double... minutes) {
        stays.put(
                stage,
                new Stays(Arrays.stream(minutes)
                        .mapToObj(each -> new Stay(minutes(each), next))
                        .toList()));
        return this;
    }

    Desks person(Integer... groups) {
        people.add(new Person("person-" + people.size(), List.of(groups)));
        return this;
    }

    Desks atOnce(int occurrences) {
        atOnce = occurrences;
        return this;
    }

    /** The clock counts there, too. */
    Desks counts(Stage stage) {
        counting.add(stage);
        return this;
    }

    /** The clock stands still there. */
    Desks stops(Stage stage) {
        counting.remove(stage);
        return this;
    }

    /** The next task has this id. */
    Desks id(int next) {
        id = next;
        return this;
    }

    /** Somebody outside the support has it, and the clock counts. */
    Desks elsewhere(Stage stage, int left) {
        return task(stage, left, true, 0, -1, 0);
    }

    /** Waits for the first level, behind those that were added before it; so long to its deadline. */
    Desks waits(@Nullable Integer left) {
        return task(Stage.N1_QUEUE, left, true, 0, -1, 30);
    }

    Desks waits(Stage stage, @Nullable Integer left, int priority) {
        return task(stage, left, true, 0, -1, priority);
    }

    /** This person has it, for so long already. */
    Desks works(int person, @Nullable Integer left, int age) {
        return task(Stage.N1_ANALYSIS, left, true, age, person, 0);
    }

    /** The clock is paused: it is somebody else's turn. */
    Desks away(int left) {
        return task(Stage.AWAITING_CUSTOMER, left, false, 0, -1, 0);
    }

    private Desks task(Stage stage, @Nullable Integer left, boolean counting, int age, int person, int priority) {
        Stays[] course = new Stays[Stage.values().length];
        boolean[] counts = new boolean[Stage.values().length];
        this.counting.forEach(each -> counts[each.ordinal()] = true);
        stays.forEach((each, known) -> course[each.ordinal()] = known);
        tasks.add(new Task(
                id++,
                stage,
                minutes(age),
                left == null ? null : minutes(left),
                counting,
                person,
                N1,
                N2,
                priority,
                160,
                counts,
                course));
        return this;
    }

    List<Simulation.Fate> play(int runs) {
        return play(runs, 20_000);
    }

    List<Simulation.Fate> play(int runs, long seed) {
        return new Simulation(new Picture(tasks, people, 2, atOnce), seed).play(runs);
    }

    List<Double> chances() {
        return play(50).stream().map(Simulation.Fate::probability).toList();
    }

    /** The quantiles of an exponential distribution, so many that it is one for all purposes. */
    static double[] exponential(double mean) {
        int parts = 4000;
        return IntStream.range(0, parts)
                .mapToDouble(i -> -mean * Math.log(1 - (i + 0.5) / parts))
                .toArray();
    }
}
