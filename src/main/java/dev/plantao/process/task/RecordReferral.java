package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.notification.MailEvent;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Actors;
import dev.plantao.process.Notifier;
import dev.plantao.process.task.ReferralForm.Action;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Applies what another area did with a referred occurrence (T50, T51); leaves {@code action} for the gateway. */
@Component
class RecordReferral implements JavaDelegate {

    private final Occurrences occurrences;
    private final Labels labels;
    private final Actors actors;
    private final Notifier notifier;

    RecordReferral(Occurrences occurrences, Labels labels, Actors actors, Notifier notifier) {
        this.occurrences = occurrences;
        this.labels = labels;
        this.actors = actors;
        this.notifier = notifier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReferralForm form = FormVariables.take(execution, ReferralForm.class);
        boolean returning = form.action() == Action.RETURN;
        new Refusals()
                .when(form.action() == null, "action", "Escolha o que fazer.")
                .when(!returning && Refusals.isBlank(form.guidance()), "guidance", "Escreva a orientação ao cliente.")
                .longer(form.guidance(), 4000, "guidance")
                .when(
                        returning && Refusals.isBlank(form.returnReason()),
                        "returnReason",
                        "Diga por que devolve ao suporte.")
                .longer(form.returnReason(), 2000, "returnReason")
                .done();
        var occurrence = occurrences.get(execution.getProcessBusinessKey());
        Author by = actors.current();
        if (returning) {
            occurrence.returnToSupport();
            occurrences.say(
                    occurrence,
                    by,
                    Visibility.INTERNAL,
                    labels.text("notice.returned", String.valueOf(form.returnReason())));
        } else {
            occurrence.referralConcluded();
            String guidance = form.training() == null
                    ? String.valueOf(form.guidance())
                    : labels.text("notice.referralWithTraining", String.valueOf(form.guidance()), form.training());
            occurrences.say(occurrence, by, Visibility.PUBLIC, guidance);
            notifier.tell(occurrence, MailEvent.REFERRAL_CONCLUDED, guidance);
        }
        execution.setVariable("action", String.valueOf(form.action()));
    }
}
