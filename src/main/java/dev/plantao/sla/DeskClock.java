package dev.plantao.sla;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The one clock of the desk: real time, plus what a demonstration has let pass. It never goes back. */
@Component
public class DeskClock extends Clock {

    private final Clock real;
    private volatile Duration ahead = Duration.ZERO;

    DeskClock() {
        this(Clock.system(ZoneId.of("America/Sao_Paulo")));
    }

    private DeskClock(Clock real) {
        this.real = real;
    }

    /**
     * Lets time pass at once.
     *
     * @throws IllegalArgumentException if the duration is negative
     */
    public synchronized void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("O relógio só anda para a frente.");
        }
        ahead = ahead.plus(duration);
    }

    /** How far it is ahead of real time. */
    public Duration ahead() {
        return ahead;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        DeskClock moved = new DeskClock(real.withZone(zone));
        moved.ahead = ahead;
        return moved;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }
}
