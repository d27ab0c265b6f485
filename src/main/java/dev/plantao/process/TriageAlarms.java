package dev.plantao.process;

import dev.plantao.occurrence.Occurrence;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves the alarms of a triage clock, boundary timers of {@code subProcess_triage}, to the instants the clock has now. One
 * that has rung stays silent: who was asked to hurry a triage is not asked twice.
 */
@Component
class TriageAlarms {

    private static final Map<String, Function<SlaClock, @Nullable Instant>> ALARMS =
            Map.of("event_triageWarned", SlaClock::warnAt, "event_triageBreached", SlaClock::dueAt);

    private final EngineIdentity engine;
    private final BoundaryTimers timers;

    TriageAlarms(EngineIdentity engine, BoundaryTimers timers) {
        this.engine = engine;
        this.timers = timers;
    }

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
}
