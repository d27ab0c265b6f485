package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.consultancy.Consultancies;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Modality;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Actors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the Maestro decided (T17, T18; NEG-10). */
@Component
class RecordApproval implements JavaDelegate {

    private final Occurrences occurrences;
    private final Consultancies consultancies;
    private final Labels labels;
    private final Actors actors;

    RecordApproval(Occurrences occurrences, Consultancies consultancies, Labels labels, Actors actors) {
        this.occurrences = occurrences;
        this.consultancies = consultancies;
        this.labels = labels;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ApproveConsultancyForm form = FormVariables.take(execution, ApproveConsultancyForm.class);
        if (form.action() == null) {
            throw RuleViolation.field("action", "Escolha a decisão.");
        }
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        Author by = actors.current();
        Modality proposed = consultancies.underWay(occurrence).modality();
        switch (form.action()) {
            case APPROVE -> consultancies.approve(occurrence, proposed, form.opinion(), by);
            case CONVERT -> consultancies.approve(occurrence, Modality.PHONE_CONSULTANCY, form.opinion(), by);
            case REJECT -> consultancies.reject(occurrence, form.opinion(), by);
        }
        String decision = labels.of("consultancyDecision", form.action().name());
        occurrences.say(
                occurrence,
                by,
                Visibility.INTERNAL,
                form.opinion() == null ? decision : decision + " " + form.opinion());
    }
}
