package dev.plantao.process.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Instants as forms and official texts show them: {@code dd/mm/aaaa hh:mm} in the desk's zone. */
@Component
class FormTimes {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Clock clock;

    FormTimes(Clock clock) {
        this.clock = clock;
    }

    /** The instant, or a dash where there is none. */
    String of(@Nullable Instant instant) {
        return instant == null ? "–" : FORMAT.format(instant.atZone(clock.getZone()));
    }

    /** Whether it is that late now. */
    boolean isPast(Instant instant) {
        return !instant.isAfter(clock.instant());
    }

    /** A duration in hours and minutes. */
    String of(Duration duration) {
        return duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }
}
