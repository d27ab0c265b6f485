package dev.plantao.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.RunningApplication;
import dev.plantao.process.EngineIdentity;
import dev.plantao.process.SmallModel;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningApplication
@DisplayName("What people may do in the engine")
class GrantsTest {

    @Autowired
    private EngineStart start;

    @Autowired
    private EngineIdentity identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService people;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    private String deployment;

    @BeforeEach
    void aProcessThatPeopleDoNotStart() {
        deployment = repository
                .createDeployment()
                .addString("grants.bpmn", SmallModel.of("grants", "recordTriageChase"))
                .deploy()
                .getId();
    }

    @AfterEach
    void tidy() {
        identity.end();
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void startingAgainAddsNothing() {
        long rows = authorizations.createAuthorizationQuery().count();
        long queues = filters.createFilterQuery().count();
        long groups = people.createGroupQuery().count();

        start.start();

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(rows);
        assertThat(filters.createFilterQuery().count()).isEqualTo(queues);
        assertThat(people.createGroupQuery().count()).isEqualTo(groups);
    }

    @Test
    void atTheEnginesDoorTheEngineDecides() {
        identity.begin("somebody", Set.of("triage"));

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("grants"))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void atOurDoorWeHaveDecidedAlready() {
        identity.beginAtOurDoor("somebody", Set.of("triage"));

        assertThat(runtime.startProcessInstanceByKey("grants")).isNotNull();
        assertThat(people.getCurrentAuthentication().getUserId()).isEqualTo("somebody");
    }

    @Test
    void theSystemActsInBetweenAndThePersonAfterwards() {
        identity.begin("somebody", Set.of("triage"));

        String instance = identity.asSystem(
                () -> runtime.startProcessInstanceByKey("grants").getId());

        assertThat(instance).isNotNull();
        assertThat(people.getCurrentAuthentication().getUserId()).isEqualTo("somebody");
    }

    @Test
    void aTaskWritesNoAuthorization() {
        long rows = authorizations.createAuthorizationQuery().count();

        runtime.startProcessInstanceByKey("grants");

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(rows);
    }
}
