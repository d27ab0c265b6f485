package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Visibility;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the team that the triage deadline is near (TM01). */
@Component
class WarnTriage implements JavaDelegate {

    private final Occurrences occurrences;
    private final Labels labels;

    WarnTriage(Occurrences occurrences, Labels labels) {
        this.occurrences = occurrences;
        this.labels = labels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        occurrences.say(
                occurrences.get(execution.getProcessBusinessKey()),
                Author.SYSTEM,
                Visibility.INTERNAL,
                labels.text("notice.triageWarned"));
    }
}
