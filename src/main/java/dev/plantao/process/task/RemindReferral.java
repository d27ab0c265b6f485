package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Visibility;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells that a referral rests with its area (TM20). */
@Component
class RemindReferral implements JavaDelegate {

    private final Occurrences occurrences;
    private final Labels labels;

    RemindReferral(Occurrences occurrences, Labels labels) {
        this.occurrences = occurrences;
        this.labels = labels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var occurrence = occurrences.get(execution.getProcessBusinessKey());
        occurrences.say(
                occurrence,
                Author.SYSTEM,
                Visibility.INTERNAL,
                labels.text("notice.referralReminder", labels.of(occurrence.referralArea())));
    }
}
