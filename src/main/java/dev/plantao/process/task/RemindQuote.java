package dev.plantao.process.task;

import dev.plantao.databasechange.DatabaseChanges;
import dev.plantao.notification.MailEvent;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.process.Notifier;
import dev.plantao.process.QuoteTexts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds those who may answer a quote; a reminder changes nothing (c.1: as an acceptance). */
@Component
class RemindQuote implements JavaDelegate {

    private final Occurrences occurrences;
    private final DatabaseChanges changes;
    private final QuoteTexts texts;
    private final Notifier notifier;

    RemindQuote(Occurrences occurrences, DatabaseChanges changes, QuoteTexts texts, Notifier notifier) {
        this.occurrences = occurrences;
        this.changes = changes;
        this.texts = texts;
        this.notifier = notifier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var occurrence = occurrences.get(execution.getProcessBusinessKey());
        notifier.tell(occurrence, MailEvent.QUOTE_REMINDED, texts.of(changes.underWay(occurrence)));
    }
}
