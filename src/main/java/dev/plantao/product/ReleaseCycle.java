package dev.plantao.product;

import dev.plantao.catalog.Parameters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/** When versions are released (UNO-M-49): the days come from the parameter {@code release.cycle}. */
@Component
public class ReleaseCycle {

    private final Parameters parameters;
    private final Clock clock;

    ReleaseCycle(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The cycle as a cron expression of six fields, with names for the days of the week. */
    public String cron() {
        return parameters.releaseCycle();
    }

    /** The next releases after now, in order, without end unless the cycle has one. */
    Stream<Instant> next() {
        CronExpression cycle = CronExpression.parse(cron());
        return Stream.iterate(cycle.next(ZonedDateTime.now(clock)), Objects::nonNull, cycle::next)
                .map(ZonedDateTime::toInstant);
    }

    /** Year and week of the work a release at this instant brings: that of the day before, as in {@code 2026.48}. */
    String code(Instant release) {
        ZonedDateTime work = release.atZone(clock.getZone()).minusDays(1);
        return "%d.%02d".formatted(work.get(IsoFields.WEEK_BASED_YEAR), work.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
