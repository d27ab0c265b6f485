package dev.plantao.benchmark;

import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.report;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;

import dev.plantao.Plantao;
import dev.plantao.RunningApplication;
import dev.plantao.customer.Contact;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.OpenOccurrence;
import dev.plantao.process.OccurrenceProcess;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application; people are authenticated and the engine checks their rights, as when Tasklist calls. */
final class DeskSubject implements Subject, AutoCloseable {

    private final ConfigurableApplicationContext application;
    private final OccurrenceProcess process;
    private final TaskService tasks;
    private final IdentityService identity;
    private final Contact contact;
    private final Map<String, List<String>> groups = new ConcurrentHashMap<>();

    private DeskSubject(ConfigurableApplicationContext application) {
        this.application = application;
        this.process = application.getBean(OccurrenceProcess.class);
        this.tasks = application.getBean(TaskService.class);
        this.identity = application.getBean(IdentityService.class);
        MasterData data = application.getBean(MasterData.class);
        data.load();
        this.contact = data.contact("andre");
    }

    /** Starts it on an empty database, without job executor; {@code additions} join its beans. */
    static ConfigurableApplicationContext start(String url, String username, Class<?>... additions) {
        return new SpringApplicationBuilder(Plantao.class)
                .sources(additions)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + username,
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=error",
                        "--plantao.demo=false",
                        "--plantao.admin.username=" + RunningApplication.ADMINISTRATOR,
                        "--plantao.admin.password=" + RunningApplication.ADMINISTRATOR_PASSWORD,
                        "--camunda.bpm.job-execution.enabled=false");
    }

    static DeskSubject on(Database database) {
        return new DeskSubject(start(database.create("desk"), database.username(), MasterData.class));
    }

    @Override
    public void live(Steps steps) {
        String[] number = new String[1];
        steps.time("open", () -> number[0] = process.open(question()));
        steps.time("triage", () -> work(number[0], "userTask_triage", "camila", triage("CONFIGURATION", "QUESTION")));
        steps.time(
                "N1",
                () -> work(
                        number[0],
                        "userTask_analyseN1",
                        "camila",
                        with(analysis("ESCALATE_N2"), "escalationReason", "SIMULATION")));
        steps.time(
                "N2",
                () -> work(number[0], "userTask_analyseN2", "sueli", with(analysis("ANSWER"), "cause", "Cadastro")));
    }

    private OpenOccurrence question() {
        return OpenOccurrence.byPortal(
                contact.id(), "andre", report(false, false), "inventory", Category.QUESTION, null);
    }

    private void work(String number, String task, String username, Map<String, Object> form) {
        identity.setAuthentication(username, groups.computeIfAbsent(username, this::groupsOf));
        try {
            String id = tasks.createTaskQuery()
                    .processInstanceBusinessKey(number)
                    .taskDefinitionKey(task)
                    .singleResult()
                    .getId();
            tasks.claim(id, username);
            tasks.complete(id, form);
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<String> groupsOf(String username) {
        return identity.createGroupQuery().groupMember(username).unlimitedList().stream()
                .map(Group::getId)
                .toList();
    }

    @Override
    public void close() {
        application.close();
    }
}
