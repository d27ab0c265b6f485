package dev.plantao.process.task;

import dev.plantao.catalog.Parameters;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Stage;
import dev.plantao.product.VersionNotice;
import dev.plantao.product.Versions;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Wakes those who wait for a version, a page at a time: each goes on in a job of its own, so that one that fails holds up
 * no other. Who was woken is kept in the same transaction; a crash repeats the page, not the answers.
 */
@Component
class AnnounceVersion implements JavaDelegate {

    private static final Logger LOG = LoggerFactory.getLogger(AnnounceVersion.class);

    private final Versions versions;
    private final Parameters parameters;
    private final Occurrences occurrences;
    private final RuntimeService runtimeService;

    AnnounceVersion(Versions versions, Parameters parameters, Occurrences occurrences, RuntimeService runtimeService) {
        this.versions = versions;
        this.parameters = parameters;
        this.occurrences = occurrences;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        versions.tell(versions.get(execution.getProcessBusinessKey()), parameters.releasePage(), this::wake);
    }

    private void wake(String number, VersionNotice notice) {
        String message = notice == VersionNotice.RELEASED ? "version.released" : "version.itemRemoved";
        boolean woken = !runtimeService
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .correlateAllWithResult()
                .isEmpty();
        if (!woken && occurrences.get(number).stage() == Stage.AWAITING_VERSION) {
            LOG.error("{} waits for a version, but its process could not be told of it ({})", number, message);
        }
    }
}
