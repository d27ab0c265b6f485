package dev.plantao.process;

import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the two alarms of the solution clock, boundary timers of {@code subProcess_service}, at the instants the clock
 * has now, in the transaction that moved it. An alarm that has rung already is set again when a new target gives it
 * another instant.
 */
@Component
public class SolutionAlarms {

    private static final String TRUNK = "occurrence";
    private static final Map<String, Function<SlaClock, @Nullable Instant>> ALARMS =
            Map.of("event_solutionWarned", SlaClock::warnAt, "event_solutionBreached", SlaClock::dueAt);

    private final Occurrences occurrences;
    private final OccurrenceReading reading;
    private final BoundaryTimers timers;
    private final EngineIdentity engine;
    private final RuntimeService runtimeService;
    private final Clock clock;

    SolutionAlarms(
            Occurrences occurrences,
            OccurrenceReading reading,
            BoundaryTimers timers,
            EngineIdentity engine,
            RuntimeService runtimeService,
            Clock clock) {
        this.occurrences = occurrences;
        this.reading = reading;
        this.timers = timers;
        this.engine = engine;
        this.runtimeService = runtimeService;
        this.clock = clock;
    }

    /**
     * Does {@code move} and, if that moved the solution clock, sets its alarms before the transaction ends: what the
     * engine does in the same step is in the database only then.
     */
    void follow(Occurrence occurrence, Runnable move) {
        follow(occurrence, () -> {
            move.run();
            return true;
        });
    }

    /** The same for a move that says something. */
    boolean follow(Occurrence occurrence, BooleanSupplier move) {
        SlaClock before = occurrence.clock(ClockKind.SOLUTION);
        boolean said = move.getAsBoolean();
        if (before != null && !Objects.equals(before, occurrence.clock(ClockKind.SOLUTION))) {
            moved().add(occurrence.number());
        }
        return said;
    }

    private Set<String> moved() {
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof AtTheEnd atTheEnd) {
                return atTheEnd.moved;
            }
        }
        AtTheEnd atTheEnd = new AtTheEnd();
        TransactionSynchronizationManager.registerSynchronization(atTheEnd);
        return atTheEnd.moved;
    }

    private final class AtTheEnd implements TransactionSynchronization {

        private final Set<String> moved = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            engine.asSystem(() -> {
                moved.forEach(SolutionAlarms.this::set);
                return null;
            });
        }
    }

    private void set(String number) {
        ProcessInstance trunk = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(TRUNK)
                .processInstanceBusinessKey(number)
                .singleResult();
        if (trunk == null) {
            return;
        }
        Occurrence occurrence = occurrences.get(number);
        ALARMS.forEach((alarm, which) -> {
            Date due = Deadlines.alarm(occurrence, ClockKind.SOLUTION, which);
            if (!timers.move(trunk.getId(), alarm, due) && isNew(occurrence, alarm, due)) {
                timers.create(trunk.getId(), "subProcess_service", alarm);
            }
        });
    }

    /** Whether an alarm that has rung has something else to ring for. */
    private boolean isNew(Occurrence occurrence, String alarm, Date due) {
        if (due.equals(Deadlines.NEVER)) {
            return false;
        }
        return alarm.equals("event_solutionBreached")
                ? !reading.isBreach(occurrence, ClockKind.SOLUTION, due.toInstant())
                : due.toInstant().isAfter(clock.instant());
    }
}
