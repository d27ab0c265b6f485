package dev.plantao.journey;

import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plantao.MovedClock;
import dev.plantao.RunningApplication;
import dev.plantao.Visitor;
import dev.plantao.demo.MasterData;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whole journeys through the real doors: the JSON API for contacts, the engine's REST for the team. */
@RunningApplication
class JourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    MasterData data;

    @Autowired
    MovedClock clock;

    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void monday() {
        data.load();
        clock.set("2026-11-23T09:00");
    }

    @Test
    @DisplayName("AC04, UNO-B-20, CON-30..45: open as marcos, triage as camila, N1 to N2, ask, reply, answer")
    void theMainJob() throws Exception {
        JsonNode opened = ok(201, as("marcos").post("/api/v1/occurrences", opening("QUESTION", "inventory")));
        String number = opened.path("number").asText();
        assertThat(number).matches("OC-2026-\\d{6}");
        assertThat(opened.path("publicStage").asText()).isEqualTo("AWAITING_SERVICE");
        assertThat(opened.path("triageDueAt").asText()).startsWith("2026-11-23T11:00");

        completes("camila", number, "Triar", triage("CONFIGURATION", "QUESTION"));
        assertThat(publicStage("marcos", number)).isEqualTo("AWAITING_SERVICE");
        claims("camila", number, "1º nível");
        assertThat(publicStage("marcos", number)).isEqualTo("IN_SERVICE");
        completes("camila", number, "1º nível", with(analysis("ESCALATE_N2"), "escalationReason", "SIMULATION"));
        completes("sueli", number, "2º nível", with(analysis("ASK_CUSTOMER"), "question", "Qual filial?"));
        assertThat(publicStage("marcos", number)).isEqualTo("AWAITING_CUSTOMER");
        ok(201, as("marcos").post("/api/v1/occurrences/" + number + "/interactions", "{\"text\":\"Filial 2\"}"));
        assertThat(publicStage("marcos", number)).isEqualTo("IN_SERVICE");
        completes("sueli", number, "2º nível", with(analysis("ANSWER"), "recommendation", "Ative na aba Reposição"));

        assertThat(publicStage("marcos", number)).isEqualTo("FINISHED");
        String said = as("marcos")
                .get("/api/v1/occurrences/" + number + "/interactions")
                .body();
        assertThat(said)
                .contains("Qual filial?", "Filial 2", "Ative na aba Reposição")
                .doesNotContain("conferidos");
    }

    @Test
    @DisplayName("AC19, CON-28, CON-29, A11: a contact sees the public side of the own company's, nothing else")
    void aContactSeesThePublicSide() throws Exception {
        String number = openedBy("marcos");
        completes("camila", number, "Triar", triage("CONFIGURATION", "QUESTION"));
        claims("camila", number, "1º nível");
        ok(
                201,
                as("camila")
                        .post(
                                "/api/v1/occurrences/" + number + "/interactions",
                                "{\"text\":\"Desconfio do cadastro\",\"visibility\":\"INTERNAL\"}"));

        for (String view : new String[] {"", "/timeline", "/sla", "/interactions"}) {
            HttpResponse<String> own = as("marcos").get("/api/v1/occurrences/" + number + view);
            assertThat(own.statusCode()).as(view).isEqualTo(200);
            assertThat(own.body())
                    .as(view)
                    .doesNotContain("Desconfio", "N1_ANALYSIS", "N1_QUEUE", "\"camila\"", "queueGroup");
            HttpResponse<String> foreign = as("helena").get("/api/v1/occurrences/" + number + view);
            HttpResponse<String> unknown = as("helena").get("/api/v1/occurrences/OC-2026-999999" + view);
            assertThat(foreign.statusCode()).as(view).isEqualTo(404);
            assertThat(foreign.body().replace(number, "OC-2026-999999")).isEqualTo(unknown.body());
        }
        JsonNode detail = ok(200, as("marcos").get("/api/v1/occurrences/" + number));
        assertThat(detail.path("expectation").path("text").asText())
                .as("UNO-B-05")
                .isNotBlank();
        assertThat(as("helena")
                        .post("/api/v1/occurrences/" + number + "/interactions", "{\"text\":\"Oi\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(as("helena")
                        .post("/api/v1/occurrences/" + number + "/cancellation", "{\"reason\":\"OTHER\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("NEG-01, NEG-02, AC02, AC07: refusals name the field, in Portuguese, and change nothing")
    void refusalsNameTheField() throws Exception {
        JsonNode strategic = problem(400, as("marcos").post("/api/v1/occurrences", opening("STRATEGIC", "sales")));
        assertThat(strategic.toString()).contains("category");
        problem(400, as("marcos").post("/api/v1/occurrences", opening("QUESTION", "no-such-module")));
        for (String forged : new String[] {"slaClass", "level", "owner", "stage", "priority", "department"}) {
            String body = json.writeValueAsString(withField(opening("QUESTION", "sales"), forged, "HIGH"));
            JsonNode refused = problem(400, as("marcos").post("/api/v1/occurrences", body));
            assertThat(refused.toString()).as(forged).contains(forged);
        }
        String tooLong =
                json.writeValueAsString(withField(opening("QUESTION", "sales"), "description", "x".repeat(9000)));
        problem(400, as("marcos").post("/api/v1/occurrences", tooLong));
        JsonNode pending = problem(400, as("teo").post("/api/v1/occurrences", opening("QUESTION", "sales")));
        assertThat(pending.path("detail").asText()).contains("EAD");
        problem(400, as("marcos").post("/api/v1/occurrences", "{\"subject\": "));
        problem(404, as("marcos").post("/api/v1/occurrences/OC-2026-999999/cancellation", "{\"reason\":\"OTHER\"}"));
    }

    @Test
    @DisplayName(
            "F10, NEG-05: through the engine's REST a refused form is a 400 with the sentence alone; the task stays")
    void aRefusedFormSaysTheSentenceAlone() throws Exception {
        String number = openedBy("marcos");
        completes("camila", number, "Triar", triage("CONFIGURATION", "QUESTION"));
        String task = claims("camila", number, "1º nível");

        HttpResponse<String> refused = submit("camila", task, analysis("ANSWER"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json.readTree(refused.body()).path("message").asText())
                .isEqualTo("Preencha ao menos um: causa, ação realizada ou recomendação.");

        HttpResponse<String> second = as("davi").post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"davi\"}");
        assertThat(second.statusCode()).as("claimed by two").isBetween(400, 499);
        assertThat(second.body()).contains("já foi assumida");

        assertThat(submit("camila", task, with(analysis("ANSWER"), "cause", "Cadastro"))
                        .statusCode())
                .isBetween(200, 204);
        HttpResponse<String> again = submit("camila", task, with(analysis("ANSWER"), "cause", "Outra"));
        assertThat(again.statusCode()).as("completed twice").isBetween(400, 499);
        assertThat(again.body()).doesNotContain("Exception").contains("já foi concluída");
    }

    @Test
    @DisplayName("AC10 first half: a contact cancels through the API; what has ended refuses")
    void aContactCancels() throws Exception {
        String number = openedBy("marcos");
        String path = "/api/v1/occurrences/" + number + "/cancellation";
        assertThat(as("marcos").post(path, "{\"reason\":\"SOLVED_ALONE\"}").statusCode())
                .isBetween(200, 204);
        assertThat(publicStage("marcos", number)).isEqualTo("CANCELLED");
        problem(409, as("marcos").post(path, "{\"reason\":\"SOLVED_ALONE\"}"));
    }

    @Test
    @DisplayName("Tasklist's cards: the team learns which occurrence a task is about; a contact asks in vain")
    void aTaskTellsItsOccurrence() throws Exception {
        String number = openedBy("marcos");
        String task = task("camila", number, "Triar");

        JsonNode cards = ok(200, as("camila").get("/api/v1/tasks?id=" + task + "&id=gone"));
        assertThat(cards).hasSize(1);
        assertThat(cards.path(0).path("number").asText()).isEqualTo(number);
        assertThat(cards.path(0).path("taskId").asText()).isEqualTo(task);
        assertThat(cards.path(0).path("plan").asText()).isEqualTo("Ouro");
        assertThat(cards.path(0).path("dueAt").asText()).startsWith("2026-11-23T11:00");
        assertThat(cards.path(0).path("risk").asText()).isEqualTo("GREEN");
        problem(403, as("marcos").get("/api/v1/tasks?id=" + task));
    }

    private Visitor as(String username) {
        return new Visitor(port).withBasic(username, username);
    }

    private String openedBy(String contact) throws Exception {
        return ok(201, as(contact).post("/api/v1/occurrences", opening("QUESTION", "inventory")))
                .path("number")
                .asText();
    }

    private static String opening(String category, String module) {
        return """
                {"subject": "Aviso de estoque mínimo", "description": "Como ativo por filial?", "module": "%s",
                 "category": "%s", "blocksWork": false, "affectsDelivery": false, "impact": "Menos ruptura"}"""
                .formatted(module, category);
    }

    private Map<String, Object> withField(String body, String field, Object value) throws Exception {
        @SuppressWarnings("unchecked")
        Map<String, Object> fields = json.readValue(body, LinkedHashMap.class);
        fields.put(field, value);
        return fields;
    }

    private String publicStage(String contact, String number) throws Exception {
        return ok(200, as(contact).get("/api/v1/occurrences/" + number))
                .path("publicStage")
                .asText();
    }

    private String task(String username, String number, String name) throws Exception {
        for (JsonNode task :
                ok(200, as(username).get("/engine-rest/task?maxResults=50&processInstanceBusinessKey=" + number))) {
            String label = task.path("name").asText();
            if (label.contains(number) && label.contains(name)) {
                return task.path("id").asText();
            }
        }
        throw new AssertionError("No task " + name + " of " + number);
    }

    private String claims(String username, String number, String name) throws Exception {
        String task = task(username, number, name);
        assertThat(as(username)
                        .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + username + "\"}")
                        .statusCode())
                .isEqualTo(204);
        return task;
    }

    private void completes(String username, String number, String name, Map<String, Object> form) throws Exception {
        String task = task(username, number, name);
        as(username).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + username + "\"}");
        HttpResponse<String> answer = submit(username, task, form);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    }

    private HttpResponse<String> submit(String username, String task, Map<String, Object> form) throws Exception {
        Map<String, Object> variables = new LinkedHashMap<>();
        form.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return as(username)
                .post(
                        "/engine-rest/task/" + task + "/submit-form",
                        json.writeValueAsString(Map.of("variables", variables)));
    }

    private JsonNode ok(int status, HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body());
    }

    private JsonNode problem(int status, HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.path("detail").asText()).isNotBlank();
        return problem;
    }
}
