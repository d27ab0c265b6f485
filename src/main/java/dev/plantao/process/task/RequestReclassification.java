package dev.plantao.process.task;

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
        NamedOccurrence.act(
                form.number(),
                number -> process.reclassify(
                        number, actors.current(), form.category(), form.slaClass(), form.priority(), form.reason()));
    }
}
