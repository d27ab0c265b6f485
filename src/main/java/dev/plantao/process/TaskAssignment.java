package dev.plantao.process;

import dev.plantao.catalog.Analyst;
import dev.plantao.catalog.Catalog;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.SupportLevel;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands the analysis of an occurrence to another analyst (T49). */
@Service
@Transactional
public class TaskAssignment {

    private static final Map<String, SupportLevel> ANALYSES =
            Map.of("userTask_analyseN1", SupportLevel.N1, "userTask_analyseN2", SupportLevel.N2);

    private final Occurrences occurrences;
    private final Catalog catalog;
    private final TaskService taskService;

    TaskAssignment(Occurrences occurrences, Catalog catalog, TaskService taskService) {
        this.occurrences = occurrences;
        this.catalog = catalog;
        this.taskService = taskService;
    }

    /**
     * Gives the open analysis task to {@code assignee}; the timeline tells from when on. A task of the second level goes
     * to analysts of that level only.
     *
     * @param assignee user name of an analyst
     * @throws RuleViolation if nobody of that name analyses at that level, or the occurrence is not being analysed
     */
    public void assign(String number, @Nullable String assignee) {
        Occurrence occurrence = occurrences.get(number);
        if (occurrence.isClosed()) {
            throw new RuleViolation("A ocorrência " + number + " já foi encerrada.");
        }
        Analyst analyst = catalog.analyst(assignee == null ? "" : assignee)
                .filter(found -> found.level() != null)
                .orElseThrow(() -> RuleViolation.field("assignee", "Escolha um analista da lista."));
        Task task = openAnalysis(number);
        if (ANALYSES.get(task.getTaskDefinitionKey()) == SupportLevel.N2
                && !SupportLevel.N2.name().equals(analyst.level())) {
            throw RuleViolation.field("assignee", "Esta análise é do 2º nível: escolha um analista do 2º nível.");
        }
        taskService.setAssignee(task.getId(), analyst.username());
    }

    /**
     * Puts the open analysis back into its queue, as nobody's.
     *
     * @throws RuleViolation if the occurrence is not being analysed
     */
    public void release(String number) {
        taskService.setAssignee(openAnalysis(number).getId(), null);
    }

    private Task openAnalysis(String number) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKeyIn(ANALYSES.keySet().toArray(String[]::new))
                .active()
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation(
                        "A ocorrência " + number + " não está em análise agora; só se reatribui uma análise."));
    }
}
