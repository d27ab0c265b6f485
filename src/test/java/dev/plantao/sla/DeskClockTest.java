package dev.plantao.sla;

import static dev.plantao.sla.Times.SAO_PAULO;
import static dev.plantao.sla.Times.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The one clock of the desk. */
class DeskClockTest {

    private static final Instant NOW = at("2026-11-23T09:00");

    private final DeskClock clock = clock(true);

    private static DeskClock clock(boolean demo) {
        return new DeskClock(Clock.fixed(NOW, SAO_PAULO), demo);
    }

    @Test
    void itIsAheadByWhatWasLetPass() {
        clock.advance(Duration.ofHours(2));
        clock.advance(Duration.ofMinutes(5));

        assertThat(clock.instant()).isEqualTo(NOW.plus(Duration.ofMinutes(125)));
        assertThat(clock.ahead()).isEqualTo(Duration.ofMinutes(125));
        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)));
    }

    @Test
    @DisplayName("One clock: a view of it in another zone moves with it")
    void everyZoneShowsTheSameInstant() {
        Clock utc = clock.withZone(ZoneOffset.UTC);
        clock.advance(Duration.ofHours(1));

        assertThat(utc.instant()).isEqualTo(clock.instant());
        assertThat(utc.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void aPastStandsStillGoesForwardAndEndsAtThePresent() {
        Instant past = at("2026-11-16T08:30");
        try (var told = clock.tellPast(past)) {
            assertThat(clock.instant()).isEqualTo(past);
            told.moveTo(at("2026-11-17T10:00"));
            assertThat(clock.instant()).isEqualTo(at("2026-11-17T10:00"));
            assertThatIllegalArgumentException().isThrownBy(() -> told.moveTo(past));
            told.moveTo(NOW.plus(Duration.ofDays(1)));
            assertThat(clock.instant()).isEqualTo(NOW);
        }
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void aClosedPastMovesNothing() {
        var told = clock.tellPast(at("2026-11-16T08:30"));
        told.close();

        assertThatIllegalStateException().isThrownBy(() -> told.moveTo(NOW));
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void onlyOnePastIsTold() {
        clock.tellPast(at("2026-11-16T08:30")).close();

        assertThatIllegalStateException().isThrownBy(() -> clock.tellPast(at("2026-11-16T08:30")));
    }

    @Test
    void outsideADemonstrationThereIsNoPast() {
        assertThatIllegalStateException().isThrownBy(() -> clock(false).tellPast(at("2026-11-16T08:30")));
    }

    @Test
    void onceStartedThereIsNoPast() {
        clock.hasStarted();

        assertThatIllegalStateException().isThrownBy(() -> clock.tellPast(at("2026-11-16T08:30")));
    }

    @Test
    void theFutureIsNoPast() {
        assertThatIllegalArgumentException().isThrownBy(() -> clock.tellPast(NOW.plusSeconds(1)));
    }
}
