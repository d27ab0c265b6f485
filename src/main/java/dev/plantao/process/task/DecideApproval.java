package dev.plantao.process.task;

import dev.plantao.consultancy.Consultancies;
import dev.plantao.consultancy.Consultancy;
import dev.plantao.consultancy.Criterion;
import dev.plantao.consultancy.Proof;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.process.ConsultancyRules;
import dev.plantao.process.ConsultancyRules.Approval;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the table whether the Maestro approves a consultancy before its term goes out (D13; TOT-20, TOT-27). */
@Component
class DecideApproval implements JavaDelegate {

    private final Occurrences occurrences;
    private final Consultancies consultancies;
    private final ConsultancyRules rules;

    DecideApproval(Occurrences occurrences, Consultancies consultancies, ConsultancyRules rules) {
        this.occurrences = occurrences;
        this.consultancies = consultancies;
        this.rules = rules;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        Consultancy consultancy = consultancies.underWay(occurrence);
        boolean opinion = rules
                .criteria(consultancy.signs(), occurrence.contact().requesterType())
                .stream()
                .map(Criterion::proof)
                .anyMatch(Proof.OPINION::equals);
        Approval approval = rules.approval(consultancy.modality(), opinion);
        consultancies.decideApproval(occurrence, approval.required(), approval.opinion());
    }
}
