package dev.plantao.portal;

import dev.plantao.catalog.Labels;
import dev.plantao.databasechange.ChangeRecord;
import dev.plantao.databasechange.ChangeState;
import dev.plantao.databasechange.DatabaseChange;
import dev.plantao.databasechange.DatabaseChanges;
import dev.plantao.databasechange.DatabaseExecution;
import dev.plantao.databasechange.Quote;
import dev.plantao.databasechange.QuoteAnswer;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.portal.OccurrenceView.Fact;
import dev.plantao.security.ContactPrincipal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the customer's view of what is done in his database. */
@Component
class QuoteViews {

    private final OccurrenceReading reading;
    private final DatabaseChanges changes;
    private final Labels labels;
    private final Moments moments;
    private final Clock clock;

    QuoteViews(OccurrenceReading reading, DatabaseChanges changes, Labels labels, Moments moments, Clock clock) {
        this.reading = reading;
        this.changes = changes;
        this.labels = labels;
        this.moments = moments;
        this.clock = clock;
    }

    /**
     * The changes the customer was asked about, and those that were made, the latest first.
     *
     * @throws dev.plantao.occurrence.OccurrenceNotFound for an unknown number and for somebody else's
     */
    @Transactional(readOnly = true)
    public List<QuoteView> of(String number, ContactPrincipal viewer) {
        return changes.of(reading.get(number, viewer.reach())).stream()
                .filter(ChangeRecord::concernsCustomer)
                .map(this::view)
                .toList();
    }

    private QuoteView view(ChangeRecord line) {
        DatabaseChange change = line.change();
        Quote quote = change.quote();
        boolean open = change.state() == ChangeState.QUOTED
                && quote != null
                && clock.instant().isBefore(quote.expiresAt());
        return new QuoteView(
                change.id(),
                labels.of(change.state()),
                quote == null ? null : quote.scope(),
                facts(change, quote, line.execution()),
                open,
                open && quote != null ? moments.of(quote.expiresAt()) : null);
    }

    private List<Fact> facts(DatabaseChange change, @Nullable Quote quote, @Nullable DatabaseExecution done) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "operation", labels.of(change.operation()));
        if (quote == null || quote.isWaived()) {
            add(facts, "amount", labels.text("portal.quote.free"));
        } else {
            add(facts, "amount", labels.money(quote.amount()));
            add(
                    facts,
                    "price",
                    labels.text(
                            "portal.quote.price",
                            String.valueOf(quote.minutes()),
                            labels.money(quote.minutePrice()),
                            labels.percent(quote.taxPercent())));
            add(facts, "expiresAt", moments.text(quote.expiresAt()));
        }
        QuoteAnswer answer = change.answer();
        if (answer != null) {
            add(
                    facts,
                    answer.accepted() ? "accepted" : "refused",
                    labels.text("portal.quote.by", answer.answeredName(), moments.text(answer.answeredAt())));
            add(facts, "refusalReason", answer.refusalReason());
        }
        if (done != null) {
            add(facts, "executedAt", moments.text(done.executedAt()));
            add(facts, "affectedRows", String.valueOf(done.affectedRows()));
        }
        return facts;
    }

    private void add(List<Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(labels.of("portal.quote.fact", name), value));
        }
    }
}
