package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Actors;
import dev.plantao.process.Decisions;
import dev.plantao.process.task.DiagnoseForm.Action;
import dev.plantao.product.Diagnosis;
import dev.plantao.product.Issue;
import dev.plantao.product.Issues;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applies what development found out (T30, T32); leaves the way the table says as {@code action} for the gateway. */
@Component
class RecordDiagnosis implements JavaDelegate {

    private final Occurrences occurrences;
    private final Issues issues;
    private final Decisions decisions;
    private final Labels labels;
    private final Actors actors;
    private final RuntimeService runtimeService;

    RecordDiagnosis(
            Occurrences occurrences,
            Issues issues,
            Decisions decisions,
            Labels labels,
            Actors actors,
            RuntimeService runtimeService) {
        this.occurrences = occurrences;
        this.issues = issues;
        this.decisions = decisions;
        this.labels = labels;
        this.actors = actors;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DiagnoseForm form = FormVariables.take(execution, DiagnoseForm.class);
        boolean returning = form.action() == Action.RETURN;
        new Refusals()
                .when(form.action() == null, "action", "Escolha o que o diagnóstico mostrou.")
                .when(returning && form.returnReason() == null, "returnReason", "Escolha por que devolve ao suporte.")
                .when(
                        returning && Refusals.isBlank(form.supportText()),
                        "supportText",
                        "Diga ao suporte o que fazer agora.")
                .longer(form.supportText(), 4000, "supportText")
                .done();
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        Author by = actors.current();
        if (returning) {
            occurrences.say(occurrence, by, Visibility.INTERNAL, returned(occurrence, form));
            execution.setVariable("action", route(occurrence, null));
            return;
        }
        Issue issue = form.issue() == null ? register(occurrence, form, by) : issues.link(occurrence, form.issue(), by);
        String route = route(occurrence, issue);
        follow(occurrence, issue, form.issue() == null, route);
        occurrences.say(occurrence, by, Visibility.INTERNAL, confirmed(issue, form.issue() == null));
        execution.setVariable("action", route);
    }

    private String route(Occurrence occurrence, @Nullable Issue confirmed) {
        return decisions.diagnosisRoute(
                occurrence.slaClass(),
                occurrence.priority(),
                confirmed != null,
                confirmed != null && !Refusals.isBlank(confirmed.workaround()));
    }

    /** A defect that may wait is planned once a month (T31); a known one is worked on as soon as one report needs it. */
    private void follow(Occurrence occurrence, Issue issue, boolean fresh, String route) {
        boolean monthly = route.equals("MONTHLY_QUEUE");
        if (monthly && fresh) {
            issues.queue(issue);
        } else if (!monthly && issues.takeUp(issue)) {
            issues.openOccurrences(issue).stream()
                    .filter(number -> !number.equals(occurrence.number()))
                    .forEach(number -> runtimeService
                            .createMessageCorrelation("item.allocated")
                            .processInstanceBusinessKey(number)
                            .correlateAllWithResult());
        }
    }

    private String returned(Occurrence occurrence, DiagnoseForm form) {
        occurrence.returnFromDevelopment();
        return labels.text(
                "notice.diagnosisReturned", labels.of(form.returnReason()), String.valueOf(form.supportText()));
    }

    private Issue register(Occurrence occurrence, DiagnoseForm form, Author by) {
        return issues.register(
                occurrence,
                new Diagnosis(
                        form.title(),
                        form.rootCause(),
                        form.affectedVersions(),
                        form.workaround(),
                        form.estimateHours()),
                by);
    }

    private String confirmed(Issue issue, boolean fresh) {
        if (!fresh) {
            return labels.text("notice.defectKnown", issue.number(), issue.title());
        }
        String note = labels.text(
                "notice.defectConfirmed",
                issue.number(),
                issue.title(),
                issue.rootCause(),
                String.valueOf(issue.affectedVersions()));
        return issue.workaround() == null ? note : labels.text("notice.defectWorkaround", note, issue.workaround());
    }
}
