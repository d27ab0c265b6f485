package dev.plantao.process;

import dev.plantao.catalog.Labels;
import dev.plantao.databasechange.DatabaseChange;
import dev.plantao.databasechange.Quote;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the official texts may say of a quote. */
@Component
public class QuoteTexts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy 'às' HH:mm");

    private final Labels labels;
    private final Clock clock;

    QuoteTexts(Labels labels, Clock clock) {
        this.labels = labels;
        this.clock = clock;
    }

    /** The values of the placeholders {@code valor}, {@code minutos}, {@code escopo} and {@code validade}. */
    public Map<String, String> of(DatabaseChange change) {
        Quote quote = Objects.requireNonNull(change.quote());
        return Map.of(
                "valor", labels.money(quote.amount()),
                "minutos", String.valueOf(quote.minutes()),
                "escopo", quote.scope(),
                "validade", MOMENT.format(quote.expiresAt().atZone(clock.getZone())));
    }
}
