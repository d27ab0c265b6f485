package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Actors;
import dev.plantao.product.Delivery;
import dev.plantao.product.DevelopAction;
import dev.plantao.product.Issue;
import dev.plantao.product.IssueKind;
import dev.plantao.product.Issues;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Keeps a delivered correction or evolution (T38); the tasks of the other occurrences about the same are done with it. What
 * was no defect after all goes back to the second level. Leaves {@code action} for the gateway.
 */
@Component
class RecordDelivery implements JavaDelegate {

    private final Occurrences occurrences;
    private final Issues issues;
    private final Labels labels;
    private final Actors actors;
    private final RuntimeService runtimeService;

    RecordDelivery(
            Occurrences occurrences, Issues issues, Labels labels, Actors actors, RuntimeService runtimeService) {
        this.occurrences = occurrences;
        this.issues = issues;
        this.labels = labels;
        this.actors = actors;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DevelopForm form = FormVariables.take(execution, DevelopForm.class);
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        Author by = actors.current();
        if (form.action() == DevelopAction.RETURN) {
            giveBack(occurrence, form, by);
        } else {
            deliver(occurrence, form, by);
        }
        execution.setVariable("action", String.valueOf(form.action()));
    }

    private void giveBack(Occurrence occurrence, DevelopForm form, Author by) {
        new Refusals()
                .when(form.returnReason() == null, "returnReason", "Escolha por que devolve ao suporte.")
                .blank(form.supportText(), "supportText", "Diga ao suporte o que fazer agora.")
                .longer(form.supportText(), 4000, "supportText")
                .done();
        if (issues.held(occurrence).kind() == IssueKind.EVOLUTION) {
            throw RuleViolation.field("action", "O que o produto aceitou não volta ao suporte: entregue.");
        }
        issues.unlink(occurrence);
        occurrence.returnFromDevelopment();
        occurrence.breakPromise();
        occurrences.say(
                occurrence,
                by,
                Visibility.INTERNAL,
                labels.text(
                        "notice.diagnosisReturned",
                        labels.of(form.returnReason()),
                        String.valueOf(form.supportText())));
    }

    private void deliver(Occurrence occurrence, DevelopForm form, Author by) {
        if (form.action() == null) {
            throw RuleViolation.field("action", "Escolha o que aconteceu.");
        }
        Issue issue = issues.deliver(
                occurrence, new Delivery(form.version(), form.solution(), form.tests(), form.releaseNote()), by);
        String version = Objects.requireNonNull(issue.target()).code();
        occurrences.say(
                occurrence,
                by,
                Visibility.INTERNAL,
                labels.text(
                        issue.kind() == IssueKind.EVOLUTION ? "notice.evolutionDelivered" : "notice.delivered",
                        issue.number(),
                        version,
                        String.valueOf(issue.solution()),
                        String.valueOf(issue.tests())));
        issues.openOccurrences(issue).stream()
                .filter(number -> !number.equals(occurrence.number()))
                .forEach(number -> runtimeService
                        .createMessageCorrelation("issue.delivered")
                        .processInstanceBusinessKey(number)
                        .correlateAllWithResult());
    }
}
