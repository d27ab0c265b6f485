package dev.plantao.process;

import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Outcome;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The questions the diagrams ask: each is one look at the aggregate. Bean name {@code facts}. */
@Component("facts")
public class OccurrenceFacts {

    private final Occurrences occurrences;

    OccurrenceFacts(Occurrences occurrences) {
        this.occurrences = occurrences;
    }

    /** Whether the company may be attended by the support (T02). */
    public boolean eligible(DelegateExecution execution) {
        return of(execution).ineligibility() == null;
    }

    /** Whether triage ended it: a duplicate, or out of scope (T05). */
    public boolean closedAtTriage(DelegateExecution execution) {
        return of(execution).outcome() != null;
    }

    /** Where it goes now: N1, or the code of another area. */
    public String destination(DelegateExecution execution) {
        var destination = of(execution).destination();
        return destination == null ? "N1" : destination.name();
    }

    /** N1 or N2. */
    public String level(DelegateExecution execution) {
        var level = of(execution).level();
        return level == null ? "N1" : level.name();
    }

    /** The group whose members may take the analysis. */
    public @Nullable String queueGroup(DelegateExecution execution) {
        return of(execution).queueGroup();
    }

    /** The analyst it returns to, or null for the queue. */
    public @Nullable String analyst(DelegateExecution execution) {
        return of(execution).analyst();
    }

    /** Whether the customer let the time pass (T12). */
    public boolean inactive(DelegateExecution execution) {
        return of(execution).outcome() == Outcome.INACTIVITY;
    }

    /** Whether the area that has had it passes it on to another, without the support. */
    public boolean onward(DelegateExecution execution) {
        Occurrence occurrence = of(execution);
        return occurrence.outcome() == null && !destination(execution).equals("N1");
    }

    /** Whether another area concluded it. */
    public boolean concluded(DelegateExecution execution) {
        return of(execution).outcome() != null;
    }

    /** The group of the area it is referred to. */
    public String referralGroup(DelegateExecution execution) {
        var area = of(execution).referralArea();
        return area == null
                ? "support-coordination"
                : area.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Occurrence of(DelegateExecution execution) {
        return occurrences.get(execution.getProcessBusinessKey());
    }
}
