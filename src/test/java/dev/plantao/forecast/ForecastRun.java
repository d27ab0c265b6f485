package dev.plantao.forecast;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.test.context.TestComponent;

/** Computes all forecasts now, for whoever is not of this room. */
@TestComponent
public class ForecastRun {

    private final ForecastJob job;
    private final Clock clock;

    ForecastRun(ForecastJob job, Clock clock) {
        this.job = job;
        this.clock = clock;
    }

    public void now() {
        Instant now = clock.instant();
        job.run(now, now);
    }
}
