package dev.plantao.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Service;

/** Which analysis is taken next: the order of the queues in Tasklist, for whoever must reckon with it (rules.md b.6). */
@Service
public class QueueOrder {

    private static final String TRUNK = "occurrence";
    private static final String[] ANALYSES = {"userTask_analyseN1", "userTask_analyseN2"};
    private static final int CHUNK = 500;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final EngineIdentity engine;

    QueueOrder(TaskService tasks, RuntimeService runtime, EngineIdentity engine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.engine = engine;
    }

    /**
     * An occurrence whose analysis nobody has taken.
     *
     * @param priority of its task, as {@link WorkQueue} gave it
     */
    public record Waiting(String number, int priority) {}

    /** The order of every queue: by priority, then by age. */
    public static TaskQuery sorted(TaskQuery query) {
        return query.orderByTaskPriority().desc().orderByTaskCreateTime().asc();
    }

    /** What waits for an analyst of either level, all queues together, the next one first. */
    public List<Waiting> waiting() {
        return engine.asSystem(() -> {
            List<Task> open = sorted(tasks.createTaskQuery()
                            .active()
                            .taskDefinitionKeyIn(ANALYSES)
                            .taskUnassigned())
                    .unlimitedList();
            Map<String, String> numbers = numbers(open);
            List<Waiting> waiting = new ArrayList<>();
            for (Task task : open) {
                String number = numbers.get(task.getProcessInstanceId());
                if (number != null) {
                    waiting.add(new Waiting(number, task.getPriority()));
                }
            }
            return waiting;
        });
    }

    private Map<String, String> numbers(List<Task> open) {
        List<String> instances =
                open.stream().map(Task::getProcessInstanceId).distinct().toList();
        Map<String, String> numbers = new HashMap<>();
        for (int from = 0; from < instances.size(); from += CHUNK) {
            Set<String> some = new LinkedHashSet<>(instances.subList(from, Math.min(from + CHUNK, instances.size())));
            List<ProcessInstance> found = new ArrayList<>(runtime.createProcessInstanceQuery()
                    .processDefinitionKey(TRUNK)
                    .processInstanceIds(some)
                    .unlimitedList());
            found.forEach(instance -> numbers.put(instance.getProcessInstanceId(), instance.getBusinessKey()));
        }
        return numbers;
    }
}
