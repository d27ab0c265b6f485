package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Actors;
import dev.plantao.process.task.CheckTimeForm.Action;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The lead checked the times: they are charged, waived or given back (T26..T29); leaves {@code action}. */
@Component
class RecordCharge implements JavaDelegate {

    private final Occurrences occurrences;
    private final Charging charging;
    private final Labels labels;
    private final Actors actors;

    RecordCharge(Occurrences occurrences, Charging charging, Labels labels, Actors actors) {
        this.occurrences = occurrences;
        this.charging = charging;
        this.labels = labels;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CheckTimeForm form = FormVariables.take(execution, CheckTimeForm.class);
        if (form.action() == null) {
            throw RuleViolation.field("action", "Escolha a decisão.");
        }
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        Author by = actors.current();
        if (form.action() == Action.RETURN) {
            new Refusals()
                    .blank(form.returnReason(), "returnReason", "Diga o que o consultor precisa corrigir.")
                    .longer(form.returnReason(), 2000, "returnReason")
                    .done();
            String why = labels.text("notice.timeReturned", String.valueOf(form.returnReason()));
            occurrences.say(occurrence, by, Visibility.INTERNAL, why);
        } else {
            charging.charge(occurrence, form.action() == Action.WAIVE, form.waiverNote(), by);
            charging.goOn(occurrence, by);
        }
        execution.setVariable("action", form.action().name());
    }
}
