package dev.plantao.desk;

import dev.plantao.catalog.Labels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Instants and durations as the team reads them: short, exact to the minute, in the desk's zone. */
@Component
class DeskTimes {

    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", PORTUGUESE);
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("EEE dd/MM HH:mm", PORTUGUESE);
    private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", PORTUGUESE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", PORTUGUESE);

    private final Clock clock;
    private final Labels labels;

    DeskTimes(Clock clock, Labels labels) {
        this.clock = clock;
        this.labels = labels;
    }

    Instant now() {
        return clock.instant();
    }

    ZoneId zone() {
        return clock.getZone();
    }

    Moment of(Instant instant) {
        return new Moment(instant.truncatedTo(ChronoUnit.SECONDS).toString(), text(instant));
    }

    @Nullable Moment orNull(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }

    /** For example "hoje 15:00", "seg. 23/11 09:10", "23/11/2025 09:10". */
    String text(Instant instant) {
        ZonedDateTime then = instant.atZone(clock.getZone());
        LocalDate today = LocalDate.now(clock);
        if (then.toLocalDate().equals(today)) {
            return labels.text("desk.today", TIME.format(then));
        }
        return (then.getYear() == today.getYear() ? THIS_YEAR : OTHER_YEAR).format(then);
    }

    String time(Instant instant) {
        return TIME.format(instant.atZone(clock.getZone()));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Time without its sign, for example "45 min", "2 h 05 min", "1.204 h". */
    static String spent(Duration time) {
        Duration length = time.abs();
        if (length.toHours() >= 100) {
            return String.format(PORTUGUESE, "%,d h", length.toHours());
        }
        return length.toHours() == 0
                ? length.toMinutes() + " min"
                : "%d h %02d min".formatted(length.toHours(), length.toMinutesPart());
    }

    /** Time of the calendar, for example "45 min", "2 h 05 min", "3 d 4 h". */
    static String elapsed(Duration time) {
        return time.toDays() == 0 ? spent(time) : "%d d %d h".formatted(time.toDays(), time.toHoursPart());
    }

    /** An instant for {@code <time>}: {@code iso} for machines, {@code text} for people. */
    record Moment(String iso, String text) {}
}
