package dev.plantao.forecast;

import dev.plantao.forecast.Forecast.Basis;
import dev.plantao.forecast.Stays.Stay;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.SupportLevel;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the stays of a stage are drawn from: those of the module; with too few of them those of all modules; with too few
 * again a guess, which is said to be one.
 */
final class Samples {

    /** Fewer than these tell too little. */
    static final int ENOUGH = 20;

    /** Percent of the target a stay is guessed to last, all alike. */
    private static final int[] GUESS =
            IntStream.rangeClosed(0, 9).map(i -> 5 + 10 * i).toArray();

    /** What is guessed from where nothing was promised: a business day. */
    private static final long DAY = Duration.ofHours(10).toMillis();

    private final Map<OfModule, Sample> modules;
    private final Map<Stage, Sample> stages;
    private final Map<Guess, Sample> guesses = new HashMap<>();
    private final int atOnce;

    /** @param atOnce how many occurrences one person has in analysis at the same time; at least 1 */
    Samples(List<Measured> measured, int atOnce) {
        this.modules = enough(measured, one -> new OfModule(one.stage(), one.module()), Basis.MODULE);
        this.stages = enough(measured, Measured::stage, Basis.STAGE);
        this.atOnce = atOnce;
    }

    /** A stay that is over. */
    record Measured(Stage stage, String module, Stay stay) {}

    /** What is drawn from, and how many stays were measured for it; none for a guess. */
    record Sample(Stays stays, Basis basis, int size) {}

    private record OfModule(Stage stage, String module) {}

    private record Guess(Stage stage, SupportLevel level, long promised) {}

    int atOnce() {
        return atOnce;
    }

    /**
     * @param level where the support goes on after a guessed wait for somebody else
     * @param target milliseconds promised, for the guess; 0 when nothing was
     */
    Sample of(Stage stage, String module, SupportLevel level, long target) {
        Sample ofModule = modules.get(new OfModule(stage, module));
        if (ofModule != null) {
            return ofModule;
        }
        Sample ofStage = stages.get(stage);
        return ofStage != null
                ? ofStage
                : guesses.computeIfAbsent(new Guess(stage, level, target == 0 ? DAY : target), Samples::guess);
    }

    /** Work is guessed to end with the answer; a wait for somebody else, with work again. */
    private static Sample guess(Guess guess) {
        Stage again = guess.level() == SupportLevel.N2 ? Stage.N2_ANALYSIS : Stage.N1_ANALYSIS;
        Stage next = Place.of(guess.stage()) == Place.WORK ? Stage.FINISHED : again;
        List<Stay> stays = IntStream.of(GUESS)
                .mapToObj(percent -> new Stay(guess.promised() * percent / 100, next))
                .toList();
        return new Sample(new Stays(stays), Basis.PRIOR, 0);
    }

    private static <K> Map<K, Sample> enough(List<Measured> measured, Function<Measured, K> key, Basis basis) {
        Map<K, List<Stay>> groups = measured.stream()
                .collect(Collectors.groupingBy(key, Collectors.mapping(Measured::stay, Collectors.toList())));
        Map<K, Sample> samples = new HashMap<>();
        groups.forEach((group, stays) -> {
            if (stays.size() >= ENOUGH) {
                samples.put(group, new Sample(new Stays(stays), basis, stays.size()));
            }
        });
        return samples;
    }
}
