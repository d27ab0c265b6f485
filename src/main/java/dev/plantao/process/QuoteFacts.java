package dev.plantao.process;

import dev.plantao.databasechange.ChangeState;
import dev.plantao.databasechange.DatabaseChange;
import dev.plantao.databasechange.DatabaseChanges;
import dev.plantao.databasechange.Quote;
import dev.plantao.occurrence.Occurrences;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The questions the diagram of a database change asks. Bean name {@code quoteFacts}. */
@Component("quoteFacts")
public class QuoteFacts {

    private final DatabaseChanges changes;
    private final Occurrences occurrences;
    private final Clock clock;

    QuoteFacts(DatabaseChanges changes, Occurrences occurrences, Clock clock) {
        this.changes = changes;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /** Whether the customer has to accept a quote before anything is done (D16). */
    public boolean required(DelegateExecution execution) {
        return latest(execution).isQuoteRequired();
    }

    /** Whether the customer is asked now: priced, and not given away. */
    public boolean awaited(DelegateExecution execution) {
        return latest(execution).state() == ChangeState.QUOTED;
    }

    /** Whether the change may be done. */
    public boolean accepted(DelegateExecution execution) {
        return latest(execution).state() == ChangeState.CLEARED;
    }

    /** When the quote can no longer be answered. */
    public Date expiry(DelegateExecution execution) {
        Quote quote = latest(execution).quote();
        return Date.from(quote == null ? clock.instant() : quote.expiresAt());
    }

    private DatabaseChange latest(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        return changes.latest(occurrences.get(number))
                .orElseThrow(() -> new IllegalStateException("No database change in " + number));
    }
}
