package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Actors;
import dev.plantao.process.task.AwaitConsultancyForm.Action;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins a consultancy before its date, or takes the date back (T23, T24); leaves {@code action} for the gateway. */
@Component
class RecordConsultancyStart implements JavaDelegate {

    private final Occurrences occurrences;
    private final Labels labels;
    private final Actors actors;

    RecordConsultancyStart(Occurrences occurrences, Labels labels, Actors actors) {
        this.occurrences = occurrences;
        this.labels = labels;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AwaitConsultancyForm form = FormVariables.take(execution, AwaitConsultancyForm.class);
        boolean again = form.action() == Action.RESCHEDULE;
        new Refusals()
                .when(form.action() == null, "action", "Escolha se começa agora ou remarca.")
                .when(
                        again && Refusals.isBlank(form.changeReason()),
                        "changeReason",
                        "Diga por que a data muda: o cliente lê este texto.")
                .longer(form.changeReason(), 2000, "changeReason")
                .done();
        if (again) {
            Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
            Author by = actors.current();
            String why = labels.text("notice.consultancyRescheduled", String.valueOf(form.changeReason()));
            occurrences.say(occurrence, by, Visibility.PUBLIC, why);
        }
        execution.setVariable("action", String.valueOf(form.action()));
    }
}
