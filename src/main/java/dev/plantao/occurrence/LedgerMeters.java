package dev.plantao.occurrence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What the nightly check of the ledgers found, asked from the database: every node gives the same answer. */
@Component
class LedgerMeters implements MeterBinder {

    private final LedgerNights nights;
    private final Clock clock;

    LedgerMeters(LedgerNights nights, Clock clock) {
        this.nights = nights;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("plantao.ledger.differences", nights, LedgerNights::count)
                .description("Clocks that were not the ones their ledgers tell of, in the last nightly check")
                .register(registry);
        TimeGauge.builder("plantao.ledger.checked", this, TimeUnit.SECONDS, LedgerMeters::age)
                .description("Since the last nightly check of the ledgers that was finished")
                .register(registry);
    }

    private double age() {
        return Duration.between(nights.lastFinished(), clock.instant()).toSeconds();
    }
}
