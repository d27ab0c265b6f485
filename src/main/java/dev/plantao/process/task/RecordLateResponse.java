package dev.plantao.process.task;

import dev.plantao.occurrence.Occurrences;
import dev.plantao.process.FirstResponses;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The alarm of a first response rang: the clock says whether it is late (BY-08). */
@Component
class RecordLateResponse implements JavaDelegate {

    private final Occurrences occurrences;
    private final FirstResponses responses;

    RecordLateResponse(Occurrences occurrences, FirstResponses responses) {
        this.occurrences = occurrences;
        this.responses = responses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        responses.record(occurrences.get(execution.getProcessBusinessKey()));
    }
}
