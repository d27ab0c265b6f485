package dev.plantao.process.task;

import dev.plantao.databasechange.DatabaseChanges;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.process.Decisions;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the table whether a change in the customer's database costs anything (D16; UNO-B-34, UNO-B-40). */
@Component
class DecideChangeCost implements JavaDelegate {

    private final Occurrences occurrences;
    private final DatabaseChanges changes;
    private final Decisions decisions;

    DecideChangeCost(Occurrences occurrences, DatabaseChanges changes, Decisions decisions) {
        this.occurrences = occurrences;
        this.changes = changes;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var occurrence = occurrences.get(execution.getProcessBusinessKey());
        changes.decideCost(
                occurrence,
                decisions.quoteRequired(
                        changes.underWay(occurrence),
                        Objects.requireNonNull(occurrence.slaClass()),
                        occurrence.planCode()));
    }
}
