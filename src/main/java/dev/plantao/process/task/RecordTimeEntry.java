package dev.plantao.process.task;

import dev.plantao.consultancy.Consultancies;
import dev.plantao.consultancy.ConsultancyWork;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.process.Actors;
import dev.plantao.process.task.TimeForm.Action;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Adds an interval, takes the last one back, or hands the times to the lead (TOT-21); leaves {@code action}. */
@Component
class RecordTimeEntry implements JavaDelegate {

    private final Occurrences occurrences;
    private final Consultancies consultancies;
    private final ConsultancyWork work;
    private final Intervals intervals;
    private final Actors actors;

    RecordTimeEntry(
            Occurrences occurrences,
            Consultancies consultancies,
            ConsultancyWork work,
            Intervals intervals,
            Actors actors) {
        this.occurrences = occurrences;
        this.consultancies = consultancies;
        this.work = work;
        this.intervals = intervals;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TimeForm form = FormVariables.take(execution, TimeForm.class);
        if (form.action() == null) {
            throw RuleViolation.field("action", "Escolha o que fazer com o apontamento.");
        }
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        Author by = actors.current();
        switch (form.action()) {
            case ADD -> intervals.enter(occurrence, form.startedAt(), form.endedAt(), form.activity(), by);
            case TAKE_BACK -> work.takeBack(occurrence, by);
            case SEND -> work.requireTime(consultancies.underWay(occurrence));
        }
        execution.setVariable("action", form.action() == Action.SEND ? "SEND" : "GO_ON");
    }
}
