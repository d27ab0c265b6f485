package dev.plantao.process;

import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.sla.ClockKind;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks every minute for deadlines whose alarm did not ring: the job was lost, or failed until nobody tried it again, or
 * is late. What follows is the same as if it had rung, with the instant of the clock.
 */
@Component
class LostAlarms {

    private static final Logger LOG = LoggerFactory.getLogger(LostAlarms.class);

    /** How long an alarm may be late. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int SWEEP = 200;

    private final Occurrences occurrences;
    private final OccurrenceReading reading;
    private final TriageAlarms triages;
    private final FirstResponses responses;
    private final LateSolutions solutions;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean runsTimers;

    LostAlarms(
            Occurrences occurrences,
            OccurrenceReading reading,
            TriageAlarms triages,
            FirstResponses responses,
            LateSolutions solutions,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean runsTimers) {
        this.occurrences = occurrences;
        this.reading = reading;
        this.triages = triages;
        this.responses = responses;
        this.solutions = solutions;
        this.transaction = transaction;
        this.clock = clock;
        this.runsTimers = runsTimers;
    }

    /** A node that runs no timers does nothing in their place. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void round() {
        if (runsTimers) {
            for (ClockKind kind : ClockKind.values()) {
                sweep(kind);
            }
        }
    }

    /** One occurrence a transaction, the longest late first. */
    void sweep(ClockKind kind) {
        for (String number : reading.unrecordedBreaches(kind, clock.instant().minus(PATIENCE), SWEEP)) {
            try {
                transaction.executeWithoutResult(status -> {
                    if (ring(kind, number)) {
                        LOG.warn("The {} alarm of {} did not ring; the sweeper did its work", kind, number);
                    }
                });
            } catch (DataIntegrityViolationException alarmWasFaster) {
                LOG.debug("The {} breach of {} was recorded meanwhile", kind, number);
            } catch (RuntimeException failed) {
                // One that cannot be recorded must not hide those behind it; it is tried again at the next sweep.
                LOG.error("The {} breach of {} could not be recorded", kind, number, failed);
            }
        }
    }

    private boolean ring(ClockKind kind, String number) {
        return switch (kind) {
            case TRIAGE -> triages.ring(number);
            case FIRST_RESPONSE -> responses.record(occurrences.get(number));
            case SOLUTION -> solutions.record(occurrences.get(number));
        };
    }
}
