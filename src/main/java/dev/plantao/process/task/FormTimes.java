package dev.plantao.process.task;

import dev.plantao.occurrence.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Instants as forms and official texts show them: {@code dd/mm/aaaa hh:mm} in the desk's zone. */
@Component
class FormTimes {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Clock clock;

    FormTimes(Clock clock) {
        this.clock = clock;
    }

    /**
     * What somebody typed into {@code field}.
     *
     * @throws RuleViolation of the field, if it is no such moment
     */
    Instant read(String field, String typed) {
        try {
            return LocalDateTime.parse(typed.strip(), FORMAT)
                    .atZone(clock.getZone())
                    .toInstant();
        } catch (DateTimeParseException noMoment) {
            throw RuleViolation.field(field, "Informe a data e a hora como dd/mm/aaaa hh:mm.");
        }
    }

    /**
     * The day somebody typed into {@code field}.
     *
     * @throws RuleViolation of the field, if it is no such day
     */
    LocalDate day(String field, String typed) {
        try {
            return LocalDate.parse(typed.strip(), DAY);
        } catch (DateTimeParseException noDay) {
            throw RuleViolation.field(field, "Informe a data como dd/mm/aaaa.");
        }
    }

    /** The day, or a dash where there is none. */
    String of(@Nullable LocalDate day) {
        return day == null ? "–" : DAY.format(day);
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
