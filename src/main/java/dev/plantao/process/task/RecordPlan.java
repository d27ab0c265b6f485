package dev.plantao.process.task;

import dev.plantao.process.Actors;
import dev.plantao.product.PlanDecision;
import dev.plantao.product.VersionPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what goes into a version (T37). Who asked for it is told behind this. */
@Component
class RecordPlan implements JavaDelegate {

    private final VersionPlans plans;
    private final Actors actors;

    RecordPlan(VersionPlans plans, Actors actors) {
        this.plans = plans;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PlanForm form = FormVariables.take(execution, PlanForm.class);
        plans.decide(
                plans.get(execution.getProcessBusinessKey()),
                new PlanDecision(form.version(), form.capacityHours(), form.chosen(), form.overrideReason()),
                actors.current());
    }
}
