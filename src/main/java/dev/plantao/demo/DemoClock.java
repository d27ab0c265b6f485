package dev.plantao.demo;

import dev.plantao.catalog.Parameters;
import dev.plantao.process.EngineClock;
import dev.plantao.sla.DeskClock;
import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Lets time pass in a demonstration, for entities and engine alike, and remembers it over a restart. */
@Component
@ConditionalOnProperty(prefix = "plantao", name = "demo", havingValue = "true")
public class DemoClock {

    private static final String AHEAD = "demo.clock-ahead";

    private final DeskClock clock;
    private final EngineClock engineClock;
    private final Parameters parameters;

    DemoClock(DeskClock clock, EngineClock engineClock, Parameters parameters) {
        this.clock = clock;
        this.engineClock = engineClock;
        this.parameters = parameters;
    }

    /** Before anybody asks for the time: a desk that went back would find its own past in the future. */
    @PostConstruct
    void restore() {
        clock.advance(Duration.parse(parameters.text(AHEAD, "PT0S")));
    }

    /**
     * Moves the clock forward; timers that became due fire at once.
     *
     * @return the time it is now
     * @throws IllegalArgumentException if the duration is negative
     */
    public synchronized OffsetDateTime advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("O relógio só anda para a frente.");
        }
        parameters.set(AHEAD, clock.ahead().plus(duration).toString());
        clock.advance(duration);
        engineClock.moved();
        return OffsetDateTime.now(clock);
    }
}
