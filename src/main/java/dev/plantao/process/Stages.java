package dev.plantao.process;

import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Stage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the diagrams say that a stage begins. Bean name {@code stages}. */
@Component("stages")
public class Stages {

    private final Occurrences occurrences;
    private final Decisions decisions;
    private final SolutionAlarms alarms;

    Stages(Occurrences occurrences, Decisions decisions, SolutionAlarms alarms) {
        this.occurrences = occurrences;
        this.decisions = decisions;
        this.alarms = alarms;
    }

    /** The occurrence of this execution enters {@code stage}. */
    public void enter(DelegateExecution execution, String stage) {
        enter(occurrences.get(execution.getProcessBusinessKey()), Stage.valueOf(stage), null);
    }

    /**
     * The occurrence of this task enters {@code stage}, attended by the assignee. A task without assignee is in its
     * level's queue, one with assignee in its level's analysis, whichever of the two the listener names (T07).
     */
    public void enter(DelegateTask task, String stage) {
        String assignee = task.getAssignee();
        Stage named = Stage.valueOf(stage);
        Stage actual =
                switch (named) {
                    case N1_QUEUE, N1_ANALYSIS -> assignee == null ? Stage.N1_QUEUE : Stage.N1_ANALYSIS;
                    case N2_QUEUE, N2_ANALYSIS -> assignee == null ? Stage.N2_QUEUE : Stage.N2_ANALYSIS;
                    default -> named;
                };
        enter(occurrences.get(task.getExecution().getProcessBusinessKey()), actual, assignee);
    }

    /** The occurrence enters {@code stage}; the policy table says what its solution clock does there, and its alarms with it. */
    public void enter(Occurrence occurrence, Stage stage, @Nullable String attendant) {
        alarms.follow(
                occurrence,
                () -> occurrences.enterStage(
                        occurrence, stage, attendant, decisions.clockPolicy(stage, occurrence.slaClass())));
    }
}
