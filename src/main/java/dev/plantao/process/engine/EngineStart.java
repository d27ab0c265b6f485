package dev.plantao.process.engine;

import dev.plantao.process.StaffDirectory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the engine ready before anything can reach it: the phase is earlier than the web server's, and the job executor
 * starts only when the application has started. All or nothing, and one node at a time.
 */
@Component
class EngineStart implements SmartLifecycle {

    private final StaffDirectory directory;
    private final FirstAdministrator administrator;
    private final Grants grants;
    private final ModelDeployer models;
    private final TaskFilters filters;
    private final StartChecks checks;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private boolean running;

    EngineStart(
            StaffDirectory directory,
            FirstAdministrator administrator,
            Grants grants,
            ModelDeployer models,
            TaskFilters filters,
            StartChecks checks,
            JdbcTemplate database,
            TransactionTemplate transaction) {
        this.directory = directory;
        this.administrator = administrator;
        this.grants = grants;
        this.models = models;
        this.filters = filters;
        this.checks = checks;
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(status -> {
            waitForOtherNodes();
            directory.createGroups();
            administrator.ensure();
            grants.apply();
            deployModels();
            filters.apply();
            checks.verify();
        });
        running = true;
    }

    private void deployModels() {
        try {
            models.deploy();
        } catch (ModelRefused e) {
            throw new StartRefused(String.valueOf(e.getMessage()), "Corrija os arquivos indicados e inicie de novo.");
        }
    }

    private void waitForOtherNodes() {
        database.queryForList("select value_ from act_ge_property where name_ = 'startup.lock' for update");
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
        // The web server's own phase is DEFAULT_PHASE - 2048.
        return DEFAULT_PHASE - 4096;
    }
}
