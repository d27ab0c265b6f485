package dev.plantao.process.task;

import dev.plantao.occurrence.RuleViolation;
import dev.plantao.process.Actors;
import dev.plantao.process.OccurrenceProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The team reclassifies an occurrence outside its own task (F32). */
@Component
class RequestReclassification implements JavaDelegate {

    private final OccurrenceProcess process;
    private final Actors actors;

    RequestReclassification(OccurrenceProcess process, Actors actors) {
        this.process = process;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReclassifyForm form = FormVariables.take(execution, ReclassifyForm.class);
        if (form.number() == null) {
            throw RuleViolation.field("number", "Informe o número da ocorrência.");
        }
        process.reclassify(
                form.number(), actors.current(), form.category(), form.slaClass(), form.priority(), form.reason());
    }
}
