package dev.plantao.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * The engine alone under the same storm: a user task with one boundary timer, due at one instant in each instance; the
 * job executor as application.yml sets it.
 */
final class BareTimers {

    private static final String TIMER = "timer";
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private BareTimers() {}

    static Storm on(Database database, int timers) throws Exception {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.create("bare_timers"));
            pool.setUsername(database.username());
            pool.setMaximumPoolSize(24);
            ProcessEngine engine = engine(pool);
            try {
                new ResourceDatabasePopulator(new ClassPathResource("db/migration/V2__engine_indexes.sql"))
                        .execute(pool);
                engine.getRepositoryService()
                        .createDeployment()
                        .addModelInstance("timers.bpmn", model())
                        .deploy();
                Instant due = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(1));
                start(engine, timers, due);
                return storm(engine, due);
            } finally {
                ClockUtil.reset();
                engine.close();
            }
        }
    }

    private static ProcessEngine engine(HikariDataSource pool) {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(4);
        executor.setMaxPoolSize(8);
        executor.setQueueSize(60);
        executor.setMaxJobsPerAcquisition(30);
        executor.setWaitTimeInMillis(2000);
        executor.setMaxWait(10000);
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare-timers");
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("activity");
        configuration.setHistoryTimeToLive("P180D");
        configuration.setJobExecutor(executor);
        configuration.setJobExecutorActivate(false);
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.setMetricsEnabled(false);
        return configuration.buildProcessEngine();
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess("timers")
                .startEvent()
                .userTask("task")
                .endEvent()
                .moveToActivity("task")
                .boundaryEvent(TIMER)
                .cancelActivity(false)
                .timerWithDate("${due}")
                .endEvent()
                .done();
    }

    private static void start(ProcessEngine engine, int timers, Instant due) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> started = IntStream.range(0, timers)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> engine.getRuntimeService()
                            .startProcessInstanceByKey("timers", "bare-" + i, Map.of("due", Date.from(due)))))
                    .toList();
            for (Future<?> one : started) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Storm storm(ProcessEngine engine, Instant due) {
        ClockUtil.offset(Duration.between(Instant.now(), due).toMillis());
        var configuration = (StandaloneProcessEngineConfiguration) engine.getProcessEngineConfiguration();
        configuration.getJobExecutor().start();
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> engine.getManagementService().createJobQuery().count() == 0);
        configuration.getJobExecutor().shutdown();
        return new Storm(
                due,
                engine.getHistoryService().createHistoricActivityInstanceQuery().activityId(TIMER).list().stream()
                        .map(rung -> rung.getEndTime().toInstant())
                        .sorted()
                        .toList());
    }
}
