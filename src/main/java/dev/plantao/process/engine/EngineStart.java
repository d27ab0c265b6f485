package dev.plantao.process.engine;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the engine ready before anything can reach it: the phase is earlier than the web server's, and the job executor
 * starts only when the application has started.
 */
@Component
class EngineStart implements SmartLifecycle {

    private final ModelDeployer models;
    private boolean running;

    EngineStart(ModelDeployer models) {
        this.models = models;
    }

    @Override
    public void start() {
        models.deploy();
        running = true;
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
