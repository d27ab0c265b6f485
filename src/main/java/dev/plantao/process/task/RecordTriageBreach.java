package dev.plantao.process.task;

import dev.plantao.occurrence.Occurrences;
import dev.plantao.sla.ClockKind;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that triage is late (TM02); the triage stays open. */
@Component
class RecordTriageBreach implements JavaDelegate {

    private final Occurrences occurrences;

    RecordTriageBreach(Occurrences occurrences) {
        this.occurrences = occurrences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        occurrences.recordBreach(occurrences.get(execution.getProcessBusinessKey()), ClockKind.TRIAGE);
    }
}
