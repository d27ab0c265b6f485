package dev.plantao.process.engine;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Writes no authorization row per task. Rights are granted by group and process definition (see {@link Grants}); a row
 * per task and candidate group makes the queue more than ten times slower.
 */
class LeanAuthorizations extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(
            Task task, @Nullable String before, @Nullable String after) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskOwner(Task task, @Nullable String before, @Nullable String after) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskUserIdentityLink(Task task, String user, String type) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskGroupIdentityLink(Task task, String group, String type) {
        return null;
    }
}
