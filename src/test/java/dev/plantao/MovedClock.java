package dev.plantao;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands still until a test moves it. */
public final class MovedClock extends Clock {

    /** The desk's zone. */
    public static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

    private volatile Instant now = at("2026-11-23T09:00");

    /** The instant of a local date and time in the desk's zone, such as {@code 2026-11-23T09:00}. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    public void set(String local) {
        now = at(local);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
