package dev.plantao.process.task;

import dev.plantao.consultancy.ConsultancyWork;
import dev.plantao.databasechange.DatabaseChanges;
import dev.plantao.notification.MailEvent;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
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
    private final ConsultancyWork work;
    private final Charging charging;
    private final Stages stages;
    private final Notifier notifier;

    CancelOccurrence(
            Occurrences occurrences,
            DatabaseChanges changes,
            ConsultancyWork work,
            Charging charging,
            Stages stages,
            Notifier notifier) {
        this.occurrences = occurrences;
        this.changes = changes;
        this.work = work;
        this.charging = charging;
        this.stages = stages;
        this.notifier = notifier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var occurrence = occurrences.get(execution.getProcessBusinessKey());
        changes.cancel(occurrence);
        settle(occurrence);
        occurrence.cancel();
        stages.enter(occurrence, Stage.CANCELLED, null);
        notifier.tell(occurrence, MailEvent.CANCELLED);
    }

    /** Minutes that were worked are owed before the occurrence ends; without any, nothing is. */
    private void settle(Occurrence occurrence) {
        if (work.owed(occurrence).isPresent()) {
            stages.enter(occurrence, Stage.TIME_ENTRY, null);
            charging.charge(occurrence, false, null, Author.SYSTEM);
        } else {
            work.cancel(occurrence);
        }
    }
}
