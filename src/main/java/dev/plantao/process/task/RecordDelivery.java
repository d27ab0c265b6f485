package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Actors;
import dev.plantao.product.Delivery;
import dev.plantao.product.Issue;
import dev.plantao.product.Issues;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps a delivered correction (T38); the tasks of the other occurrences about the same defect are done with it. */
@Component
class RecordDelivery implements JavaDelegate {

    private final Occurrences occurrences;
    private final Issues issues;
    private final Labels labels;
    private final Actors actors;
    private final RuntimeService runtimeService;

    RecordDelivery(
            Occurrences occurrences, Issues issues, Labels labels, Actors actors, RuntimeService runtimeService) {
        this.occurrences = occurrences;
        this.issues = issues;
        this.labels = labels;
        this.actors = actors;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DevelopForm form = FormVariables.take(execution, DevelopForm.class);
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        Author by = actors.current();
        Issue issue = issues.deliver(
                occurrence, new Delivery(form.version(), form.solution(), form.tests(), form.releaseNote()), by);
        String version = Objects.requireNonNull(issue.target()).code();
        occurrences.say(
                occurrence,
                by,
                Visibility.INTERNAL,
                labels.text(
                        "notice.delivered",
                        issue.number(),
                        version,
                        String.valueOf(issue.solution()),
                        String.valueOf(issue.tests())));
        issues.openOccurrences(issue).stream()
                .filter(number -> !number.equals(occurrence.number()))
                .forEach(number -> runtimeService
                        .createMessageCorrelation("issue.delivered")
                        .processInstanceBusinessKey(number)
                        .correlateAllWithResult());
    }
}
