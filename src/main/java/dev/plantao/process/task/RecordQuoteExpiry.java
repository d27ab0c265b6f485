package dev.plantao.process.task;

import dev.plantao.databasechange.DatabaseChange;
import dev.plantao.databasechange.DatabaseChanges;
import dev.plantao.notification.MailEvent;
import dev.plantao.notification.OfficialTexts;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Notifier;
import dev.plantao.process.QuoteTexts;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody answered the quote while it held. An answer that was stored first counts, whatever the timer says. */
@Component
class RecordQuoteExpiry implements JavaDelegate {

    private final Occurrences occurrences;
    private final DatabaseChanges changes;
    private final OfficialTexts officialTexts;
    private final QuoteTexts texts;
    private final Notifier notifier;

    RecordQuoteExpiry(
            Occurrences occurrences,
            DatabaseChanges changes,
            OfficialTexts officialTexts,
            QuoteTexts texts,
            Notifier notifier) {
        this.occurrences = occurrences;
        this.changes = changes;
        this.officialTexts = officialTexts;
        this.texts = texts;
        this.notifier = notifier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        if (!changes.expire(occurrence)) {
            return;
        }
        DatabaseChange change = changes.latest(occurrence).orElseThrow();
        Map<String, String> facts = texts.of(change);
        occurrences.say(
                occurrence,
                Author.SYSTEM,
                Visibility.PUBLIC,
                officialTexts.fill(occurrence, "DB_QUOTE_EXPIRED", facts));
        notifier.tell(occurrence, MailEvent.QUOTE_EXPIRED, facts);
    }
}
