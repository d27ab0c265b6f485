package dev.plantao.process.task;

import dev.plantao.process.OccurrenceProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** After a reclassification the open tasks get the priority and the due date that follow from it (T48). */
@Component
class ReclassifyOccurrence implements JavaDelegate {

    private final OccurrenceProcess process;

    ReclassifyOccurrence(OccurrenceProcess process) {
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        process.refreshTasks(execution.getProcessBusinessKey());
    }
}
