package dev.plantao.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plantao.forecast.Simulation.Fate;
import dev.plantao.occurrence.Stage;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("BY-25: the simulation")
class SimulationTest {

    @Test
    @DisplayName("one person, half an hour each: reckoned by hand, and late at the deadline itself")
    void onePersonOneByOne() {
        Desks desk = halfHours()
                .person(Desks.N1)
                .waits(31)
                .waits(60)
                .waits(61)
                .waits(89)
                .waits(121);

        assertThat(desk.chances()).containsExactly(0.0, 1.0, 1.0, 1.0, 1.0);
        assertThat(halfHours().person(Desks.N1).waits(31).waits(61).waits(91).chances())
                .containsExactly(0.0, 0.0, 0.0);
    }

    @Test
    void twoPeopleServeTwice() {
        Desks desk = halfHours()
                .person(Desks.N1)
                .person(Desks.N1)
                .waits(31)
                .waits(31)
                .waits(61)
                .waits(60);

        assertThat(desk.chances()).containsExactly(0.0, 0.0, 0.0, 1.0);
    }

    @Test
    @DisplayName("the wait until somebody takes it: nothing, half an hour, an hour")
    void theMedianWait() {
        assertThat(halfHours().person(Desks.N1).waits(600).waits(600).waits(600).play(50))
                .extracting(Fate::medianWait)
                .containsExactly(0L, Desks.minutes(30), Desks.minutes(60));
    }

    @Test
    void whoHasSomethingInHandTakesNothingElse() {
        Desks desk = halfHours().person(Desks.N1).works(0, null, 10).waits(51).waits(80);

        assertThat(desk.chances()).containsExactly(null, 0.0, 1.0);
    }

    @Test
    @DisplayName("people who have two at once have two at once here, too")
    void twoAtOnce() {
        Desks desk = halfHours().atOnce(2).person(Desks.N1).waits(31).waits(31).waits(60);

        assertThat(desk.chances()).containsExactly(0.0, 0.0, 1.0);
    }

    @Test
    void aQueueWithoutPeopleIsNeverServed() {
        Desks desk = halfHours().person(Desks.N2).waits(10_000);

        assertThat(desk.chances()).containsExactly(1.0);
        assertThat(desk.play(10)).extracting(Fate::medianWait).containsOnlyNulls();
    }

    @Test
    @DisplayName("a paused clock loses nothing while the customer is awaited, and goes on with what was left")
    void aPausedClock() {
        Desks desk = halfHours()
                .stays(Stage.AWAITING_CUSTOMER, Stage.N1_ANALYSIS, 6000)
                .away(31)
                .away(30);

        assertThat(desk.chances()).containsExactly(0.0, 1.0);
    }

    @Test
    @DisplayName("asking the customer stops the clock; the answer comes back to the same hands")
    void theClockPausesInTheMiddle() {
        Desks desk = new Desks()
                .stays(Stage.N1_ANALYSIS, Stage.AWAITING_CUSTOMER, 20)
                .stays(Stage.AWAITING_CUSTOMER, Stage.N2_ANALYSIS, 5000)
                .stays(Stage.N2_ANALYSIS, Stage.FINISHED, 20)
                .person(Desks.N1)
                .waits(41)
                .waits(60);

        assertThat(desk.chances()).containsExactly(0.0, 1.0);
    }

    @Test
    @DisplayName("D6: in a diagnosis the clock counts on, if the policy says so, and stands still if it does not")
    void theClockFollowsThePolicy() {
        assertThat(diagnosed().counts(Stage.TECHNICAL_DIAGNOSIS).waits(121).chances())
                .containsExactly(0.0);
        assertThat(diagnosed().counts(Stage.TECHNICAL_DIAGNOSIS).waits(120).chances())
                .containsExactly(1.0);
        assertThat(diagnosed().waits(21).chances()).containsExactly(0.0);
        assertThat(diagnosed()
                        .counts(Stage.TECHNICAL_DIAGNOSIS)
                        .elsewhere(Stage.TECHNICAL_DIAGNOSIS, 101)
                        .elsewhere(Stage.TECHNICAL_DIAGNOSIS, 100)
                        .chances())
                .containsExactly(0.0, 1.0);
    }

    @Test
    @DisplayName("D6: who is taken from a queue in which the clock stands still uses time from then on")
    void theClockStartsWithTheWork() {
        Desks desk = halfHours()
                .stops(Stage.N1_QUEUE)
                .stays(Stage.AWAITING_CUSTOMER, Stage.N1_QUEUE, 5)
                .person(Desks.N1)
                .person(Desks.N1)
                .works(0, null, 0)
                .works(1, null, 0)
                .away(31)
                .away(30);

        assertThat(desk.chances()).containsExactly(null, null, 0.0, 1.0);
    }

