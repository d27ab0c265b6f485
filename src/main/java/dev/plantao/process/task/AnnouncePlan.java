package dev.plantao.process.task;

import dev.plantao.product.VersionPlans;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Wakes those who wait for what was planned (T37), each in a job of its own. Who was woken hears nothing twice. */
@Component
class AnnouncePlan implements JavaDelegate {

    private final VersionPlans plans;
    private final RuntimeService runtimeService;

    AnnouncePlan(VersionPlans plans, RuntimeService runtimeService) {
        this.plans = plans;
        this.runtimeService = runtimeService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.concerned(execution.getProcessBusinessKey()).forEach(number -> runtimeService
                .createMessageCorrelation("item.allocated")
                .processInstanceBusinessKey(number)
                .correlateAllWithResult());
    }
}
