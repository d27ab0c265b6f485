package dev.plantao.process;

import dev.plantao.product.ProductVersion;
import dev.plantao.product.ReleaseCycle;
import dev.plantao.product.VersionState;
import dev.plantao.product.Versions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the diagram of the release asks; its business key is the code of the version. Bean name {@code releaseFacts}. */
@Component("releaseFacts")
public class ReleaseFacts {

    private final Versions versions;
    private final ReleaseCycle cycle;

    ReleaseFacts(Versions versions, ReleaseCycle cycle) {
        this.versions = versions;
        this.cycle = cycle;
    }

    /** The days of release as a cron expression: data, read anew whenever the timer is set (TM13, ENG-19). */
    public String cycle() {
        return cycle.cron();
    }

    /** Whether there is a version to confirm. */
    public boolean ready(DelegateExecution execution) {
        return execution.getProcessBusinessKey() != null && version(execution).state() == VersionState.RELEASING;
    }

    /** Whether every occurrence the version concerns was told. */
    public boolean told(DelegateExecution execution) {
        return versions.isTold(version(execution));
    }

    private ProductVersion version(DelegateExecution execution) {
        return versions.get(execution.getProcessBusinessKey());
    }
}