    @Test
    @DisplayName("the wait ends with the first who takes it, not with the next level")
    void theFirstWhoTakesIt() {
        Desks desk = new Desks()
                .stays(Stage.N1_ANALYSIS, Stage.N2_QUEUE, 10)
                .stays(Stage.N2_ANALYSIS, Stage.FINISHED, 30)
                .person(Desks.N1)
                .person(Desks.N2)
                .waits(41);

        assertThat(desk.play(50).get(0).medianWait()).isZero();
    }

    @Test
    @DisplayName("what comes goes to the freest hands, so that the others are free for what only they can do")
    void theFreestHands() {
        Desks desk = new Desks()
                .atOnce(2)
                .stays(Stage.N1_ANALYSIS, Stage.FINISHED, 60)
                .stays(Stage.N2_ANALYSIS, Stage.FINISHED, 60)
                .person(Desks.N1, Desks.N2)
                .person(Desks.N1)
                .works(0, null, 0)
                .stays(Stage.AWAITING_CUSTOMER, Stage.N1_QUEUE, 5)
                .away(61)
                .stays(Stage.AWAITING_CUSTOMER, Stage.N2_QUEUE, 10)
                .away(61);

        assertThat(desk.chances()).containsExactly(null, 0.0, 0.0);
    }

    @Test
    @DisplayName("one occurrence more does not shake those it has nothing to do with")
    void oneMoreShakesNobody() {
        double[] stays = Desks.exponential(30);
        Desks alone =
                new Desks().stays(Stage.N1_ANALYSIS, Stage.FINISHED, stays).person(Desks.N1);
        Desks withAnother = new Desks()
                .stays(Stage.N1_ANALYSIS, Stage.FINISHED, stays)
                .stays(Stage.TECHNICAL_DIAGNOSIS, Stage.FINISHED, 20)
                .person(Desks.N1)
                .id(7)
                .elsewhere(Stage.TECHNICAL_DIAGNOSIS, 30);

        assertThat(withAnother.id(1).waits(20).play(400).get(1))
                .isEqualTo(alone.waits(20).play(400).get(0));
    }

    private static Desks diagnosed() {
        return new Desks()
                .stays(Stage.N1_ANALYSIS, Stage.TECHNICAL_DIAGNOSIS, 20)
                .stays(Stage.TECHNICAL_DIAGNOSIS, Stage.FINISHED, 100)
                .person(Desks.N1);
    }

    @Test
    @DisplayName("what is escalated waits for the second level, before those nobody has worked on")
    void theSecondLevel() {
        Desks desk = new Desks()
                .stays(Stage.N1_ANALYSIS, Stage.N2_QUEUE, 10)
                .stays(Stage.N2_ANALYSIS, Stage.FINISHED, 30)
                .person(Desks.N1)
                .person(Desks.N2)
                // Taken at once; the next waits behind what the first level sends at the tenth minute.
                .waits(Stage.N2_QUEUE, 31, 60)
                .waits(Stage.N2_QUEUE, 90, 60)
                .waits(Stage.N1_QUEUE, 61, 30);

        assertThat(desk.chances()).containsExactly(0.0, 1.0, 0.0);
    }

    @Test
    void whoHasNothingToDoTakesWhatComes() {
        Desks desk = new Desks()
                .stays(Stage.N1_ANALYSIS, Stage.N2_QUEUE, 10)
                .stays(Stage.N2_ANALYSIS, Stage.FINISHED, 30)
                .person(Desks.N1)
                .person(Desks.N2)
                .waits(41);

        assertThat(desk.chances()).containsExactly(0.0);
    }

    @Test
    @DisplayName("the higher priority is taken first, whoever came first")
    void byPriority() {
        Desks desk = halfHours().person(Desks.N1).waits(Stage.N1_QUEUE, 60, 0).waits(Stage.N1_QUEUE, 31, 60);

        assertThat(desk.chances()).containsExactly(1.0, 0.0);
    }

    @Test
    @DisplayName("right-censoring: who works on it for 20 minutes will not be done after 10 in all")
    void theAgeIsKnown() {
        Desks desk = new Desks()
                .stays(Stage.N1_ANALYSIS, Stage.FINISHED, 10, 60)
                .person(Desks.N1)
                .works(0, 41, 20)
                .works(0, 40, 20);

        assertThat(desk.chances()).containsExactly(0.0, 1.0);
    }

