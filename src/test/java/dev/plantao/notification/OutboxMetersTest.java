package dev.plantao.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutboxMetersTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final OutboxRepository outbox = mock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private double measured(String name) {
        return registry.get(name).gauge().value();
    }

    @Test
    @DisplayName("F8: how many wait, for how long the oldest, and how many are given up")
    void tellsHowTheOutboxStands() {
        given(outbox.countPending()).willReturn(7L);
        given(outbox.countDead()).willReturn(2L);
        given(outbox.oldestPending()).willReturn(NOW.minusSeconds(90));

        new OutboxMeters(outbox, Clock.fixed(NOW, ZoneOffset.UTC)).bindTo(registry);

        assertThat(measured("plantao.outbox.pending")).isEqualTo(7);
        assertThat(measured("plantao.outbox.dead")).isEqualTo(2);
        assertThat(registry.get("plantao.outbox.oldest").timeGauge().value(java.util.concurrent.TimeUnit.SECONDS))
                .isEqualTo(90);

        given(outbox.oldestPending()).willReturn(null);
        assertThat(registry.get("plantao.outbox.oldest").timeGauge().value(java.util.concurrent.TimeUnit.SECONDS))
                .isZero();
    }
}
