package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.consultancy.ConsultancyWork;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Actors;
import dev.plantao.process.task.ConsultancyExecutionForm.Action;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps an interval of work and, at the end, what was found (T25; TOT-08, TOT-21). */
@Component
class RecordConsultancyExecution implements JavaDelegate {

    private final Occurrences occurrences;
    private final ConsultancyWork work;
    private final Intervals intervals;
    private final FormTimes times;
    private final Labels labels;
    private final Actors actors;

    RecordConsultancyExecution(
            Occurrences occurrences,
            ConsultancyWork work,
            Intervals intervals,
            FormTimes times,
            Labels labels,
            Actors actors) {
        this.occurrences = occurrences;
        this.work = work;
        this.intervals = intervals;
        this.times = times;
        this.labels = labels;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConsultancyExecutionForm form = FormVariables.take(execution, ConsultancyExecutionForm.class);
        if (form.action() == null) {
            throw RuleViolation.field("action", "Escolha se continua ou conclui.");
        }
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        Author by = actors.current();
        boolean goesOn = form.action() == Action.GO_ON;
        if (goesOn || form.hasInterval()) {
            intervals.enter(occurrence, form.startedAt(), form.endedAt(), form.activity(), by);
        }
        if (!goesOn) {
            var found = form.conclusion(times);
            work.conclude(occurrence, found, by);
            String words =
                    labels.text("notice.consultancyConcluded", labels.of(found.cause()), labels.of(found.result()));
            occurrences.say(occurrence, by, Visibility.INTERNAL, words);
        }
        execution.setVariable("action", form.action().name());
    }
}
