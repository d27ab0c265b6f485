package dev.plantao.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.MovedClock;
import dev.plantao.forecast.Forecast.Basis;
import dev.plantao.forecast.ForecastScores.Score;
import dev.plantao.forecast.Samples.Measured;
import dev.plantao.forecast.Samples.Sample;
import dev.plantao.forecast.Stays.Stay;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.SupportLevel;
import dev.plantao.sla.BusinessCalendar;
import dev.plantao.sla.OpeningHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("BY-25: what is drawn from, and how it is judged")
class SamplesTest {

    private static final long TARGET = Duration.ofHours(20).toMillis();

    @Test
    @DisplayName("twenty of the module are enough; with nineteen all modules count")
    void backsOff() {
        List<Measured> measured = new ArrayList<>(stays("fiscal", 20));
        measured.addAll(stays("sales", 19));
        Samples samples = new Samples(measured, 1);

        assertThat(of(samples, "fiscal"))
                .extracting(Sample::basis, Sample::size)
                .containsExactly(Basis.MODULE, 20);
        assertThat(of(samples, "sales")).extracting(Sample::basis, Sample::size).containsExactly(Basis.STAGE, 39);
    }

    @Test
    @DisplayName("without history it is a guess from the target, and says so")
    void guesses() {
        Sample guess = of(new Samples(stays("fiscal", 19), 1), "fiscal");

        assertThat(guess).extracting(Sample::basis, Sample::size).containsExactly(Basis.PRIOR, 0);
        SplittableRandom random = new SplittableRandom(1);
        TreeSet<Long> drawn = IntStream.range(0, 1000)
                .mapToObj(i -> guess.stays().left(guess.stays().draw(random, 0), 0))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(drawn).hasSize(10).first().isEqualTo(TARGET * 5 / 100);
        assertThat(drawn.last()).isEqualTo(TARGET * 95 / 100);
        assertThat(guess.stays().next(0)).isEqualTo(Stage.FINISHED);
    }

    @Test
    void aGuessedWaitGoesBackToWork() {
        Sample guess = new Samples(List.of(), 1).of(Stage.AWAITING_CUSTOMER, "fiscal", SupportLevel.N2, TARGET);

        assertThat(guess.stays().next(0)).isEqualTo(Stage.N2_ANALYSIS);
    }

    @Test
    @DisplayName("a night and a weekend have no length on the desk's line; backwards is negative")
    void deskTime() {
        Instant friday = MovedClock.at("2026-11-20T17:30");
        Instant monday = MovedClock.at("2026-11-23T08:30");
        BusinessCalendar calendar = new BusinessCalendar(
                MovedClock.ZONE,
                Arrays.stream(DayOfWeek.values())
                        .collect(Collectors.toMap(
                                Function.identity(),
                                day -> day.getValue() > 5
                                        ? List.of()
                                        : List.of(new OpeningHours(LocalTime.of(8, 0), LocalTime.of(18, 0))))),
                day -> false);
        DeskTime time = new DeskTime(calendar, List.of(monday, friday));

        assertThat(time.from(friday, monday)).isEqualTo(Duration.ofHours(1));
        assertThat(time.from(monday, friday)).isEqualTo(Duration.ofHours(-1));
    }

    @Test
    @DisplayName("Brier by hand: 0.9 and 0.5 missed, 0.2 and 0.5 kept")
    void brier() {
        double squares = 0.1 * 0.1 + 0.5 * 0.5 + 0.2 * 0.2 + 0.5 * 0.5;
        Score score = new Score(5, 4, 2.1, 2, squares);

        assertThat(score.brier()).isCloseTo(0.1375, Offset.offset(1e-12));
        assertThat(score.reference()).isCloseTo(0.25, Offset.offset(1e-12));
        assertThat(score.skill()).isCloseTo(0.45, Offset.offset(1e-12));
    }

    @Test
    void aScoreOfNothingIsNone() {
        Score pending = new Score(3, 0, 0, 0, 0);

        assertThat(pending.brier()).isNull();
        assertThat(pending.reference()).isNull();
        assertThat(pending.skill()).isNull();
        assertThat(new Score(3, 3, 0.3, 0, 0.03).skill()).isNull();
    }

    private static Sample of(Samples samples, String module) {
        return samples.of(Stage.N1_ANALYSIS, module, SupportLevel.N1, TARGET);
    }

    private static List<Measured> stays(String module, int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(i -> new Measured(Stage.N1_ANALYSIS, module, new Stay(60_000L * i, Stage.FINISHED)))
                .toList();
    }
}
