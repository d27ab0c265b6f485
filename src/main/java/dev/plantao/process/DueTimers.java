package dev.plantao.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs the timers of the processes by hand while the job executor is off, each at its own instant and in order. */
@Component
public class DueTimers {

    private final ManagementService managementService;
    private final Clock clock;

    DueTimers(ManagementService managementService, Clock clock) {
        this.managementService = managementService;
        this.clock = clock;
    }

    /**
     * Fires every timer due before {@code end}, also those that the earlier ones set.
     *
     * @param clockTo moves the clock to the instant a timer is due, right before it fires
     */
    public void fireUntil(Instant end, Consumer<Instant> clockTo) {
        for (Job next = earliest(end); next != null; next = earliest(end)) {
            Instant due = next.getDuedate().toInstant();
            if (due.isAfter(clock.instant())) {
                clockTo.accept(due);
            }
            managementService.executeJob(next.getId());
        }
    }

    private @Nullable Job earliest(Instant end) {
        return managementService
                .createJobQuery()
                .timers()
                .duedateLowerThan(Date.from(end))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .orElse(null);
    }
}
