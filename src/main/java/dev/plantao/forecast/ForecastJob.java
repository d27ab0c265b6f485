package dev.plantao.forecast;

import dev.plantao.forecast.PictureReader.Note;
import dev.plantao.forecast.PictureReader.Seen;
import dev.plantao.forecast.Simulation.Fate;
import dev.plantao.sla.BusinessCalendar;
import dev.plantao.sla.Calendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes the forecasts every ten minutes of the desk's clock, on one of the nodes (BY-25). It has a thread of its own:
 * neither a request nor what customers sent waits for it.
 */
@Component
class ForecastJob implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ForecastJob.class);

    private static final Duration EVERY = Duration.ofMinutes(10);

    /** How often it is looked whether ten minutes are over: the desk's clock may have been moved. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final StayRows history;
    private final PictureReader pictures;
    private final ForecastRows rows;
    private final Calendars calendars;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Nullable private volatile ThreadPoolTaskScheduler thread;

    ForecastJob(
            StayRows history,
            PictureReader pictures,
            ForecastRows rows,
            Calendars calendars,
            TransactionTemplate transaction,
            Clock clock) {
        this.history = history;
        this.pictures = pictures;
        this.rows = rows;
        this.calendars = calendars;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Computes them if these ten minutes have none yet. */
    synchronized void look() {
        Instant now = clock.instant();
        Instant slot = Instant.ofEpochMilli(now.toEpochMilli() - now.toEpochMilli() % EVERY.toMillis());
        if (rows.claim(slot)) {
            run(slot, now);
        }
    }

    /** Computes what has been claimed. */
    synchronized void run(Instant slot, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, clock.getZone());
        List<ForecastRows.Row> computed = compute(day, now);
        transaction.executeWithoutResult(status -> {
            rows.replace(computed, now);
            rows.keep(day, now, day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
            rows.settle();
            rows.finish(slot, clock.instant(), computed.size());
        });
        LOG.debug("{} forecasts computed", computed.size());
    }

    private List<ForecastRows.Row> compute(LocalDate day, Instant now) {
        BusinessCalendar calendar = calendars.of(Calendars.DEFAULT);
        Seen seen = transaction.execute(status -> pictures.read(history.samples(calendar, now), calendar, now));
        if (seen == null) {
            return List.of();
        }
        List<Fate> fates = new Simulation(seen.picture(), day.toEpochDay()).play(Simulation.RUNS);
        List<ForecastRows.Row> computed = new ArrayList<>();
        for (int i = 0; i < fates.size(); i++) {
            Note note = seen.notes().get(i);
            Double probability = fates.get(i).probability();
            if (probability != null) {
                computed.add(
                        new ForecastRows.Row(note, probability, fates.get(i).medianWait()));
            }
        }
        return computed;
    }

    @Override
    public void start() {
        ThreadPoolTaskScheduler own = new ThreadPoolTaskScheduler();
        own.setThreadNamePrefix("forecast-");
        own.setThreadPriority(Thread.MIN_PRIORITY);
        // An interrupted thread would close H2's files.
        own.setWaitForTasksToCompleteOnShutdown(true);
        own.setAwaitTerminationSeconds(15);
        own.initialize();
        own.scheduleWithFixedDelay(this::look, own.getClock().instant().plus(LOOK), LOOK);
        thread = own;
    }

    @Override
    public void stop() {
        ThreadPoolTaskScheduler own = thread;
        if (own != null) {
            own.shutdown();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
