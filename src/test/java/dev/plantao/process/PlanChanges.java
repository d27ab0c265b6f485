package dev.plantao.process;

import org.springframework.boot.test.context.TestComponent;

/** Lets the open occurrences follow what has begun, as the job does now and then. */
@TestComponent
public class PlanChanges {

    private static final int RUNS = 10;

    private final CalendarJobs jobs;

    PlanChanges(CalendarJobs jobs) {
        this.jobs = jobs;
    }

    /** More than once: a run takes some of the changes, and other tests leave theirs behind. */
    public void follow() {
        for (int run = 0; run < RUNS; run++) {
            jobs.run();
        }
    }
}