    @Test
    @DisplayName("who has it for exactly as long as the short ones lasted is past them")
    void theAgeOfTheShortOnes() {
        Desks desk = new Desks()
                .stays(Stage.N1_ANALYSIS, Stage.FINISHED, 10, 60)
                .person(Desks.N1)
                .works(0, 51, 10)
                .works(0, 50, 10);

        assertThat(desk.chances()).containsExactly(0.0, 1.0);
    }

    @Test
    @DisplayName("half the waits are shorter than the median: two of four stays last an hour")
    void theMedianIsNoExtreme() {
        Desks desk = new Desks()
                .stays(Stage.N1_ANALYSIS, Stage.FINISHED, 10, 60, 60, 90)
                .person(Desks.N1)
                .waits(600)
                .waits(600);

        assertThat(desk.play(400).get(1).medianWait()).isEqualTo(Desks.minutes(60));
    }

    @Test
    void whatIsOlderThanEverythingMeasuredCountsAsIfItBeganNow() {
        assertThat(halfHours()
                        .person(Desks.N1)
                        .works(0, 31, 300)
                        .works(0, 30, 300)
                        .chances())
                .containsExactly(0.0, 1.0);
        Desks mixed =
                new Desks().stays(Stage.N1_ANALYSIS, Stage.FINISHED, 10, 30).person(Desks.N1);
        assertThat(mixed.works(0, 20, 300).play(400).get(0).probability()).isCloseTo(0.5, within(3 * error(0.5, 400)));
    }

    @Test
    @DisplayName("two of three stays are short: the chance is a third, within three standard errors")
    void aSimpleDistribution() {
        Desks desk = new Desks()
                .stays(Stage.N1_ANALYSIS, Stage.FINISHED, 10, 10, 60)
                .person(Desks.N1)
                .waits(30);

        assertThat(desk.play(4000).get(0).probability()).isCloseTo(1 / 3.0, within(3 * error(1 / 3.0, 4000)));
    }

    @Test
    @DisplayName("three ahead, exponential service: the chance is that of Erlang's distribution")
    void erlang() {
        Desks desk = new Desks()
                .stays(Stage.N1_ANALYSIS, Stage.FINISHED, Desks.exponential(60))
                .person(Desks.N1)
                .waits(9000)
                .waits(9000)
                .waits(9000)
                .waits(240);

        // P(four services last four means or more) = e^-4 (1 + 4 + 4^2/2 + 4^3/6).
        double exact = Math.exp(-4) * (1 + 4 + 8 + 64 / 6.0);
        assertThat(desk.play(4000).get(3).probability()).isCloseTo(exact, within(3 * error(exact, 4000)));
    }

    @Test
    @DisplayName("memory: an exponential stay is as long again, whatever its age")
    void exponentialStaysHaveNoMemory() {
        Desks desk = new Desks()
                .stays(Stage.N1_ANALYSIS, Stage.FINISHED, Desks.exponential(60))
                .person(Desks.N1)
                .person(Desks.N1)
                .works(0, 60, 0)
                .works(1, 60, 90);
        List<Fate> fates = desk.play(4000);

        double exact = Math.exp(-1);
        assertThat(fates.get(0).probability()).isCloseTo(exact, within(3 * error(exact, 4000)));
        assertThat(fates.get(1).probability()).isCloseTo(exact, within(3 * error(exact, 4000)));
    }

    @Test
    @DisplayName("two readings of the same picture agree; what another queue does shakes nothing")
    void reproducible() {
        assertThat(random().play(200)).isEqualTo(random().play(200));
        assertThat(random().play(200, 20_001)).isNotEqualTo(random().play(200));
        assertThat(random().person(Desks.N2)
                        .waits(Stage.N2_QUEUE, 100, 30)
                        .play(200)
                        .subList(0, 3))
                .isEqualTo(random().play(200));
    }

    @Test
    void stepsThatNeverEndDoNotHangIt() {
        Desks desk = new Desks()
                .stays(Stage.N1_ANALYSIS, Stage.N1_QUEUE, 0)
                .person(Desks.N1)
                .waits(10);

        assertThat(desk.chances()).containsExactly(0.0);
    }

    private static Desks random() {
        return new Desks()
                .stays(Stage.N1_ANALYSIS, Stage.FINISHED, Desks.exponential(45))
                .stays(Stage.N2_ANALYSIS, Stage.FINISHED, Desks.exponential(90))
                .person(Desks.N1)
                .waits(60)
                .waits(90)
                .waits(120);
    }

    private static Desks halfHours() {
        return new Desks().stays(Stage.N1_ANALYSIS, Stage.FINISHED, 30).stays(Stage.N2_ANALYSIS, Stage.FINISHED, 30);
    }

    private static double error(double chance, int runs) {
        return Math.sqrt(chance * (1 - chance) / runs);
    }
}
