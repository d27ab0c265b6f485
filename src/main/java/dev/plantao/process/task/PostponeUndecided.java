package dev.plantao.process.task;

import dev.plantao.catalog.Parameters;
import dev.plantao.product.ProductMeetings;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells what the meeting left undecided that it is over, a page at a time: each goes on in a job of its own. What was
 * told is kept in the same transaction.
 */
@Component
class PostponeUndecided implements JavaDelegate {

    private final ProductMeetings meetings;
    private final Parameters parameters;
    private final RuntimeService runtimeService;

    PostponeUndecided(ProductMeetings meetings, Parameters parameters, RuntimeService runtimeService) {
        this.meetings = meetings;
        this.parameters = parameters;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> undecided = meetings.undecided(parameters.releasePage());
        meetings.takeOffAgenda(undecided);
        undecided.forEach(number -> runtimeService
                .createMessageCorrelation("product.meetingClosed")
                .processInstanceBusinessKey(number)
                .correlateAllWithResult());
    }
}
