package dev.plantao.sla;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The one clock of the desk: real time, plus what a demonstration has let pass. It never goes back, but for the past a
 * demonstration is given before anybody can look at the clock.
 */
@Component
public class DeskClock extends Clock {

    private final Clock real;
    private boolean mayTellPast;
    private volatile Duration ahead = Duration.ZERO;

    @Nullable private volatile Instant told;

    @Autowired
    DeskClock(@Value("${plantao.demo:false}") boolean demo) {
        this(Clock.system(ZoneId.of("America/Sao_Paulo")), demo);
    }

    DeskClock(Clock real, boolean demo) {
        this.real = real;
        this.mayTellPast = demo;
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

    /**
     * Sets the clock back until the past is closed, once, so that a demonstration has a history.
     *
     * @throws IllegalStateException outside a demonstration, a second time, or once the application has started
     * @throws IllegalArgumentException if {@code from} is not in the past
     */
    public synchronized Past tellPast(Instant from) {
        if (!mayTellPast) {
            throw new IllegalStateException("Only the loading of a demonstration sets the clock back");
        }
        if (from.isAfter(instant())) {
            throw new IllegalArgumentException(from + " is not in the past");
        }
        mayTellPast = false;
        told = from;
        return new Past();
    }

    @EventListener(ContextRefreshedEvent.class)
    synchronized void hasStarted() {
        mayTellPast = false;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(zone);
    }

    @Override
    public Instant instant() {
        Instant past = told;
        return past == null ? real.instant().plus(ahead) : past;
    }

    /** A past that is being told: time stands still between two moves. Closing it brings back the present. */
    public final class Past implements AutoCloseable {

        private Past() {}

        /**
         * Goes on to {@code instant}, or to the present if that is in the future.
         *
         * @throws IllegalArgumentException if that would be back
         * @throws IllegalStateException if the past is closed
         */
        public void moveTo(Instant instant) {
            synchronized (DeskClock.this) {
                Instant before = told;
                if (before == null) {
                    throw new IllegalStateException("The past is closed");
                }
                if (instant.isBefore(before)) {
                    throw new IllegalArgumentException("O relógio só anda para a frente.");
                }
                Instant present = real.instant().plus(ahead);
                told = instant.isAfter(present) ? present : instant;
            }
        }

        @Override
        public void close() {
            synchronized (DeskClock.this) {
                told = null;
            }
        }
    }

    /** The same clock, read in another zone. */
    private final class InZone extends Clock {

        private final ZoneId zone;

        InZone(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return DeskClock.this.withZone(other);
        }

        @Override
        public Instant instant() {
            return DeskClock.this.instant();
        }
    }
}
