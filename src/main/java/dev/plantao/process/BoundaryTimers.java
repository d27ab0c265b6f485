package dev.plantao.process;

import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves the boundary timers of our diagrams, and sets one that has fired once more, which no service of the engine offers:
 * a non-interrupting boundary event waits again whenever its timer exists, but the engine creates that only when the
 * activity begins.
 */
@Component
class BoundaryTimers {

    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtimeService;
    private final ManagementService managementService;

    BoundaryTimers(
            ProcessEngineConfigurationImpl engine, RuntimeService runtimeService, ManagementService managementService) {
        this.engine = engine;
        this.runtimeService = runtimeService;
        this.managementService = managementService;
    }

    /** Lets the timer of an event ring at {@code due}; false when there is none to move. */
    boolean move(String processInstance, String event, Date due) {
        Job job = job(processInstance, event);
        if (job != null && !due.equals(job.getDuedate())) {
            managementService.setJobDuedate(job.getId(), due);
        }
        return job != null;
    }

    /**
     * Lets an event ring now, whether its timer is there, has failed, or is lost.
     *
     * @return false when the activity has ended
     */
    boolean ring(String processInstance, String activity, String event) {
        Job job = job(processInstance, event);
        if (job == null) {
            create(processInstance, activity, event);
            job = job(processInstance, event);
        }
        if (job != null) {
            managementService.executeJob(job.getId());
        }
        return job != null;
    }

    private @Nullable Job job(String processInstance, String event) {
        return managementService
                .createJobQuery()
                .processInstanceId(processInstance)
                .activityId(event)
                .singleResult();
    }

    /** Sets the timer of a boundary event again, as its diagram says; nothing when the activity has ended. */
    void create(String processInstance, String activity, String event) {
        ActivityInstance[] running =
                runtimeService.getActivityInstance(processInstance).getActivityInstances(activity);
        if (running.length == 0) {
            return;
        }
        String scope = running[0].getExecutionIds()[0];
        engine.getCommandExecutorTxRequired().execute(context -> {
            ExecutionEntity execution = context.getExecutionManager().findExecutionById(scope);
            ActivityImpl attachedTo = execution.getProcessDefinition().findActivity(activity);
            Objects.requireNonNull(
                            TimerDeclarationImpl.getDeclarationsForScope((ScopeImpl) attachedTo)
                                    .get(event),
                            event)
                    .createTimer(execution);
            return null;
        });
    }
}
