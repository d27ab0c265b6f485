package dev.plantao.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How the outbox stands, asked from the database whenever it is scraped: every node gives the same answer. */
@Component
class OutboxMeters implements MeterBinder {

    private final OutboxRepository outbox;
    private final Clock clock;

    OutboxMeters(OutboxRepository outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("plantao.outbox.pending", outbox, OutboxRepository::countPending)
                .description("Mails not handed to the mail server yet")
                .register(registry);
        Gauge.builder("plantao.outbox.dead", outbox, OutboxRepository::countDead)
                .description("Mails given up; somebody has to look at them")
                .register(registry);
        TimeGauge.builder("plantao.outbox.oldest", this, TimeUnit.SECONDS, OutboxMeters::oldestAge)
                .description("Age of the oldest mail not handed to the mail server yet")
                .register(registry);
    }

    private double oldestAge() {
        Instant oldest = outbox.oldestPending();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toSeconds();
    }
}
