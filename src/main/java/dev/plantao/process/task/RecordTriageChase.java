package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Actors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the coordination did about a late triage (F05). */
@Component
class RecordTriageChase implements JavaDelegate {

    private final Occurrences occurrences;
    private final Actors actors;
    private final Labels labels;

    RecordTriageChase(Occurrences occurrences, Actors actors, Labels labels) {
        this.occurrences = occurrences;
        this.actors = actors;
        this.labels = labels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChaseTriageForm form = FormVariables.take(execution, ChaseTriageForm.class);
        var measure = form.action();
        new Refusals()
                .blank(form.delayReason(), "delayReason", "Registre o motivo do atraso.")
                .when(measure == null, "action", "Escolha a providência.")
                .done();
        if (measure == null || form.delayReason() == null) {
            return;
        }
        var occurrence = occurrences.get(execution.getProcessBusinessKey());
        Author by = actors.current();
        occurrences.handleLateTriage(occurrence, by, form.delayReason(), measure);
        occurrences.say(
                occurrence,
                by,
                Visibility.INTERNAL,
                labels.text("notice.triageChased", labels.of(measure), form.delayReason()));
    }
}
