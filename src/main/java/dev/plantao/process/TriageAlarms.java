package dev.plantao.process;

import dev.plantao.occurrence.Occurrence;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The alarms of a triage clock, boundary timers of {@code subProcess_triage}. One that has rung stays silent: who was
 * asked to hurry a triage is not asked twice.
 */
@Component
class TriageAlarms {

    private static final String BREACHED = "event_triageBreached";

    private static final Map<String, Function<SlaClock, @Nullable Instant>> ALARMS =
            Map.of("event_triageWarned", SlaClock::warnAt, BREACHED, SlaClock::dueAt);

    private final EngineIdentity engine;
    private final BoundaryTimers timers;
    private final RuntimeService runtimeService;

    TriageAlarms(EngineIdentity engine, BoundaryTimers timers, RuntimeService runtimeService) {
        this.engine = engine;
        this.timers = timers;
        this.runtimeService = runtimeService;
    }

    /** Moves them to the instants the clock has now. */
    void set(Occurrence occurrence, String processInstance) {
        SlaClock triage = occurrence.clock(ClockKind.TRIAGE);
        if (triage == null || !triage.isRunning()) {
            return;
        }
        engine.asSystem(() -> {
            ALARMS.forEach((alarm, which) -> {
                Instant instant = which.apply(triage);
                if (instant != null) {
                    timers.move(processInstance, alarm, Date.from(instant));
                }
            });
            return null;
        });
    }

    /**
     * Rings that of a late triage, which did not ring by itself (TM02): the job was lost, or failed until nobody tried it
     * again. What follows is what the diagram says, with the instant of the clock.
     *
     * @return false if the triage is over
     */
    boolean ring(String number) {
        ProcessInstance trunk = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("occurrence")
                .processInstanceBusinessKey(number)
                .singleResult();
        return trunk != null && timers.ring(trunk.getId(), "subProcess_triage", BREACHED);
    }
}
