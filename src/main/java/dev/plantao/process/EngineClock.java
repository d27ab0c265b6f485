package dev.plantao.process;

import java.time.Clock;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.joda.time.DateTimeUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the engine tell the same time as the rest of the application: the injected {@link Clock}. */
@Component
public class EngineClock {

    private final Clock clock;
    private final ObjectProvider<JobExecutor> jobExecutor;

    EngineClock(Clock clock, ObjectProvider<JobExecutor> jobExecutor) {
        this.clock = clock;
        this.jobExecutor = jobExecutor;
    }

    /** The engine asks the clock each time it needs the time, so a clock that is moved later moves the engine with it. */
    public void follow() {
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
    }

    /** To be called after the clock was moved forward: timers that became due are looked for now, not at the next turn. */
    public void moved() {
        follow();
        jobExecutor.ifAvailable(JobExecutor::jobWasAdded);
    }
}
