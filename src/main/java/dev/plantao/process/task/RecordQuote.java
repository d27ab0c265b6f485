package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.databasechange.DatabaseChange;
import dev.plantao.databasechange.DatabaseChanges;
import dev.plantao.databasechange.QuoteOffer;
import dev.plantao.notification.MailEvent;
import dev.plantao.notification.OfficialTexts;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Actors;
import dev.plantao.process.Notifier;
import dev.plantao.process.QuoteTexts;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the lead offers and tells the customer (T42), unless the lead gave it away. */
@Component
class RecordQuote implements JavaDelegate {

    private final Occurrences occurrences;
    private final DatabaseChanges changes;
    private final OfficialTexts officialTexts;
    private final QuoteTexts texts;
    private final Labels labels;
    private final Actors actors;
    private final Notifier notifier;

    RecordQuote(
            Occurrences occurrences,
            DatabaseChanges changes,
            OfficialTexts officialTexts,
            QuoteTexts texts,
            Labels labels,
            Actors actors,
            Notifier notifier) {
        this.occurrences = occurrences;
        this.changes = changes;
        this.officialTexts = officialTexts;
        this.texts = texts;
        this.labels = labels;
        this.actors = actors;
        this.notifier = notifier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        QuoteForm form = FormVariables.take(execution, QuoteForm.class);
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        Author by = actors.current();
        QuoteOffer offer =
                new QuoteOffer(form.scope(), form.minutes(), form.validDays(), form.waived(), form.waiverReason());
        DatabaseChange change = changes.offer(occurrence, offer, by);
        if (offer.waived()) {
            String why = labels.text("notice.quoteWaived", String.valueOf(offer.waiverReason()));
            occurrences.say(occurrence, by, Visibility.INTERNAL, why);
            return;
        }
        Map<String, String> facts = texts.of(change);
        occurrences.say(occurrence, by, Visibility.PUBLIC, officialTexts.fill(occurrence, "DB_QUOTE", facts));
        notifier.tell(occurrence, MailEvent.QUOTE_SENT, facts);
    }
}
