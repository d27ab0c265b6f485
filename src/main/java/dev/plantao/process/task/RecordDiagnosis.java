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
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Applies what development found out (T30, T32); leaves the way the table says as {@code action} for the gateway. */
@Component
class RecordDiagnosis implements JavaDelegate {

    private final Occurrences occurrences;
    private final Issues issues;
    private final Decisions decisions;
    private final Labels labels;
    private final Actors actors;

    RecordDiagnosis(Occurrences occurrences, Issues issues, Decisions decisions, Labels labels, Actors actors) {
        this.occurrences = occurrences;
        this.issues = issues;
        this.decisions = decisions;
        this.labels = labels;
        this.actors = actors;
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
        String note = returning ? returned(occurrence, form) : confirmed(occurrence, form, by);
        occurrences.say(occurrence, by, Visibility.INTERNAL, note);
        execution.setVariable(
                "action",
                decisions.diagnosisRoute(
                        occurrence.slaClass(),
                        occurrence.priority(),
                        !returning,
                        !Refusals.isBlank(form.workaround())));
    }

    private String returned(Occurrence occurrence, DiagnoseForm form) {
        occurrence.returnFromDevelopment();
        return labels.text(
                "notice.diagnosisReturned", labels.of(form.returnReason()), String.valueOf(form.supportText()));
    }

    private String confirmed(Occurrence occurrence, DiagnoseForm form, Author by) {
        if (form.issue() != null) {
            Issue known = issues.link(occurrence, form.issue(), by);
            return labels.text("notice.defectKnown", known.number(), known.title());
        }
        Issue found = issues.register(
                occurrence,
                new Diagnosis(
                        form.title(),
                        form.rootCause(),
                        form.affectedVersions(),
                        form.workaround(),
                        form.estimateHours()),
                by);
        String note = labels.text(
                "notice.defectConfirmed", found.number(), found.title(), found.rootCause(), found.affectedVersions());
        return found.workaround() == null ? note : labels.text("notice.defectWorkaround", note, found.workaround());
    }
}
