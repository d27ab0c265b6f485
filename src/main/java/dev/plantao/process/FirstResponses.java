package dev.plantao.process;

import dev.plantao.catalog.Labels;
import dev.plantao.notification.MailEvent;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.ResponsePromise;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Decisions.Target;
import dev.plantao.sla.ClockKind;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the table promises of a first response, and what follows when it is late (BY-08): the breach is kept with the
 * instant of the clock and the lead is told. There is nothing to decide about it, so it makes no task.
 */
@Component
public class FirstResponses {

    private static final Logger LOG = LoggerFactory.getLogger(FirstResponses.class);

    /** How long the alarm may be late before the sweeper writes in its place. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int SWEEP = 200;

    private final Occurrences occurrences;
    private final OccurrenceReading reading;
    private final ResponsePromise promise;
    private final Decisions decisions;
    private final Notifier notifier;
    private final Labels labels;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean runsTimers;

    FirstResponses(
            Occurrences occurrences,
            OccurrenceReading reading,
            ResponsePromise promise,
            Decisions decisions,
            Notifier notifier,
            Labels labels,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean runsTimers) {
        this.occurrences = occurrences;
        this.reading = reading;
        this.promise = promise;
        this.decisions = decisions;
        this.notifier = notifier;
        this.labels = labels;
        this.transaction = transaction;
        this.clock = clock;
        this.runsTimers = runsTimers;
    }

    /** Promises what the table says to an occurrence that was opened just now. */
    void promise(Occurrence occurrence) {
        decisions
                .firstResponse(occurrence.planCode(), occurrence.priority())
                .ifPresent(
                        target -> promise.give(occurrence, target.duration(), target.warningShare(), target.elapsed()));
    }

    /**
     * Promises what the table says for the plan and the priority of now, over the time used; nothing where no first
     * response is owed.
     *
     * @param reason a sentence for the ledger
     * @return whether the clock moved
     */
    public boolean promiseAgain(Occurrence occurrence, String reason) {
        if (!promise.isOpen(occurrence)) {
            return false;
        }
        Optional<Target> target = decisions.firstResponse(occurrence.planCode(), occurrence.priority());
        return target.isPresent()
                ? promise.change(
                        occurrence,
                        target.get().duration(),
                        target.get().warningShare(),
                        target.get().elapsed(),
                        reason)
                : promise.withdraw(occurrence, reason);
    }

    /**
     * Keeps the breach and tells whoever is to hurry; the occurrence goes on.
     *
     * @return false if the deadline has not passed, or the breach is kept already
     */
    public boolean record(Occurrence occurrence) {
        if (!occurrences.recordBreach(occurrence, ClockKind.FIRST_RESPONSE)) {
            return false;
        }
        occurrences.say(occurrence, Author.SYSTEM, Visibility.INTERNAL, labels.text("notice.responseBreached"));
        notifier.tell(occurrence, MailEvent.RESPONSE_BREACHED);
        return true;
    }

    /** A node that runs no timers records nothing in their place. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void round() {
        if (runsTimers) {
            sweep();
        }
    }

    /** Records what no alarm has: one occurrence a transaction, the longest late first. */
    void sweep() {
        for (String number : reading.unrecordedBreaches(
                ClockKind.FIRST_RESPONSE, clock.instant().minus(PATIENCE), SWEEP)) {
            try {
                transaction.executeWithoutResult(status -> {
                    if (record(occurrences.get(number))) {
                        LOG.warn("The alarm of {} did not ring; its late first response was recorded", number);
                    }
                });
            } catch (DataIntegrityViolationException alarmWasFaster) {
                LOG.debug("The late first response of {} was recorded meanwhile", number);
            } catch (RuntimeException failed) {
                // One that cannot be recorded must not hide those behind it; it is tried again at the next sweep.
                LOG.error("The late first response of {} could not be recorded", number, failed);
            }
        }
    }
}
