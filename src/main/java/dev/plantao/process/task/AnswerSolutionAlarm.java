package dev.plantao.process.task;

import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.process.LateSolutions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the clock whether the solution is late or only near its deadline (TM03, TM04). */
@Component
class AnswerSolutionAlarm implements JavaDelegate {

    private final Occurrences occurrences;
    private final LateSolutions late;

    AnswerSolutionAlarm(Occurrences occurrences, LateSolutions late) {
        this.occurrences = occurrences;
        this.late = late;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        if (!late.record(occurrence)) {
            late.warn(occurrence);
        }
    }
}
