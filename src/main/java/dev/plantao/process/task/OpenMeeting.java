package dev.plantao.process.task;

import dev.plantao.product.ProductMeetings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Where anything waits for the meeting, gives its code to the process as business key (TM11). */
@Component
class OpenMeeting implements JavaDelegate {

    private final ProductMeetings meetings;

    OpenMeeting(ProductMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (meetings.isNeeded()) {
            execution.setProcessBusinessKey(meetings.start().code());
        }
    }
}
