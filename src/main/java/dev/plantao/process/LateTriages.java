package dev.plantao.process;

import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.sla.ClockKind;
import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rings the alarm of a late triage that did not ring by itself (TM02): the job was lost, or failed until nobody tried it
 * again. What follows is what the diagram says, with the instant of the clock. A node that runs no timers rings none.
 */
@Component
class LateTriages {

    private static final Logger LOG = LoggerFactory.getLogger(LateTriages.class);

    /** How long the alarm may be late. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int SWEEP = 200;

    private final OccurrenceReading reading;
    private final BoundaryTimers timers;
    private final RuntimeService runtimeService;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean runsTimers;

    LateTriages(
            OccurrenceReading reading,
            BoundaryTimers timers,
            RuntimeService runtimeService,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean runsTimers) {
        this.reading = reading;
        this.timers = timers;
        this.runtimeService = runtimeService;
        this.transaction = transaction;
        this.clock = clock;
        this.runsTimers = runsTimers;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void round() {
        if (runsTimers) {
            sweep();
        }
    }

    /** One occurrence a transaction, the longest late first. */
    void sweep() {
        for (String number :
                reading.unrecordedBreaches(ClockKind.TRIAGE, clock.instant().minus(PATIENCE), SWEEP)) {
            try {
                transaction.executeWithoutResult(status -> ring(number));
            } catch (RuntimeException failed) {
                // The alarm may ring at this very moment; one that cannot must not hide those behind it.
                LOG.error("The triage alarm of {} could not be rung; it is tried again", number, failed);
            }
        }
    }

    private void ring(String number) {
        ProcessInstance trunk = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("occurrence")
                .processInstanceBusinessKey(number)
                .singleResult();
        if (trunk != null && timers.ring(trunk.getId(), "subProcess_triage", "event_triageBreached")) {
            LOG.warn("The triage alarm of {} did not ring; the sweeper rang it", number);
        }
    }
}
