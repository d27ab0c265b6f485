package dev.plantao.demo;

import dev.plantao.customer.Customers;
import dev.plantao.sla.DeskClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the demo company into an empty database: after the models are deployed, before the web server accepts requests
 * and the job executor runs. One transaction, so that an interrupted load leaves the database empty for the next start.
 */
@Component
@ConditionalOnProperty("plantao.demo")
class DemoLoader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);

    private final Customers customers;
    private final DemoCatalog catalog;
    private final DemoTeam team;
    private final DemoCompanies companies;
    private final DemoStories stories;
    private final DeskClock clock;
    private final TransactionTemplate transaction;
    private boolean running;

    DemoLoader(
            Customers customers,
            DemoCatalog catalog,
            DemoTeam team,
            DemoCompanies companies,
            DemoStories stories,
            DeskClock clock,
            TransactionTemplate transaction) {
        this.customers = customers;
        this.catalog = catalog;
        this.team = team;
        this.companies = companies;
        this.stories = stories;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(status -> {
            if (customers.isEmpty()) {
                load();
            }
        });
        running = true;
    }

    private void load() {
        Instant before = clock.instant();
        catalog.load();
        team.load();
        companies.load(LocalDate.now(clock));
        stories.play();
        LOG.info(
                "Demo company loaded in {} ms",
                Duration.between(before, clock.instant()).toMillis());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        // Between the engine's start (DEFAULT_PHASE - 4096) and the web server's (DEFAULT_PHASE - 2048).
        return DEFAULT_PHASE - 3072;
    }
}
