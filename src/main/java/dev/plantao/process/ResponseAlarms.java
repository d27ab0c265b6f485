package dev.plantao.process;

import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.ResponseMoved;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the wait for a first response (the process {@code first-response}) in step with its clock, in the transaction that
 * moved it: one that runs is waited for, the alarm rings at the instant the clock has, and nobody waits for one that has
 * stopped.
 */
@Component
class ResponseAlarms {

    private static final String WAIT = "first-response";
    private static final String TASK = "receiveTask_firstResponse";
    private static final String ALARM = "event_responseBreached";

    private final Occurrences occurrences;
    private final OccurrenceReading reading;
    private final BoundaryTimers timers;
    private final EngineIdentity engine;
    private final RuntimeService runtimeService;

    ResponseAlarms(
            Occurrences occurrences,
            OccurrenceReading reading,
            BoundaryTimers timers,
            EngineIdentity engine,
            RuntimeService runtimeService) {
        this.occurrences = occurrences;
        this.reading = reading;
        this.timers = timers;
        this.engine = engine;
        this.runtimeService = runtimeService;
    }

    /** At the end, when what the engine does in the same step is in the database. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void follow(ResponseMoved moved) {
        engine.asSystem(() -> {
            set(occurrences.get(moved.number()));
            return null;
        });
    }

    private void set(Occurrence occurrence) {
        SlaClock response = occurrence.clock(ClockKind.FIRST_RESPONSE);
        boolean owed = response != null && !response.isStopped();
        ProcessInstance wait = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(WAIT)
                .processInstanceBusinessKey(occurrence.number())
                .singleResult();
        if (wait == null && owed) {
            runtimeService
                    .createMessageCorrelation("sla.responsePromised")
                    .processInstanceBusinessKey(occurrence.number())
                    .correlateStartMessage();
        } else if (wait != null && owed) {
            setAlarm(occurrence, wait.getId());
        } else if (wait != null) {
            runtimeService
                    .createMessageCorrelation("sla.responseSettled")
                    .processInstanceId(wait.getId())
                    .correlate();
        }
    }

    private void setAlarm(Occurrence occurrence, String wait) {
        Date due = Deadlines.alarm(occurrence, ClockKind.FIRST_RESPONSE, SlaClock::dueAt);
        boolean hasRung = !timers.move(wait, ALARM, due);
        if (hasRung
                && !due.equals(Deadlines.NEVER)
                && !reading.isBreach(occurrence, ClockKind.FIRST_RESPONSE, due.toInstant())) {
            timers.create(wait, TASK, ALARM);
        }
    }
}
