package dev.plantao.process.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plantao.call.Callback;
import dev.plantao.call.Callbacks;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.process.Deadlines;
import dev.plantao.process.WorkQueue;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what a form shows into the one task-local variable {@code view} when the task is created and whenever its form
 * is opened, and names the task after its occurrence so that lists tell them apart. The variable goes with the task.
 */
@Component
public class TaskView implements TaskListener {

    private static final String VIEW = "view";
    private static final String CALLBACK = "userTask_returnCall";
    private static final int MOST = 255;

    /** The tasks the specialist of an occurrence is suggested for. */
    private static final Set<String> ANALYSES = Set.of("userTask_triage", "userTask_analyseN1", "userTask_analyseN2");

    /** Makes whoever opened for a customer one of those a task involves, so that they see its number and its way. */
    private static final String OPENER = "opener";

    private static final Set<Channel> OF_CUSTOMERS = Set.of(Channel.PORTAL, Channel.SYSTEM);

    private final Occurrences occurrences;
    private final OccurrenceView occurrenceView;
    private final Callbacks callbacks;
    private final CallbackView callbackView;
    private final ChangeView changeView;
    private final CycleViews cycles;
    private final FormOptions options;
    private final Deadlines deadlines;
    private final WorkQueue queue;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ObjectMapper json;

    TaskView(
            Occurrences occurrences,
            OccurrenceView occurrenceView,
            Callbacks callbacks,
            CallbackView callbackView,
            ChangeView changeView,
            CycleViews cycles,
            FormOptions options,
            Deadlines deadlines,
            WorkQueue queue,
            RuntimeService runtimeService,
            TaskService taskService,
            ObjectMapper json) {
        this.occurrences = occurrences;
        this.occurrenceView = occurrenceView;
        this.callbacks = callbacks;
        this.callbackView = callbackView;
        this.changeView = changeView;
        this.cycles = cycles;
        this.options = options;
        this.deadlines = deadlines;
        this.queue = queue;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.json = json;
    }

    @Override
    public void notify(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        if (number == null) {
            write(task, opening());
            return;
        }
        // What the last gateway read would preselect the next form's radio.
        task.getExecution().removeVariable("action");
        if (task.getTaskDefinitionKey().equals(CALLBACK)) {
            showCallback(task, callbacks.get(number));
        } else if (cycles.hold(task.getTaskDefinitionKey())) {
            showCycle(task, number);
        } else {
            showOccurrence(task, number);
        }
    }

    /**
     * Writes it anew: deadline, share used, conversation and lists may have changed since. A task that shows nothing, or
     * is gone, stays as it is.
     *
     * @throws org.camunda.bpm.engine.OptimisticLockingException if somebody else opens the form at the same moment
     */
    @Transactional
    public void refresh(String taskId) {
        Task task = taskService.createTaskQuery().taskId(taskId).singleResult();
        if (task == null || !(taskService.getVariableLocalTyped(taskId, VIEW, false) instanceof JsonValue shown)) {
            return;
        }
        String now = written(fresh(task));
        if (!now.equals(shown.getValueSerialized())) {
            taskService.setVariableLocal(taskId, VIEW, SpinValues.jsonValue(now).create());
        }
    }

    private Map<String, Object> fresh(Task task) {
        String number = runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        String key = task.getTaskDefinitionKey();
        if (number == null) {
            return opening();
        }
        if (cycles.hold(key)) {
            return cycles.of(key, number);
        }
        return key.equals(CALLBACK) ? callbackView.of(callbacks.get(number)) : facts(occurrences.get(number), key);
    }

    private Map<String, Object> opening() {
        return Map.of("options", options.forOpening(), "faq", options.faq());
    }

    private Map<String, Object> facts(Occurrence occurrence, String key) {
        return occurrenceView.of(occurrence, key, options.of(occurrence, key));
    }

    private void showCallback(DelegateTask task, Callback callback) {
        write(task, callbackView.of(callback));
        String caller = callback.call().caller();
        task.setName(shortened(task.getName() + " · " + caller));
        task.setDescription(shortened(callback.phone() + " · " + callback.message()));
        if (!callback.requestedBy().equals(callback.analyst())) {
            task.addUserIdentityLink(callback.requestedBy(), OPENER);
        }
    }

    private void showCycle(DelegateTask task, String code) {
        write(task, cycles.of(task.getTaskDefinitionKey(), code));
        task.setName(shortened(task.getName() + " · " + code));
        cycles.preset(task, code);
    }

    private void showOccurrence(DelegateTask task, String number) {
        Occurrence occurrence = occurrences.get(number);
        String key = task.getTaskDefinitionKey();
        write(task, facts(occurrence, key));
        task.setName(shortened(task.getName() + " · " + number));
        task.setDescription(
                occurrence.company().name() + " · " + occurrence.report().subject());
        if (!OF_CUSTOMERS.contains(occurrence.channel())) {
            task.addUserIdentityLink(occurrence.openedBy(), OPENER);
        }
        if (ANALYSES.contains(key) && occurrence.suggestedAnalyst() != null && task.getAssignee() == null) {
            task.addCandidateUser(occurrence.suggestedAnalyst());
        }
        if (key.equals("userTask_triage")) {
            preset(task, occurrence);
        } else if (key.equals("userTask_handleBreach")) {
            // What the contract says is what happens unless the lead decides otherwise.
            task.getExecution().setVariable("applyPenalty", "yes");
        } else {
            if (key.equals(ChangeView.QUOTE)) {
                task.getExecution().setVariable("validDays", changeView.quoteDays());
            }
            if (queue.isAtRisk(occurrence)) {
                task.setVariableLocal(WorkQueue.AT_RISK, true);
            }
            // The model's own expression was read before the stage, and with it the clock, moved.
            task.setDueDate(deadlines.solutionDue(task.getExecution()));
        }
    }

    /** Editable fields start with what is known; at instance scope, or the submitted values would stay on the task. */
    private static void preset(DelegateTask task, Occurrence occurrence) {
        var execution = task.getExecution();
        execution.setVariable("category", occurrence.category().name());
        execution.setVariable("priority", occurrence.priority().name());
        execution.setVariable("productModule", occurrence.moduleCode());
        execution.setVariable("segment", occurrence.segment());
        execution.setVariable("department", occurrence.department());
        Occurrence original = occurrence.duplicateOf();
        if (original != null) {
            execution.setVariable("duplicateOf", original.number());
        }
    }

    private void write(DelegateTask task, Map<String, Object> view) {
        task.setVariableLocal(VIEW, SpinValues.jsonValue(written(view)).create());
    }

    private String written(Map<String, Object> view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String shortened(String text) {
        return text.length() > MOST ? text.substring(0, MOST) : text;
    }
}
