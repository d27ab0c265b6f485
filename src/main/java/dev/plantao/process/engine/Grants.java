package dev.plantao.process.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import dev.plantao.process.StaffGroup;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What each group may do in the engine, in as few rows as can be: every task query joins this table. Only staff ever get
 * an identity in the engine, so what all of them may do is granted globally; which tasks a person may take is
 * {@link TaskGuard}'s business.
 */
@Component
class Grants {

    /** Processes started from Tasklist, for a customer; all the others are started by our own commands. */
    private static final List<String> STARTED_BY_STAFF =
            List.of("open-occurrence", "cancel-occurrence", "reclassify-occurrence");

    /** Processes product management starts from Tasklist. */
    private static final List<String> STARTED_BY_PRODUCT = List.of("anticipate-analysis", "withdraw-item");

    private static final List<StaffGroup> WATCHERS = List.of(StaffGroup.MANAGEMENT, StaffGroup.SUPPORT_COORDINATION);

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Writes the rows that are missing; a permission taken away by an administrator comes back at the next start. */
    void apply() {
        everyone();
        WATCHERS.forEach(this::watcher);
        designer();
        administrator();
    }

    private void everyone() {
        toAll(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        toAll(
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.TASK_WORK,
                ProcessDefinitionPermissions.TASK_ASSIGN,
                ProcessDefinitionPermissions.READ_HISTORY);
        for (String process : STARTED_BY_STAFF) {
            for (StaffGroup group : StaffGroup.SPEAKS_TO_CUSTOMERS) {
                toGroup(group, Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.CREATE_INSTANCE);
            }
        }
        for (String process : STARTED_BY_PRODUCT) {
            toGroup(
                    StaffGroup.PRODUCT_MANAGEMENT,
                    Resources.PROCESS_DEFINITION,
                    process,
                    ProcessDefinitionPermissions.CREATE_INSTANCE);
        }
        toAll(Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        toAll(Resources.USER, ANY, Permissions.READ);
        toAll(Resources.GROUP, ANY, Permissions.READ);
    }

    private void watcher(StaffGroup group) {
        toGroup(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        toGroup(group, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.RETRY_JOB);
        toGroup(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        toGroup(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
        toGroup(group, Resources.DEPLOYMENT, ANY, Permissions.READ);
        toGroup(group, Resources.TASK, ANY, Permissions.READ);
        toGroup(group, Resources.BATCH, ANY, Permissions.READ);
    }

    private void designer() {
        StaffGroup group = StaffGroup.PROCESS_DESIGN;
        toGroup(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        toGroup(group, Resources.DEPLOYMENT, ANY, Permissions.READ, Permissions.CREATE);
        toGroup(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        toGroup(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
    }

    private void administrator() {
        for (Resource resource : Resources.values()) {
            toGroup(StaffGroup.ADMINISTRATORS, resource, ANY, Permissions.ALL);
        }
    }

    private void toAll(Resource resource, String id, Permission... permissions) {
        Authorization found = authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GLOBAL)
                .userIdIn(ANY)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        save(found == null ? create(AUTH_TYPE_GLOBAL, resource, id) : found, permissions);
    }

    /** Grants to one group, adding to what the row already allows. */
    void toGroup(StaffGroup group, Resource resource, String id, Permission... permissions) {
        Authorization found = authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(group.id())
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (found == null) {
            found = create(AUTH_TYPE_GRANT, resource, id);
            found.setGroupId(group.id());
        }
        save(found, permissions);
    }

    private Authorization create(int type, Resource resource, String id) {
        Authorization authorization = authorizations.createNewAuthorization(type);
        authorization.setResource(resource);
        authorization.setResourceId(id);
        return authorization;
    }

    private void save(Authorization authorization, Permission... permissions) {
        for (Permission permission : permissions) {
            authorization.addPermission(permission);
        }
        authorizations.saveAuthorization(authorization);
    }
}
