package dev.plantao.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Work on user tasks in the name of a member of the team, with that person's rights and no more. */
@Component
@Transactional
public class TaskDesk {

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final StaffDirectory directory;
    private final EngineIdentity engine;

    TaskDesk(TaskService taskService, RuntimeService runtimeService, StaffDirectory directory, EngineIdentity engine) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.directory = directory;
        this.engine = engine;
    }

    /**
     * The person takes the task of this occurrence.
     *
     * @param task id of the user task in its diagram
     * @throws IllegalStateException if the occurrence has no such task open
     */
    public void claim(String number, String task, String username) {
        as(username, () -> taskService.claim(find(number, task).getId(), username));
    }

    /**
     * The person submits the form of the task, having taken it if nobody has.
     *
     * @param task id of the user task in its diagram
     * @param form field name to value, as the form would send them
     * @throws IllegalStateException if the occurrence has no such task open
     * @throws dev.plantao.occurrence.RuleViolation if the input is refused; task and occurrence stay as they were
     */
    public void complete(String number, String task, String username, Map<String, Object> form) {
        as(username, () -> {
            String id = find(number, task).getId();
            taskService.claim(id, username);
            taskService.complete(id, form);
        });
    }

    /**
     * Which occurrence each of these user tasks belongs to; tasks that are gone, or come before it, are left out.
     *
     * @param ids the engine's ids of tasks
     * @return task id to number
     */
    @Transactional(readOnly = true)
    public Map<String, String> occurrencesOf(Collection<String> ids) {
        List<Task> found = taskService
                .createTaskQuery()
                .taskIdIn(ids.toArray(String[]::new))
                .list();
        Set<String> instances = found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return Map.of();
        }
        Map<String, String> numbers =
                runtimeService.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        return found.stream()
                .filter(task -> numbers.containsKey(task.getProcessInstanceId()))
                .collect(Collectors.toMap(Task::getId, task -> numbers.get(task.getProcessInstanceId())));
    }

    private Task find(String number, String task) {
        Task found = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(task)
                .singleResult();
        if (found == null) {
            throw new IllegalStateException(number + " has no open task " + task);
        }
        return found;
    }

    private void as(String username, Runnable work) {
        Set<String> groups = directory.groupsOf(username);
        engine.asSystem(() -> {
            engine.begin(username, groups);
            try {
                work.run();
            } finally {
                engine.end();
            }
            return null;
        });
    }
}
