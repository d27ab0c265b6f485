package dev.plantao.process.task;

import dev.plantao.process.Actors;
import dev.plantao.process.CallbackDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what came of a try to call back (F24); leaves {@code action} for the gateways. */
@Component
class RecordCallback implements JavaDelegate {

    private final CallbackDesk desk;
    private final Actors actors;

    RecordCallback(CallbackDesk desk, Actors actors) {
        this.desk = desk;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnCallForm form = FormVariables.take(execution, ReturnCallForm.class);
        desk.returned(
                execution.getProcessBusinessKey(), form.action(), form.summary(), form.number(), actors.current());
        execution.setVariable("action", String.valueOf(form.action()));
    }
}
