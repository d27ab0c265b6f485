package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.databasechange.DatabaseChanges;
import dev.plantao.databasechange.Evidence;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Actors;
import dev.plantao.process.StaffDirectory;
import dev.plantao.process.StaffGroup;
import dev.plantao.process.task.ExecutionForm.Action;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the evidence of a change the development made, or why it was given back (T45; UNO-B-48, NEG-08). */
@Component
class RecordDatabaseChange implements JavaDelegate {

    private final Occurrences occurrences;
    private final DatabaseChanges changes;
    private final StaffDirectory directory;
    private final FormTimes times;
    private final Labels labels;
    private final Actors actors;

    RecordDatabaseChange(
            Occurrences occurrences,
            DatabaseChanges changes,
            StaffDirectory directory,
            FormTimes times,
            Labels labels,
            Actors actors) {
        this.occurrences = occurrences;
        this.changes = changes;
        this.directory = directory;
        this.times = times;
        this.labels = labels;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ExecutionForm form = FormVariables.take(execution, ExecutionForm.class);
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        Author by = actors.current();
        if (!StaffGroup.mayChangeDatabases(directory.groupsOf(by.username()))) {
            throw new RuleViolation(
                    "O suporte não executa no banco de dados do cliente: quem executa é o desenvolvimento.");
        }
        if (form.action() == null) {
            throw RuleViolation.field("action", "Diga se a intervenção foi executada.");
        }
        occurrences.say(occurrence, by, Visibility.INTERNAL, done(occurrence, form, form.action(), by));
    }

    /** What the team reads of it; the script stays with the change. */
    private String done(Occurrence occurrence, ExecutionForm form, Action action, Author by) {
        if (action == Action.GIVE_BACK) {
            changes.giveBack(occurrence, form.returnReason());
            return labels.text("notice.databaseChangeReturned", String.valueOf(form.returnReason()));
        }
        var evidence = changes.execute(
                occurrence,
                new Evidence(
                        form.environment(),
                        form.backupReference(),
                        form.backupAt() == null ? null : times.read("backupAt", form.backupAt()),
                        form.script(),
                        form.affectedRows(),
                        form.proof(),
                        form.reversal()),
                by);
        return labels.text(
                "notice.databaseChangeDone",
                String.valueOf(evidence.affectedRows()),
                labels.of(evidence.environment()),
                evidence.backupReference(),
                evidence.proof());
    }
}
