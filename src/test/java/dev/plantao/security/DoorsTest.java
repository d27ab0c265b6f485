package dev.plantao.security;

import static dev.plantao.RunningApplication.ADMINISTRATOR;
import static dev.plantao.RunningApplication.ADMINISTRATOR_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.RunningApplication;
import dev.plantao.Visitor;
import dev.plantao.demo.MasterData;
import dev.plantao.process.SmallModel;
import dev.plantao.process.StaffDirectory;
import dev.plantao.process.StaffMember;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Who gets through which door (A1-A5, A10, A22, A27, A28, A38)")
class DoorsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String PASSWORD = "segredo de teste";

    @LocalServerPort
    private int port;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private ContactAccounts contacts;

    @Autowired
    private MasterData world;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private String task;

    @BeforeAll
    void people() {
        staff("doors-triage", "triage");
        staff("doors-n1", "support-n1");
        staff("doors-lead", "support-lead");
        staff("doors-manager", "management");
        staff("doors-designer", "process-design");
        staff("doors-wall", "board");
        world.load();
        contacts.create("doors-contact", PASSWORD, world.contact("helena").id(), 1);
        repository
                .createDeployment()
                .addString("doors.bpmn", SmallModel.of("doors", "recordTriageChase"))
                .deploy();
    }

    @BeforeEach
    void aTaskOfTriage() {
        String instance = runtime.startProcessInstanceByKey("doors").getId();
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @AfterAll
    void tidy() {
        for (String key : List.of("doors", "designed")) {
            repository.deleteProcessDefinitions().byKey(key).cascade().delete();
        }
    }

    private void staff(String username, String group) {
        directory.create(new StaffMember(username, "Pessoa", username, "", PASSWORD, Set.of(group)));
    }

    private Visitor stranger() {
        return new Visitor(port);
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = stranger();
        assertThat(visitor.logIn(username, PASSWORD).statusCode()).isEqualTo(302);
        // Camunda hands out its own token with the first page.
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }

    private Visitor program(String username) {
        return stranger().withBasic(username, PASSWORD);
    }

    // who arrives where

    @ParameterizedTest
    @CsvSource({
        "doors-contact, /portal",
        "doors-triage, /camunda/app/tasklist/default/",
        "doors-designer, /camunda/app/cockpit/default/",
        "doors-wall, /placar"
    })
    void afterTheLoginEachArrivesAtTheirOwnPage(String username, String page) {
        HttpResponse<String> answer = stranger().logIn(username, PASSWORD);

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith(page));
    }

    @Test
    void theLoginPageIsOursAndLocked() {
        HttpResponse<String> page = stranger().get("/login");

        assertThat(page.body()).contains("lang=\"pt-BR\"", "Usuário", "Senha");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'", "script-src 'self'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "admin", "sa", "camunda"})
    @DisplayName("A38: no account comes with the software")
    void noAccountComesWithTheSoftware(String username) {
        HttpResponse<String> answer = stranger().logIn(username, username);

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith("/login?erro"));
    }

    // strangers

    @ParameterizedTest
    @ValueSource(strings = {"/login;a=b", "/camunda/app;a/tasklist/", "//login", "/camunda/../login", "/login%2f"})
    @DisplayName("A1: a path written to be misread is not read at all")
    void aCrookedPathIsNotReadAtAll(String path) {
        assertThat(stranger().get(path).statusCode()).isIn(400, 401, 403, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest",
                "/engine-rest/user",
                "/engine-rest/engine",
                "/camunda/api/engine/engine/",
                ENGINE + "/user",
                "/camunda/api/cockpit/plugin/base/default/process-definition",
                "/camunda/api/nowhere",
                "/api/v1/me",
                "/actuator/prometheus",
                "/actuator/env",
                "/actuator/heapdump",
                "/v3/api-docs"
            })
    @DisplayName("A2, A28: a stranger's program is asked to log in, and learns nothing")
    void aStrangersProgramLearnsNothing(String path) {
        HttpResponse<String> answer = stranger().get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotStartWith("[");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/portal", "/ocorrencias/OC-1", "/camunda/app/tasklist/default/", "/h2-console"})
    void aStrangersBrowserIsSentToTheLogin(String path) {
        HttpResponse<String> answer = stranger().get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith("/login"));
    }

    @Test
    @DisplayName("A27: there is no database console, for anybody")
    void thereIsNoDatabaseConsole() {
        assertThat(loggedIn("doors-triage").get("/h2-console").statusCode()).isEqualTo(404);
    }

    @Test
    void healthIsForAnybodyAndSaysNoDetail() {
        HttpResponse<String> answer = stranger().get("/actuator/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("UP").doesNotContain("diskSpace", "H2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"doors-triage", "doors-manager"})
    @DisplayName("A3: the set-up and Camunda's own login stay shut")
    void theSetUpStaysShut(String username) {
        Visitor visitor = loggedIn(username);

        assertThat(visitor.post("/camunda/api/admin/setup/default/user/create", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/camunda/app/admin/default/setup/").statusCode())
                .isEqualTo(403);
        assertThat(visitor.post(
                                "/camunda/api/admin/auth/user/default/login/cockpit",
                                "username=x&password=y",
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("A38: the first administrator comes from the configuration and reaches everything")
    void theAdministratorReachesEverything() {
        Visitor visitor = stranger();
        visitor.logIn(ADMINISTRATOR, ADMINISTRATOR_PASSWORD);

        for (String app : new String[] {"admin", "cockpit", "tasklist", "welcome"}) {
            assertThat(visitor.get("/camunda/app/" + app + "/default/").statusCode())
                    .isEqualTo(200);
        }
        // Tests export no metrics: past the door there is nothing.
        assertThat(stranger()
                        .withBasic(ADMINISTRATOR, ADMINISTRATOR_PASSWORD)
                        .get("/actuator/prometheus")
                        .statusCode())
                .isIn(200, 404);
    }

    // contacts

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/default/",
                ENGINE + "/task/count",
                "/ocorrencias/OC-1",
                "/indicadores",
                "/processos",
                "/placar"
            })
    void aContactStaysInThePortal(String path) {
        assertThat(loggedIn("doors-contact").get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void aContactsProgramHasNoBusinessWithTheEngine() {
        assertThat(program("doors-contact").get("/engine-rest/task").statusCode())
                .isEqualTo(403);
        assertThat(program("doors-contact").get("/engine-rest/version").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aUsernameOfStaffCannotBecomeAContacts() {
        assertThatThrownBy(() -> contacts.create("doors-n1", PASSWORD, 9, 9))
                .hasMessage("Este usuário já existe. Escolha outro.");
    }

    // staff

    @ParameterizedTest
    @CsvSource({
        "doors-triage, cockpit, 403",
        "doors-triage, admin, 403",
        "doors-manager, cockpit, 200",
        "doors-manager, admin, 403",
        "doors-designer, cockpit, 200",
        "doors-wall, tasklist, 403"
    })
    void eachWebAppHasItsPeople(String username, String app, int status) {
        assertThat(loggedIn(username).get("/camunda/app/" + app + "/default/").statusCode())
                .isEqualTo(status);
    }

    @Test
    void watchersAskCockpitsQuestions() {
        Visitor manager = loggedIn("doors-manager");

        for (String query : List.of("/group", "/job-definition/count", "/process-instance/count", "/task/count")) {
            assertThat(manager.post(ENGINE + query, "{}").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task/count", "/filter?firstResult=0&maxResults=50"})
    void staffReadTheEngineThroughTasklist(String path) {
        assertThat(loggedIn("doors-triage").get(ENGINE + path).statusCode()).isEqualTo(200);
    }

    @Test
    void eachSeesTheQueuesThatConcernThem() {
        String triage =
                loggedIn("doors-triage").get(ENGINE + "/filter?maxResults=50").body();
        String first =
                loggedIn("doors-n1").get(ENGINE + "/filter?maxResults=50").body();

        assertThat(triage).contains("Triagem (prazo)", "Em andamento comigo").doesNotContain("Fila N1");
        assertThat(first).contains("Fila N1 por prioridade e idade").doesNotContain("Triagem (prazo)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/deployment/create",
                "/filter/create",
                "/task/create",
                "/message",
                "/signal",
                "/process-definition/key/doors/start",
                "/process-instance/delete",
                "/modification/execute",
                "/authorization/create",
                "/user/create"
            })
    @DisplayName("A5, A25: no analyst changes the engine itself")
    void noAnalystChangesTheEngineItself(String path) {
        assertThat(loggedIn("doors-triage").post(ENGINE + path, "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAnalystWritesNoVariableAndNoCandidate() {
        Visitor analyst = loggedIn("doors-triage");

        assertThat(analyst.put(ENGINE + "/task/" + task + "/variables/action", "{\"value\":\"X\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(analyst.put(ENGINE + "/task/" + task, "{\"priority\":99}").statusCode())
                .isEqualTo(403);
        assertThat(analyst.post(
                                ENGINE + "/task/" + task + "/identity-links",
                                "{\"groupId\":\"support-n1\",\"type\":\"candidate\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"${1 + 1}\"}",
                "{\"orQueries\":[{\"ownerExpression\":\"${1 + 1}\"}]}",
                "{\"orQueries\":[{\"orQueries\":[{\"dueDateExpression\":\"${1 + 1}\"}]}]}"
            })
    @DisplayName("A4: no query carries an expression, however deep")
    void noQueryCarriesAnExpression(String query) {
        Visitor analyst = loggedIn("doors-triage");

        assertThat(analyst.post(ENGINE + "/task?maxResults=10", query).statusCode())
                .isEqualTo(400);
        assertThat(analyst.post(ENGINE + "/task/count", query).body())
                .contains("Expressões não são aceitas em consultas e filtros.");
        assertThat(program("doors-triage")
                        .post("/engine-rest/task/count", query)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("A29: no unbounded list")
    void noUnboundedList() {
        Visitor analyst = loggedIn("doors-triage");

        assertThat(analyst.get(ENGINE + "/task").statusCode()).isEqualTo(200);
        assertThat(analyst.get(ENGINE + "/task?maxResults=100000").statusCode()).isEqualTo(400);
        assertThat(analyst.get(ENGINE + "/task?maxResults=99999999999").statusCode())
                .isEqualTo(400);
    }

    @Test
    void camundasLogoutEndsOurSession() {
        Visitor analyst = loggedIn("doors-triage");

        assertThat(analyst.post("/camunda/api/admin/auth/user/default/logout", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(analyst.get("/").headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith("/login"));
    }

    @Test
    @DisplayName("engine.md 10.1: pages asked for at once do not get each other's nonce")
    void pagesAskedForAtOnceKeepTheirOwnNonce() {
        Visitor analyst = loggedIn("doors-triage");

        List<HttpResponse<String>> pages = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> analyst.get("/camunda/app/tasklist/default/"))
                .toList();

        assertThat(pages).allSatisfy(page -> {
            String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
            String nonce = policy.replaceFirst("(?s).*'nonce-([^']+)'.*", "$1");
            assertThat(page.body()).contains("nonce=\"" + nonce + "\"");
        });
    }

    // forged requests

    @Test
    @DisplayName("A22: a session alone changes nothing")
    void aSessionAloneChangesNothing() {
        Visitor analyst = loggedIn("doors-triage");

        assertThat(analyst.postBlindly("/logout", "", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> api = analyst.postBlindly("/api/v1/occurrences", "{}", "application/json");
        assertThat(api.statusCode()).isEqualTo(403);
        assertThat(api.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(analyst.postBlindly(ENGINE + "/task/" + task + "/claim", "{}", "application/json")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aProgramNeedsNoToken() {
        assertThat(program("doors-triage")
                        .postBlindly("/api/v1/nowhere", "{}", "application/json")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger()
                        .postBlindly("/api/v1/occurrences", "{}", "application/json")
                        .statusCode())
                .isEqualTo(401);
    }

    // designers

    @Test
    void designersDeployAndNobodyElseDoes() {
        String model = SmallModel.of("designed", "recordTriageChase");

        assertThat(program("doors-triage")
                        .deploy("/engine-rest/deployment/create", "designed.bpmn", model)
                        .statusCode())
                .isEqualTo(403);
        assertThat(program("doors-designer")
                        .deploy("/engine-rest/deployment/create", "designed.bpmn", model)
                        .statusCode())
                .isEqualTo(200);
        assertThat(program("doors-designer").get("/engine-rest/version").statusCode())
                .isEqualTo(200);
        assertThat(program("doors-designer").get("/engine-rest/user").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theDesignerReadsWhatTheLintFinds() {
        String unnamed = SmallModel.of("designed", "recordTriageChase").replace(" name=\"Pedido feito\"", "");

        HttpResponse<String> answer =
                program("doors-designer").deploy("/engine-rest/deployment/create", "designed.bpmn", unnamed);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("startEvent_asked: falta o nome");
    }

    @Test
    @DisplayName("A7, A10: what the gate refuses, the designer reads in Portuguese")
    void theDesignerReadsWhyAModelIsRefused() {
        HttpResponse<String> page =
                program("doors-designer").deploy("/engine-rest/deployment/create", "pagina.html", "<html></html>");
        HttpResponse<String> script = program("doors-designer")
                .deploy(
                        "/engine-rest/deployment/create",
                        "script.bpmn",
                        Bpmn.convertToString(Bpmn.createExecutableProcess("scripted")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .scriptTask("conta")
                                .scriptFormat("feel")
                                .scriptText("1 + 1")
                                .endEvent()
                                .done()));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("pagina.html: tipo de arquivo não aceito");
        assertThat(script.statusCode()).isEqualTo(400);
        assertThat(script.body()).contains("<scriptTask> não é aceito");
    }

    // tasks

    @Test
    void onlyTheGroupOfATaskTakesIt() {
        HttpResponse<String> refused = claim("doors-n1");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"Quem assume esta tarefa precisa ser do grupo responsável por ela.\"");
        assertThat(claim("doors-triage").statusCode()).isEqualTo(204);
    }

    @Test
    void whoeverComesSecondHearsWhoWasFirst() {
        claim("doors-triage");

        HttpResponse<String> second = claim("doors-lead");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Esta tarefa já foi assumida por Pessoa doors-triage.");
    }

    @Test
    void anAnalystHandsATaskToNobodyElseAndGivesBackTheirOwn() {
        Visitor analyst = program("doors-triage");

        assertThat(analyst.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"doors-lead\"}")
                        .statusCode())
                .isEqualTo(400);
        claim("doors-triage");
        assertThat(analyst.post("/engine-rest/task/" + task + "/unclaim", "").statusCode())
                .isEqualTo(204);
    }

    @Test
    void aLeaderMayPassATaskOn() {
        Visitor leader = loggedIn("doors-lead");

        assertThat(leader.post(ENGINE + "/task/" + task + "/assignee", "{\"userId\":\"doors-triage\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(leader.post(ENGINE + "/task/" + task + "/assignee", "{\"userId\":\"doors-n1\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whoDidNotTakeATaskCannotFinishIt() {
        HttpResponse<String> answer = program("doors-triage").post("/engine-rest/task/" + task + "/complete", "{}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"Assuma a tarefa antes de concluí-la.\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    @DisplayName("engine.md 12: a refusal reaches the person as it was written")
    void aRefusalReachesThePersonAsItWasWritten(String action) {
        claim("doors-triage");
        Visitor browser = loggedIn("doors-triage");

        HttpResponse<String> byProgram =
                program("doors-triage").post("/engine-rest/task/" + task + "/" + action, "{\"variables\":{}}");
        HttpResponse<String> byTasklist = browser.post(ENGINE + "/task/" + task + "/" + action, "{\"variables\":{}}");

        for (HttpResponse<String> answer : List.of(byProgram, byTasklist)) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"message\":\"Registre o motivo do atraso. Escolha a providência.\"");
        }
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @Test
    void aTaskThatIsGoneSaysSo() {
        HttpResponse<String> answer = program("doors-triage").post("/engine-rest/task/gone/complete", "{}");

        assertThat(answer.statusCode()).isIn(404, 409);
        assertThat(answer.body()).contains("Esta tarefa já foi concluída ou não existe mais.");
    }

    private HttpResponse<String> claim(String username) {
        return program(username).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + username + "\"}");
    }
}
