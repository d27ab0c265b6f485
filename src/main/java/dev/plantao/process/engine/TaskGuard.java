package dev.plantao.process.engine;

import dev.plantao.occurrence.RuleViolation;
import dev.plantao.process.StaffGroup;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;

/**
 * Who may hold a task. The engine lets everybody who may work on a process take any of its tasks; here only members of a
 * candidate group, or those who hand out work, can become the owner, and only the owner can finish. The system itself
 * (no person on the thread, or the owner named by the model when the task is created) is not asked.
 */
class TaskGuard implements TaskListener {

    private static final Set<String> SUPERVISORS =
            StaffGroup.SUPERVISORS.stream().map(StaffGroup::id).collect(Collectors.toUnmodifiableSet());

    /** Not even those who hand out work may hold this one, whatever groups a diagram names (UNO-B-48, NEG-08). */
    private static final String IN_THE_DATABASE = "userTask_executeDatabaseChange";

    @Override
    public void notify(DelegateTask task) {
        String actor = Context.getCommandContext().getAuthenticatedUserId();
        if (actor == null) {
            return;
        }
        if (task.getEventName().equals(EVENTNAME_COMPLETE)) {
            checkCompletion(task, actor);
        } else if (!isBeingCreated(task)) {
            checkAssignment(task, actor);
        }
    }

    private static void checkCompletion(DelegateTask task, String actor) {
        if (!actor.equals(task.getAssignee())) {
            throw new RuleViolation("Assuma a tarefa antes de concluí-la.");
        }
    }

    private static void checkAssignment(DelegateTask task, String actor) {
        String before = ownerBefore(task);
        String after = task.getAssignee();
        boolean handsOutWork = isSupervisor(actor);
        if (before != null && !before.equals(actor) && !handsOutWork) {
            throw new TaskConflict("Esta tarefa já foi assumida por outra pessoa.");
        }
        if (after != null && !after.equals(actor) && !handsOutWork) {
            throw new RuleViolation("Só a liderança pode passar uma tarefa a outra pessoa.");
        }
        if (after != null
                && task.getTaskDefinitionKey().equals(IN_THE_DATABASE)
                && !StaffGroup.mayChangeDatabases(groupsOf(after))) {
            throw new RuleViolation(
                    "O suporte não executa no banco de dados do cliente: quem executa é o desenvolvimento.");
        }
        if (after != null && !mayHold(task, after)) {
            throw new RuleViolation("Quem assume esta tarefa precisa ser do grupo responsável por ela.");
        }
    }

    /** A task that was never written has no revision: its first owner comes from the model. */
    private static boolean isBeingCreated(DelegateTask task) {
        return ((TaskEntity) task).getRevision() == 0;
    }

    private static @Nullable String ownerBefore(DelegateTask task) {
        var change = ((TaskEntity) task).getPropertyChanges().get(TaskEntity.ASSIGNEE);
        return change == null ? task.getAssignee() : change.getOrgValueString();
    }

    private static boolean mayHold(DelegateTask task, String username) {
        Set<String> groups = groupsOf(username);
        for (IdentityLink candidate : task.getCandidates()) {
            if (username.equals(candidate.getUserId())
                    || candidate.getGroupId() != null && groups.contains(candidate.getGroupId())) {
                return true;
            }
        }
        return groups.stream().anyMatch(SUPERVISORS::contains);
    }

    private static boolean isSupervisor(String username) {
        return groupsOf(username).stream().anyMatch(SUPERVISORS::contains);
    }

    private static Set<String> groupsOf(String username) {
        return Objects.requireNonNull(
                Context.getCommandContext().runWithoutAuthorization(() -> Context.getProcessEngineConfiguration()
                        .getIdentityService()
                        .createGroupQuery()
                        .groupMember(username)
                        .unlimitedList()
                        .stream()
                        .map(Group::getId)
                        .collect(Collectors.toSet())));
    }
}
