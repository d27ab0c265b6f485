package dev.plantao.process;

import dev.plantao.catalog.Labels;
import dev.plantao.notification.MailEvent;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Visibility;
import dev.plantao.sla.ClockKind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What follows when a solution deadline nears or passes (TM03, TM04; UNO-M-36), whoever notices first: the alarm on the
 * diagram, or the sweeper that looks for what a lost or late alarm missed. The breach carries the instant of the clock,
 * never that of the job.
 */
@Component
public class LateSolutions {

    private static final Logger LOG = LoggerFactory.getLogger(LateSolutions.class);

    /** How long an alarm may be late before the sweeper writes in its place. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int SWEEP = 200;

    private final Occurrences occurrences;
    private final OccurrenceReading reading;
    private final OccurrenceProcess process;
    private final Notifier notifier;
    private final Labels labels;
    private final RuntimeService runtimeService;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean runsTimers;

    LateSolutions(
            Occurrences occurrences,
            OccurrenceReading reading,
            OccurrenceProcess process,
            Notifier notifier,
            Labels labels,
            RuntimeService runtimeService,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean runsTimers) {
        this.occurrences = occurrences;
        this.reading = reading;
        this.process = process;
        this.notifier = notifier;
        this.labels = labels;
        this.runtimeService = runtimeService;
        this.transaction = transaction;
        this.clock = clock;
        this.runsTimers = runsTimers;
    }

    /** The warning share is used, the target is not: the tasks come before others, analyst and lead are told. */
    public void warn(Occurrence occurrence) {
        if (!reading.atRisk(occurrence) || reading.late(occurrence)) {
            return;
        }
        String used = reading.usedShare(occurrence) + " %";
        occurrences.say(occurrence, Author.SYSTEM, Visibility.INTERNAL, labels.text("notice.solutionWarned", used));
        notifier.tell(occurrence, MailEvent.SLA_WARNED, Map.of("usado", used));
        process.refreshTasks(occurrence.number());
    }

    /**
     * Keeps the breach, tells analyst and lead and hands it to the lead; the occurrence goes on.
     *
     * @return false if the deadline has not passed, or the breach is kept already
     */
    public boolean record(Occurrence occurrence) {
        if (!occurrences.recordBreach(occurrence, ClockKind.SOLUTION)) {
            return false;
        }
        occurrences.say(occurrence, Author.SYSTEM, Visibility.INTERNAL, labels.text("notice.solutionBreached"));
        notifier.tell(occurrence, MailEvent.SLA_BREACHED);
        process.refreshTasks(occurrence.number());
        runtimeService
                .createMessageCorrelation("sla.breached")
                .processInstanceBusinessKey(occurrence.number())
                .correlateStartMessage();
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
        List<String> missed =
                reading.unrecordedBreaches(ClockKind.SOLUTION, clock.instant().minus(PATIENCE), SWEEP);
        for (String number : missed) {
            try {
                transaction.executeWithoutResult(status -> {
                    if (record(occurrences.get(number))) {
                        LOG.warn("The alarm of {} did not ring; its breach was recorded by the sweeper", number);
                    }
                });
            } catch (DataIntegrityViolationException alarmWasFaster) {
                LOG.debug("The breach of {} was recorded meanwhile", number);
            } catch (RuntimeException failed) {
                // One that cannot be recorded must not hide those behind it; it is tried again at the next sweep.
                LOG.error("The breach of {} could not be recorded", number, failed);
            }
        }
    }
}
