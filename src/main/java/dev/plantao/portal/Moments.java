package dev.plantao.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Instants as a customer reads them: close ones by name, the others by date, always in the desk's zone. */
@Component("portalMoments")
class Moments {

    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("'às\u00a0'HH:mm", PORTUGUESE);
    private static final DateTimeFormatter THIS_YEAR =
            DateTimeFormatter.ofPattern("EEE, dd/MM 'às\u00a0'HH:mm", PORTUGUESE);
    private static final DateTimeFormatter OTHER_YEAR =
            DateTimeFormatter.ofPattern("dd/MM/yyyy 'às\u00a0'HH:mm", PORTUGUESE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", PORTUGUESE);

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    Moment of(Instant instant) {
        return new Moment(instant.truncatedTo(ChronoUnit.SECONDS).toString(), text(instant));
    }

    /** For example "hoje às 15:00", "amanhã às 09:10", "seg., 23/11 às 09:10". */
    String text(Instant instant) {
        ZonedDateTime then = instant.atZone(clock.getZone());
        LocalDate today = LocalDate.now(clock);
        long days = ChronoUnit.DAYS.between(today, then.toLocalDate());
        if (days == 0) {
            return "hoje " + TIME.format(then);
        }
        if (days == 1) {
            return "amanhã " + TIME.format(then);
        }
        if (days == -1) {
            return "ontem " + TIME.format(then);
        }
        return (then.getYear() == today.getYear() ? THIS_YEAR : OTHER_YEAR).format(then);
    }

    static String text(LocalDate day) {
        return DAY.format(day);
    }

    boolean isPast(Instant instant) {
        return !clock.instant().isBefore(instant);
    }

    /** An instant for {@code <time>}: {@code iso} for machines, {@code text} for people. */
    record Moment(String iso, String text) {}
}
