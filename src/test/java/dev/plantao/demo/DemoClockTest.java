package dev.plantao.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.plantao.catalog.Parameters;
import dev.plantao.process.EngineClock;
import dev.plantao.sla.DeskClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DemoClockTest {

    private final DeskClock clock = mock();
    private final EngineClock engineClock = mock();
    private final Parameters parameters = mock();
    private final DemoClock demo = new DemoClock(clock, engineClock, parameters);

    @Test
    void timeThatPassedIsRememberedBeforeItPasses() {
        when(clock.ahead()).thenReturn(Duration.ofHours(3));
        when(clock.instant()).thenReturn(Instant.EPOCH);
        when(clock.getZone()).thenReturn(ZoneId.of("America/Sao_Paulo"));
        demo.advance(Duration.ofHours(2));

        var order = inOrder(parameters, clock, engineClock);
        order.verify(parameters).set("demo.clock-ahead", "PT5H");
        order.verify(clock).advance(Duration.ofHours(2));
        order.verify(engineClock).moved();
    }

    @Test
    void aRestartFindsTheClockWhereItWas() {
        when(parameters.text("demo.clock-ahead", "PT0S")).thenReturn("PT5H");
        demo.restore();
        verify(clock).advance(Duration.ofHours(5));
    }

    @Test
    void theClockNeverGoesBack() {
        assertThatThrownBy(() -> demo.advance(Duration.ofHours(-1))).isInstanceOf(IllegalArgumentException.class);
        verifyNoInteractions(parameters, engineClock);
    }
}
