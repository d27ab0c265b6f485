package dev.plantao.process;

import dev.plantao.occurrence.Occurrences;
import dev.plantao.product.Issue;
import dev.plantao.product.IssueKind;
import dev.plantao.product.IssueState;
import dev.plantao.product.Issues;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the diagram of development asks about the defect an occurrence is about. Bean name {@code developmentFacts}. */
@Component("developmentFacts")
public class DevelopmentFacts {

    private final Occurrences occurrences;
    private final Issues issues;

    DevelopmentFacts(Occurrences occurrences, Issues issues) {
        this.occurrences = occurrences;
        this.issues = issues;
    }

    /** Whether product management accepted it: then there is nothing to diagnose (T33). */
    public boolean accepted(DelegateExecution execution) {
        return issues.of(occurrences.get(execution.getProcessBusinessKey()))
                .filter(item -> item.kind() == IssueKind.EVOLUTION)
                .isPresent();
    }

    /** Whether it waits for the monthly planning. */
    public boolean queued(DelegateExecution execution) {
        return held(execution).isQueued();
    }

    /** Whether the correction was delivered, for whichever of the occurrences about the defect. */
    public boolean delivered(DelegateExecution execution) {
        return held(execution).state() != IssueState.OPEN;
    }

    /** Whether the version with the correction is released; nobody releases it before this transaction ends. */
    public boolean released(DelegateExecution execution) {
        return held(execution).state() == IssueState.RELEASED;
    }

    /** User name of who corrects the defect already, or null. */
    public @Nullable String developer(DelegateExecution execution) {
        return issues.developer(held(execution));
    }

    private Issue held(DelegateExecution execution) {
        return issues.held(occurrences.get(execution.getProcessBusinessKey()));
    }
}
