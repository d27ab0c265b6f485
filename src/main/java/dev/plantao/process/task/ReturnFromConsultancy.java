package dev.plantao.process.task;

import dev.plantao.consultancy.Consultancies;
import dev.plantao.occurrence.Occurrences;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A consultancy that was not approved, refused or forgotten takes the occurrence back to its analyst (T18, T20, T21). */
@Component
class ReturnFromConsultancy implements JavaDelegate {

    private final Occurrences occurrences;
    private final Consultancies consultancies;

    ReturnFromConsultancy(Occurrences occurrences, Consultancies consultancies) {
        this.occurrences = occurrences;
        this.consultancies = consultancies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        consultancies.backToAnalyst(occurrences.get(execution.getProcessBusinessKey()));
    }
}
