package dev.plantao.process.task;

import dev.plantao.notification.MailEvent;
import dev.plantao.notification.OfficialTexts;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Notifier;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a wait in which the customer did not move (T12; CON-34). */
@Component
class RecordInactivity implements JavaDelegate {

    private final Occurrences occurrences;
    private final OfficialTexts texts;
    private final Notifier notifier;

    RecordInactivity(Occurrences occurrences, OfficialTexts texts, Notifier notifier) {
        this.occurrences = occurrences;
        this.texts = texts;
        this.notifier = notifier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var occurrence = occurrences.get(execution.getProcessBusinessKey());
        occurrence.endByInactivity();
        occurrences.say(
                occurrence, Author.SYSTEM, Visibility.PUBLIC, texts.fill(occurrence, "CUSTOMER_INACTIVE", Map.of()));
        notifier.tell(occurrence, MailEvent.CUSTOMER_INACTIVE);
    }
}
