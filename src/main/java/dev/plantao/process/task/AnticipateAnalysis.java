package dev.plantao.process.task;

import dev.plantao.process.Actors;
import dev.plantao.process.ProductDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Product management judges a request before the meeting (rules.md c.6 ANALISE_ANTECIPADA). */
@Component
class AnticipateAnalysis implements JavaDelegate {

    private final ProductDesk desk;
    private final Actors actors;

    AnticipateAnalysis(ProductDesk desk, Actors actors) {
        this.desk = desk;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AnticipateForm form = FormVariables.take(execution, AnticipateForm.class);
        NamedOccurrence.act(form.number(), number -> desk.anticipate(number, form.reason(), actors.current()));
    }
}
