package dev.plantao.process.task;

import dev.plantao.databasechange.DatabaseChanges;
import dev.plantao.occurrence.Occurrences;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A refused or forgotten quote takes the occurrence back to the analyst it came from. */
@Component
class ReturnFromQuote implements JavaDelegate {

    private final Occurrences occurrences;
    private final DatabaseChanges changes;

    ReturnFromQuote(Occurrences occurrences, DatabaseChanges changes) {
        this.occurrences = occurrences;
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.backToAnalyst(occurrences.get(execution.getProcessBusinessKey()));
    }
}
