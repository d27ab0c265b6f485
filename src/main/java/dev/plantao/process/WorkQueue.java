package dev.plantao.process;

import dev.plantao.catalog.Parameters;
import dev.plantao.catalog.Parameters.QueueWeights;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Priority;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The order of work (rules.md b.6; AGE-04..08). Bean name {@code queue}. */
@Component("queue")
public class WorkQueue {

    /** Local to a task whose occurrence is at risk, for the queue of those; nothing else reads it. */
    public static final String AT_RISK = "atRisk";

    private final Occurrences occurrences;
    private final OccurrenceReading reading;
    private final Parameters parameters;

    WorkQueue(Occurrences occurrences, OccurrenceReading reading, Parameters parameters) {
        this.occurrences = occurrences;
        this.reading = reading;
        this.parameters = parameters;
    }

    /** The task priority: what is in progress first, then by priority, then what is at risk; age breaks ties. */
    public int priority(DelegateExecution execution) {
        return priority(occurrences.get(execution.getProcessBusinessKey()));
    }

    /** Whether the warning share of the solution target is used, or all of it. */
    public boolean isAtRisk(Occurrence occurrence) {
        return reading.atRisk(occurrence);
    }

    int priority(Occurrence occurrence) {
        var weights = parameters.queueWeights();
        int priority = of(occurrence.priority(), weights);
        if (occurrence.staffInteracted()) {
            priority += weights.inProgress();
        }
        if (isAtRisk(occurrence)) {
            priority += weights.atRisk();
        }
        return priority;
    }

    /** What the task priority will be at least when it comes back to a queue: by then somebody has worked on it. */
    public int onceWorkedOn(Priority priority) {
        var weights = parameters.queueWeights();
        return of(priority, weights) + weights.inProgress();
    }

    private static int of(Priority priority, QueueWeights weights) {
        return switch (priority) {
            case HIGH -> weights.high();
            case MEDIUM -> weights.medium();
            case LOW -> weights.low();
        };
    }
}
