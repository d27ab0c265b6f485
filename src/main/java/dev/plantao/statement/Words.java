package dev.plantao.statement;

import dev.plantao.catalog.Labels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Instants and durations as a statement writes them: whole dates, to be read years later. */
@Component("statementWords")
class Words {

    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE dd/MM/yyyy HH:mm", PORTUGUESE);
    private static final DateTimeFormatter SPOKEN =
            DateTimeFormatter.ofPattern("EEE'\u00a0'dd/MM/yyyy 'às\u00a0'HH:mm", PORTUGUESE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", PORTUGUESE);

    private final Clock clock;
    private final Labels labels;

    Words(Clock clock, Labels labels) {
        this.clock = clock;
        this.labels = labels;
    }

    String text(String key, Object... arguments) {
        return labels.text("statement." + key, arguments);
    }

    /** For a table, as "qui. 26/11/2026 15:00". */
    String moment(Instant instant) {
        return MOMENT.format(instant.atZone(clock.getZone()));
    }

    /** Inside a sentence, as "qui. 26/11/2026 às 15:00". */
    String spoken(Instant instant) {
        return SPOKEN.format(instant.atZone(clock.getZone()));
    }

    /** Time without its sign, down to the minute: "45 min", "12 h", "2 h 05 min". */
    static String span(Duration time) {
        Duration length = time.abs();
        long hours = length.toHours();
        if (hours == 0) {
            return length.toMinutes() + "\u00a0min";
        }
        String whole = String.format(PORTUGUESE, "%,d\u00a0h", hours);
        return length.toMinutesPart() == 0 ? whole : whole + "\u00a0%02d\u00a0min".formatted(length.toMinutesPart());
    }

    /** For example "20/11/2026 (Dia da Consciência Negra)". */
    String day(LocalDate day, String name) {
        return name.isEmpty() ? DAY.format(day) : text("day.named", DAY.format(day), name);
    }

    /** The parts as one enumeration: "a, b e c"; what is beyond {@code most} is only counted. */
    String list(Collection<String> parts, int most) {
        List<String> shown = new ArrayList<>(parts.stream().limit(most).toList());
        if (parts.size() > most) {
            shown.add(text("list.more", String.valueOf(parts.size() - most)));
        }
        return shown.size() < 2
                ? String.join("", shown)
                : text("list.last", String.join(", ", shown.subList(0, shown.size() - 1)), shown.get(shown.size() - 1));
    }
}
