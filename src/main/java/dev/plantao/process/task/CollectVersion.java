package dev.plantao.process.task;

import dev.plantao.product.ProductVersion;
import dev.plantao.product.Versions;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Finds the version whose day has come and gives its code to the process as business key. After an outage there may be
 * more than one; each of the others is confirmed in a process of its own.
 */
@Component
class CollectVersion implements JavaDelegate {

    private final Versions versions;
    private final RuntimeService runtimeService;

    CollectVersion(Versions versions, RuntimeService runtimeService) {
        this.versions = versions;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<ProductVersion> due = versions.startDue();
        for (int i = 0; i < due.size(); i++) {
            if (i == 0) {
                execution.setProcessBusinessKey(due.get(i).code());
            } else {
                runtimeService
                        .createProcessInstanceByKey("version-release")
                        .businessKey(due.get(i).code())
                        .startBeforeActivity("userTask_confirmRelease")
                        .execute();
            }
        }
    }
}
