package dev.plantao.process;

import dev.plantao.catalog.Parameters;
import dev.plantao.consultancy.Conclusion;
import dev.plantao.consultancy.Consultancies;
import dev.plantao.consultancy.Consultancy;
import dev.plantao.consultancy.ConsultancyResult;
import dev.plantao.consultancy.ConsultancyState;
import dev.plantao.consultancy.Schedule;
import dev.plantao.occurrence.Modality;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Occurrences;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The questions the diagram of a consultancy asks. Bean name {@code consultancyFacts}. */
@Component("consultancyFacts")
public class ConsultancyFacts {

    private final Consultancies consultancies;
    private final Occurrences occurrences;
    private final OccurrenceReading reading;
    private final Parameters parameters;
    private final Clock clock;

    ConsultancyFacts(
            Consultancies consultancies,
            Occurrences occurrences,
            OccurrenceReading reading,
            Parameters parameters,
            Clock clock) {
        this.consultancies = consultancies;
        this.occurrences = occurrences;
        this.reading = reading;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Whether the Maestro has to approve it (D13). */
    public boolean approvalRequired(DelegateExecution execution) {
        return latest(execution).isApprovalRequired();
    }

    /** Whether its term may go out. */
    public boolean approved(DelegateExecution execution) {
        return latest(execution).state() == ConsultancyState.APPROVED;
    }

    /** Whether somebody who may accepted the term. */
    public boolean accepted(DelegateExecution execution) {
        return latest(execution).state() == ConsultancyState.ACCEPTED;
    }

    /** User name of who proposed it. */
    public String proposer(DelegateExecution execution) {
        return latest(execution).proposedBy();
    }

    /** Who carries it out: in the module the analyst who knows it already (TOT-13), by phone whoever takes it. */
    public @Nullable String consultant(DelegateExecution execution) {
        Consultancy consultancy = latest(execution);
        return consultancy.consultant() == null && consultancy.modality() == Modality.MODULE_CONSULTANCY
                ? consultancy.proposedBy()
                : consultancy.consultant();
    }

    /** When the term can no longer be answered. */
    public Date expiry(DelegateExecution execution) {
        Consultancy consultancy = latest(execution);
        return Date.from(consultancies.term(consultancy).orElseThrow().expiresAt());
    }

    /** When the Maestro is reminded of an approval: business hours from now (TM18). */
    public Date approvalReminder(DelegateExecution execution) {
        return afterBusiness(execution, parameters.approvalReminder());
    }

    /** When somebody is reminded of a date or of times that are missing: a business day of ten hours from now (TM19). */
    public Date workReminder(DelegateExecution execution) {
        return afterBusiness(execution, parameters.consultancyReminder());
    }

    private Date afterBusiness(DelegateExecution execution, Duration rest) {
        return Date.from(reading.calendar(of(execution)).plus(clock.instant(), rest));
    }

    /** The date agreed with the customer (TM10). */
    public Date agreedAt(DelegateExecution execution) {
        return Date.from(agreed(execution));
    }

    /** The day before, at the same hour (TM09); never, if that has passed already. */
    public Date eve(DelegateExecution execution) {
        Instant eve = agreed(execution).atZone(clock.getZone()).minusDays(1).toInstant();
        return eve.isAfter(clock.instant()) ? Date.from(eve) : Deadlines.NEVER;
    }

    private Instant agreed(DelegateExecution execution) {
        Schedule schedule = latest(execution).schedule();
        return schedule == null ? clock.instant() : schedule.agreedAt();
    }

    /** Whether it found a defect of the product, which the development goes on with (T27). */
    public boolean productFault(DelegateExecution execution) {
        return result(execution) == ConsultancyResult.PRODUCT_INCONSISTENCY;
    }

    /** Whether the second level goes on (T28, T29). */
    public boolean backToSupport(DelegateExecution execution) {
        ConsultancyResult result = result(execution);
        return result == ConsultancyResult.NOT_SOLVED || result == ConsultancyResult.DOCUMENTATION_INCONSISTENCY;
    }

    private @Nullable ConsultancyResult result(DelegateExecution execution) {
        Conclusion conclusion = latest(execution).conclusion();
        return conclusion == null ? null : conclusion.result();
    }

    private Consultancy latest(DelegateExecution execution) {
        Occurrence occurrence = of(execution);
        return consultancies
                .latest(occurrence)
                .orElseThrow(() -> new IllegalStateException("No consultancy in " + occurrence.number()));
    }

    private Occurrence of(DelegateExecution execution) {
        return occurrences.get(execution.getProcessBusinessKey());
    }
}
