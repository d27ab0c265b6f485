package dev.plantao.product;

import dev.plantao.catalog.Parameters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/** When product management meets (CON-40): the days come from the parameter {@code committee.cycle}. */
@Component
public class CommitteeCycle {

    private final Parameters parameters;
    private final Clock clock;

    CommitteeCycle(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The cycle as a cron expression of six fields. */
    public String cron() {
        return parameters.committeeCycle();
    }

    /**
     * The first meeting after now.
     *
     * @throws IllegalStateException if the cycle has none
     */
    public Instant next() {
        ZonedDateTime meeting = CronExpression.parse(cron()).next(ZonedDateTime.now(clock));
        if (meeting == null) {
            throw new IllegalStateException("No meeting ever by " + cron());
        }
        return meeting.toInstant();
    }
}
