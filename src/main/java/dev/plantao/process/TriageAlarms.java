package dev.plantao.process;

import dev.plantao.occurrence.Occurrence;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
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
    private final ManagementService managementService;

    TriageAlarms(EngineIdentity engine, ManagementService managementService) {
        this.engine = engine;
        this.managementService = managementService;
    }

    void set(Occurrence occurrence, String processInstance) {
        SlaClock triage = occurrence.clock(ClockKind.TRIAGE);
        if (triage == null || !triage.isRunning()) {
            return;
        }
        engine.asSystem(() -> {
            ALARMS.forEach((alarm, which) -> move(processInstance, alarm, which.apply(triage)));
            return null;
        });
    }

    private void move(String processInstance, String alarm, @Nullable Instant instant) {
        Job job = managementService
                .createJobQuery()
                .processInstanceId(processInstance)
                .activityId(alarm)
                .singleResult();
        if (job != null && instant != null && !Date.from(instant).equals(job.getDuedate())) {
            managementService.setJobDuedate(job.getId(), Date.from(instant));
        }
    }
}
