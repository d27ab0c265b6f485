package dev.plantao.process.task;

import dev.plantao.process.Actors;
import dev.plantao.process.ProductDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Product management takes something out of the version it was planned for (T39). */
@Component
class WithdrawItem implements JavaDelegate {

    private final ProductDesk desk;
    private final Actors actors;

    WithdrawItem(ProductDesk desk, Actors actors) {
        this.desk = desk;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WithdrawForm form = FormVariables.take(execution, WithdrawForm.class);
        NamedOccurrence.act(form.number(), number -> desk.withdraw(number, form.reason(), actors.current()));
    }
}
