package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.BreachHandling;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Penalty;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Actors;
import dev.plantao.process.Penalties;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps why the solution was late, the plan and the penalty (F06; A-05). */
@Component
class RecordBreachHandling implements JavaDelegate {

    private final Occurrences occurrences;
    private final Penalties penalties;
    private final Actors actors;
    private final Labels labels;

    RecordBreachHandling(Occurrences occurrences, Penalties penalties, Actors actors, Labels labels) {
        this.occurrences = occurrences;
        this.penalties = penalties;
        this.actors = actors;
        this.labels = labels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HandleBreachForm form = FormVariables.take(execution, HandleBreachForm.class);
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        Penalty penalty = penalties.of(occurrence);
        Author by = actors.current();
        boolean waived = penalty.isDue() && "no".equals(form.applyPenalty());
        BreachHandling decision =
                new BreachHandling(form.breachReason(), form.actionPlan(), waived, waived ? form.waiverReason() : null);
        occurrences.handleLateSolution(occurrence, decision, penalty, by);
        if (!occurrence.isClosed()) {
            occurrences.say(
                    occurrence,
                    by,
                    Visibility.INTERNAL,
                    labels.text(
                            "notice.breachHandled", labels.of(form.breachReason()), String.valueOf(form.actionPlan())));
        }
    }
}
