package dev.plantao.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * The engine alone, as the floor to compare with: no Spring, no JPA, no rules, no authorizations. A process of four user
 * tasks with eleven variables, history "full".
 */
final class BareSubject implements Subject, AutoCloseable {

    private static final int TASKS = 4;
    private static final int VARIABLES = 11;

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final TaskService tasks;

    private BareSubject(HikariDataSource pool) {
        this.pool = pool;
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setHistoryTimeToLive("P180D");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        this.engine = configuration.buildProcessEngine();
        this.tasks = engine.getTaskService();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V2__engine_indexes.sql")).execute(pool);
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("bare.bpmn", tasksInARow())
                .deploy();
    }

    static BareSubject on(Database database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.create("bare"));
        pool.setUsername(database.username());
        pool.setMaximumPoolSize(24);
        return new BareSubject(pool);
    }

    private static org.camunda.bpm.model.bpmn.BpmnModelInstance tasksInARow() {
        AbstractFlowNodeBuilder<?, ?> node =
                Bpmn.createExecutableProcess("bare").startEvent();
        for (int i = 1; i <= TASKS; i++) {
            node = node.userTask("task" + i).camundaCandidateGroups("group" + i);
        }
        return node.endEvent().done();
    }

    @Override
    public void live(Steps steps) {
        String key = UUID.randomUUID().toString();
        steps.time("start", () -> engine.getRuntimeService().startProcessInstanceByKey("bare", key, variables()));
        for (int i = 1; i <= TASKS; i++) {
            String group = "group" + i;
            steps.time("task", () -> {
                Task task = tasks.createTaskQuery()
                        .processInstanceBusinessKey(key)
                        .taskCandidateGroup(group)
                        .singleResult();
                tasks.claim(task.getId(), "somebody");
                tasks.complete(task.getId());
            });
        }
    }

    private static Map<String, Object> variables() {
        return IntStream.rangeClosed(1, VARIABLES)
                .boxed()
                .collect(Collectors.toMap(i -> "variable" + i, i -> "content of variable " + i));
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
