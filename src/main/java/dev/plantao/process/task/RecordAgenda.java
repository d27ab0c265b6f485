package dev.plantao.process.task;

import dev.plantao.process.Actors;
import dev.plantao.product.ProductMeetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps who meets and when; the meeting begins (F18). */
@Component
class RecordAgenda implements JavaDelegate {

    private final ProductMeetings meetings;
    private final FormTimes times;
    private final Actors actors;

    RecordAgenda(ProductMeetings meetings, FormTimes times, Actors actors) {
        this.meetings = meetings;
        this.times = times;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PrepareMeetingForm form = FormVariables.take(execution, PrepareMeetingForm.class);
        meetings.open(
                meetings.get(execution.getProcessBusinessKey()),
                form.meetingOn() == null ? null : times.read("meetingOn", form.meetingOn()),
                form.participants(),
                actors.current());
    }
}
