package dev.plantao.process.engine;

import static org.mockito.Mockito.mock;

import dev.plantao.process.EngineClock;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A bare engine behind the four locks, with the beans a test gives it; unless a test asks for it, nothing is linted. */
final class LockedEngine implements AutoCloseable {

    private final ProcessEngine engine;

    LockedEngine(Map<String, Object> beans) {
        this(beans, mock(LintGate.class));
    }

    LockedEngine(Map<String, Object> beans, LintGate lint) {
        StaticListableBeanFactory factory = new StaticListableBeanFactory(beans);
        ExpressionBeans allowed = new ExpressionBeans(factory);
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("locked-" + UUID.randomUUID());
        configuration.setJdbcUrl("jdbc:h2:mem:" + configuration.getProcessEngineName() + ";DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate("create-drop");
        configuration.setHistory("none");
        configuration.setJobExecutorActivate(false);
        BcryptPasswords passwords = new BcryptPasswords(new BCryptPasswordEncoder(4));
        configuration
                .getProcessEnginePlugins()
                .add(new EngineLocks(allowed, new DeploymentGate(allowed), lint, mock(EngineClock.class), passwords));
        engine = configuration.buildProcessEngine();
    }

    ProcessEngine engine() {
        return engine;
    }

    void deploy(String file, String content) {
        engine.getRepositoryService()
                .createDeployment()
                .addString(file, content)
                .deploy();
    }

    void deploy(BpmnModelInstance model) {
        deploy("modelo.bpmn", Bpmn.convertToString(model));
    }

    @Override
    public void close() {
        engine.close();
    }
}
