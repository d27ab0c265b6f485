package dev.plantao.process.task;

import dev.plantao.call.Callbacks;
import dev.plantao.process.StaffGroup;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells those who lead that nobody has called back in time (TM15): the task comes into their queue, before all others of
 * its kind. It stays with whoever was asked for, who may be calling this very moment.
 */
@Component
class WarnCallback implements JavaDelegate {

    private static final int BEFORE_ALL_OTHERS = 100;

    private final Callbacks callbacks;
    private final TaskService tasks;

    WarnCallback(Callbacks callbacks, TaskService tasks) {
        this.callbacks = callbacks;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!callbacks.warn(callbacks.get(execution.getProcessBusinessKey()))) {
            return;
        }
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey("userTask_returnCall")
                .list()
                .forEach(task -> {
                    tasks.addCandidateGroup(task.getId(), StaffGroup.SUPPORT_LEAD.id());
                    tasks.setPriority(task.getId(), BEFORE_ALL_OTHERS);
                });
    }
}
