package dev.plantao.process.task;

import dev.plantao.databasechange.DatabaseChanges;
import dev.plantao.notification.MailEvent;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Stage;
import dev.plantao.process.Notifier;
import dev.plantao.process.Stages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends an occurrence the customer gave up (T46); the diagram has closed its tasks by then. */
@Component
class CancelOccurrence implements JavaDelegate {

    private final Occurrences occurrences;
    private final DatabaseChanges changes;
    private final Stages stages;
    private final Notifier notifier;

    CancelOccurrence(Occurrences occurrences, DatabaseChanges changes, Stages stages, Notifier notifier) {
        this.occurrences = occurrences;
        this.changes = changes;
        this.stages = stages;
        this.notifier = notifier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var occurrence = occurrences.get(execution.getProcessBusinessKey());
        changes.cancel(occurrence);
        occurrence.cancel();
        stages.enter(occurrence, Stage.CANCELLED, null);
        notifier.tell(occurrence, MailEvent.CANCELLED);
    }
}
