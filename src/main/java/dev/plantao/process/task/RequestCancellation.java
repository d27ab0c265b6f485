package dev.plantao.process.task;

import dev.plantao.process.Actors;
import dev.plantao.process.OccurrenceProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The team cancels for a customer (F31). */
@Component
class RequestCancellation implements JavaDelegate {

    private final OccurrenceProcess process;
    private final Actors actors;

    RequestCancellation(OccurrenceProcess process, Actors actors) {
        this.process = process;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CancelForm form = FormVariables.take(execution, CancelForm.class);
        NamedOccurrence.act(
                form.number(), number -> process.cancel(number, actors.current(), form.reason(), form.comment()));
    }
}
