package dev.plantao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineClockTest {

    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-03-02T12:00:00Z"));

    @AfterEach
    void backToTheRealTime() {
        ClockUtil.reset();
    }

    @Test
    void theEngineFollowsTheClockWhereverItGoes() {
        Clock clock = mock(Clock.class);
        when(clock.millis()).thenAnswer(call -> time.get().toEpochMilli());
        new EngineClock(clock, mock()).follow();

        assertThat(ClockUtil.getCurrentTime()).isEqualTo(time.get());
        time.updateAndGet(before -> before.plus(Duration.ofHours(2)));
        assertThat(ClockUtil.getCurrentTime()).isEqualTo("2026-03-02T14:00:00Z");
    }
}
