package dev.plantao.process.task;

import dev.plantao.process.Actors;
import dev.plantao.product.ProductMeetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the minutes of a meeting (F18). What it left undecided is postponed behind this. */
@Component
class RecordMinutes implements JavaDelegate {

    private final ProductMeetings meetings;
    private final Actors actors;

    RecordMinutes(ProductMeetings meetings, Actors actors) {
        this.meetings = meetings;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CloseMeetingForm form = FormVariables.take(execution, CloseMeetingForm.class);
        meetings.close(meetings.get(execution.getProcessBusinessKey()), form.minutes(), actors.current());
    }
}
