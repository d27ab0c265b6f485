package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.notification.MailEvent;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.process.Notifier;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says whom a consultancy waits for: an approval, a date or the times (TM18, TM19). A reminder changes nothing. */
@Component
class RemindConsultancy implements JavaDelegate {

    private final Occurrences occurrences;
    private final Labels labels;
    private final Notifier notifier;

    RemindConsultancy(Occurrences occurrences, Labels labels, Notifier notifier) {
        this.occurrences = occurrences;
        this.labels = labels;
        this.notifier = notifier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        notifier.tell(occurrence, MailEvent.CONSULTANCY_WAITS, Map.of("pendencia", labels.of(occurrence.stage())));
    }
}
