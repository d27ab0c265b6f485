package dev.plantao.process.task;

import dev.plantao.product.VersionPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Where anything waits for the planning, gives its code to the process as business key (TM12). */
@Component
class OpenPlanning implements JavaDelegate {

    private final VersionPlans plans;

    OpenPlanning(VersionPlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!plans.queue().isEmpty()) {
            execution.setProcessBusinessKey(plans.start().code());
        }
    }
}
