package dev.plantao.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plantao.RunningApplication;
import dev.plantao.api.Program.Reply;
import dev.plantao.call.Calls;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.process.Desk;
import dev.plantao.process.TaskDesk;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.RuntimeService;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The API through the real door, over the real database and engine. */
@RunningApplication
class ApiJourneyTest {

    private static final String OCCURRENCES = "/api/v1/occurrences";

    private static final String PROBLEM =
            """
            {"subject": "Nota rejeitada", "description": "A SEFAZ rejeita", "module": "fiscal", "category": "PROBLEM",
             "stepsToReproduce": "Emitir", "expectedResult": "Autorizada", "obtainedResult": "Rejeitada",
             "blocksWork": true, "affectsDelivery": true}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private MasterData data;

    @Autowired
    private Calls calls;

    @Autowired
    private TaskDesk tasks;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManagerFactory entityManagers;

    private Program helena;
    private Program marcos;
    private Program camila;
    private Program edu;

    @BeforeEach
    void theDemoCompany() {
        data.load();
        helena = new Program(port, "helena");
        marcos = new Program(port, "marcos");
        camila = new Program(port, "camila");
        edu = new Program(port, "edu");
    }

    private String open(Program who) {
        Reply opened = who.post(OCCURRENCES, PROBLEM);
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        return opened.text("/number");
    }

    private long occurrences() {
        return jdbc.sql("select count(*) from occurrence").query(Long.class).single();
    }

    @Test
    @DisplayName("I1, UNO-B-05: eight senders with one key open one occurrence and read one answer")
    void eightSendersWithOneKeyOpenOneOccurrence() throws Exception {
        long before = occurrences();
        Callable<Reply> opening = () -> helena.post(OCCURRENCES, PROBLEM, "opening-1");
        List<Reply> replies = new ArrayList<>();
        var senders = Executors.newFixedThreadPool(8);
        try {
            for (var reply : senders.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> opening).toList())) {
                replies.add(reply.get());
            }
        } finally {
            senders.shutdown();
        }
        Reply repeated = helena.post(OCCURRENCES, PROBLEM, "opening-1");

        assertThat(occurrences()).isEqualTo(before + 1);
        assertThat(repeated.status()).isEqualTo(201);
        assertThat(repeated.replayed()).isTrue();
        assertThat(repeated.text("/expectation/text")).contains("a triagem confirma");
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey("occurrence")
                        .processInstanceBusinessKey(repeated.text("/number"))
                        .count())
                .isOne();
        // A sender may be told that somebody else is at it; none may be told another number.
        assertThat(replies).extracting(Reply::status).isSubsetOf(201, 409).contains(201);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 201)
                .extracting(Reply::json)
                .containsOnly(repeated.json());
    }

    @Test
    @DisplayName("I1: a refused opening leaves nothing, not even its key")
    void aRefusedOpeningLeavesNothing() {
        long before = occurrences();

        assertThat(helena.post(OCCURRENCES, PROBLEM.replace("fiscal", "none"), "opening-2")
                        .status())
                .isEqualTo(400);
        assertThat(occurrences()).isEqualTo(before);
        assertThat(helena.post(OCCURRENCES, PROBLEM, "opening-2").status()).isEqualTo(201);
        assertThat(helena.post(OCCURRENCES, PROBLEM.replace("Emitir", "Outro"), "opening-2")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("3.2 rule 8: an external key of a company opens once")
    void anExternalKeyOpensOnce() {
        String keyed = PROBLEM.replace("\"module\"", "\"externalKey\": \"ERP-1\", \"module\"");

        assertThat(helena.post(OCCURRENCES, keyed).status()).isEqualTo(201);
        Reply second = helena.post(OCCURRENCES, keyed, "opening-3");
        assertThat(second.status()).as(second.body()).isEqualTo(409);
        assertThat(second.text("/errors/0/field")).isEqualTo("externalKey");
        assertThat(marcos.post(OCCURRENCES, keyed).status()).isEqualTo(201);
    }

    @Test
    @DisplayName("A11, AC19: every address answers a foreign number exactly as an unknown one")
    void aForeignNumberIsAnUnknownNumber() {
        String foreign = OCCURRENCES + "/" + open(marcos);
        String unknown = OCCURRENCES + "/OC-2026-999999";

        for (String path : List.of("", "/timeline", "/sla", "/interactions")) {
            assertThat(helena.get(foreign + path).status()).isEqualTo(404);
            assertThat(helena.get(foreign + path)).isEqualTo(helena.get(unknown + path));
        }
        for (var post : List.of(
                List.of("/interactions", "{\"text\": \"oi\"}"),
                List.of("/cancellation", "{\"reason\": \"NOT_NEEDED\"}"))) {
            Reply known = helena.post(foreign + post.get(0), post.get(1));
            assertThat(known.status()).isEqualTo(404);
            assertThat(known).isEqualTo(helena.post(unknown + post.get(0), post.get(1)));
        }
        assertThat(helena.get(OCCURRENCES).body()).doesNotContain("Serra Azul", "Marcos");
    }

    @Test
    @DisplayName("UNO-B-07: without a contract in force nothing is opened, and the answer says so")
    void withoutAContractNothingIsOpened() {
        long before = occurrences();
        long contact = data.customer("GOLD", LocalDate.of(2999, 1, 1)).id();

        Reply refused = camila.post(
                OCCURRENCES,
                """
                {"contact": %d, "channel": "PHONE", "phoneReason": "WITHOUT_PORTAL_ACCESS", "module": "inventory",
                 "subject": "Saldo", "description": "Saldo não confere"}"""
                        .formatted(contact));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.text("/detail")).contains("não tem contrato em vigor");
        assertThat(occurrences()).isEqualTo(before);
    }

    @Test
    @DisplayName("CON-29, NEG-18: a note never reaches the contact, and development cannot write in public")
    void aNoteNeverReachesTheContact() {
        String interactions = OCCURRENCES + "/" + open(helena) + "/interactions";
        String inPublic = "{\"text\": \"Bom dia\", \"visibility\": \"PUBLIC\"}";

        assertThat(camila.post(interactions, "{\"text\": \"Segredo da casa\"}").status())
                .isEqualTo(201);
        assertThat(camila.post(interactions, inPublic).status()).isEqualTo(201);
        assertThat(edu.post(interactions, inPublic).status()).isEqualTo(403);
        assertThat(helena.post(interactions, "{\"text\": \"Alguma novidade?\"}", "reply-1")
                        .status())
                .isEqualTo(201);
        assertThat(helena.post(interactions, "{\"text\": \"Alguma novidade?\"}", "reply-1")
                        .replayed())
                .isTrue();

        assertThat(helena.get(interactions).body())
                .contains("Bom dia", "Alguma novidade?")
                .doesNotContain("Segredo", "stage", "visibility", "camila");
        assertThat(camila.get(interactions).json().get("items")).hasSize(3);
    }

    @Test
    @DisplayName("T46, NEG-19: a contact cancels, and nothing moves afterwards")
    void aContactCancels() {
        String occurrence = OCCURRENCES + "/" + open(helena);
        String reason = "{\"reason\": \"SOLVED_ALONE\"}";

        Reply cancelled = helena.post(occurrence + "/cancellation", reason, "cancel-1");
        assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
        assertThat(cancelled.text("/publicStage")).isEqualTo("CANCELLED");
        assertThat(helena.post(occurrence + "/cancellation", reason, "cancel-1").json())
                .isEqualTo(cancelled.json());
        assertThat(helena.post(occurrence + "/cancellation", reason).status()).isEqualTo(409);
        assertThat(camila.post(occurrence + "/reclassification", "{\"priority\": \"LOW\", \"reason\": \"engano\"}")
                        .status())
                .isEqualTo(409);
        assertThat(helena.get(occurrence).json().get("expectation").isNull()).isTrue();
    }

    @Test
    @DisplayName("T49, CON-03, CON-28: a lead hands the analysis over; the team sees to whom, the contact does not")
    void aLeadHandsTheAnalysisOver() {
        String number = open(marcos);
        String occurrence = OCCURRENCES + "/" + number;
        Program tiago = new Program(port, "tiago");
        assertThat(tiago.post(occurrence + "/assignment", "{\"assignee\": \"camila\"}")
                        .status())
                .as("still in triage")
                .isEqualTo(409);
        tasks.complete(
                number,
                "userTask_triage",
                "camila",
                Desk.with(Desk.triage("PRODUCTION_DEFECT", "PROBLEM"), "priorityReason", "Combinado"));

        Reply handed = tiago.post(occurrence + "/assignment", "{\"assignee\": \"camila\"}", "assignment-1");
        assertThat(handed.status()).as(handed.body()).isEqualTo(200);
        assertThat(handed.text("/publicStage")).isEqualTo("IN_SERVICE");
        assertThat(tiago.post(occurrence + "/assignment", "{\"assignee\": \"camila\"}", "assignment-1")
                        .replayed())
                .isTrue();

        JsonNode stays = camila.get(occurrence + "/timeline").json();
        assertThat(stays.get(stays.size() - 1).get("attendant").asText()).isEqualTo("camila");
        for (String view : List.of("", "/timeline", "/sla")) {
            assertThat(marcos.get(occurrence + view).body())
                    .doesNotContain("N1_", "N2_", "camila", "attendant", "queueGroup");
        }
        assertThat(marcos.get(occurrence + "/sla").json().get("clocks")).hasSize(2);
        JsonNode card = camila.get("/api/v1/board").json().get("items").findParents("number").stream()
                .filter(item -> item.get("number").asText().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(card.get("column").asText()).isEqualTo("IN_PROGRESS");
        assertThat(card.get("owner").asText()).isEqualTo("Camila Duarte");
        assertThat(card.get("remaining").asText()).startsWith("PT");
    }

    @Test
    void outsideADemonstrationNobodyMovesTheClock() {
        Reply refused = camila.post("/api/v1/demo/clock", "{\"advance\": \"PT2H\"}");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text("/detail")).isEqualTo("Este endereço não existe.");
    }

    @Test
    @DisplayName("A29: no reading asks the database once per row")
    void noReadingAsksOncePerRow() {
        String occurrence = OCCURRENCES + "/" + open(helena);
        for (int i = 0; i < 5; i++) {
            open(helena);
        }

        assertThat(statements(camila, OCCURRENCES)).isEqualTo(1);
        assertThat(statements(camila, "/api/v1/board")).isEqualTo(1);
        assertThat(statements(camila, occurrence)).isLessThanOrEqualTo(4);
        assertThat(statements(camila, occurrence + "/timeline")).isEqualTo(2);
        assertThat(statements(camila, occurrence + "/interactions"))
                .as("the occurrence, a page, its files")
                .isEqualTo(3);
        assertThat(statements(camila, occurrence + "/attachments")).isEqualTo(2);
        assertThat(statements(camila, occurrence + "/sla")).isLessThanOrEqualTo(8);
        long login = statements(helena, "/api/v1/knowledge") - 1;
        assertThat(statements(helena, OCCURRENCES + "?state=open&q=nota")).isEqualTo(login + 1);
        assertThat(statements(helena, occurrence)).isLessThanOrEqualTo(login + 4);
        assertThat(statements(helena, "/api/v1/me")).isLessThanOrEqualTo(login + 2);
        assertThat(statements(helena, "/api/v1/knowledge?q=nota")).isEqualTo(login + 1);
    }

    /** The least of some tries: the desk's own rounds ask the same database. */
    private long statements(Program who, String path) {
        var statistics = entityManagers.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        return LongStream.range(0, 4)
                .map(attempt -> {
                    statistics.clear();
                    Reply reply = who.get(path);
                    assertThat(reply.status()).as(path + reply.body()).isEqualTo(200);
                    return statistics.getPrepareStatementCount();
                })
                .min()
                .orElseThrow();
    }

    @Test
    @DisplayName("AGE-12: the team opens for a contact by phone and sees everything of it")
    void theTeamOpensByPhone() {
        Reply opened = camila.post(
                OCCURRENCES,
                PROBLEM.replace(
                        "\"module\"",
                        "\"contact\": " + data.contact("helena").id()
                                + ", \"channel\": \"PHONE\", \"phoneReason\": \"CANNOT_OPEN\", \"module\""));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        Reply full = camila.get(OCCURRENCES + "/" + opened.text("/number"));

        assertThat(calls.lately(1000))
                .as("UNO-M-58")
                .filteredOn(call -> call.occurrences().stream()
                        .map(Occurrence::number)
                        .toList()
                        .contains(opened.text("/number")))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.answeredBy()).isEqualTo("camila");
                    assertThat(call.caller()).isEqualTo(data.contact("helena").name());
                    assertThat(call.phone()).isEqualTo("não informado");
                    assertThat(call.urgent()).isFalse();
                });
        assertThat(full.text("/stage")).isEqualTo("TRIAGE");
        assertThat(full.text("/company/notes")).contains("ordem de produção por encomenda");
        assertThat(full.text("/openedAt")).endsWith("-03:00");
        assertThat(full.text("/expectation/at")).endsWith("-03:00");
    }

    @Test
    @DisplayName("contract: the API describes itself in Portuguese and knows every call")
    void theApiDescribesItself() {
        JsonNode api = camila.get("/v3/api-docs").json();

        assertThat(api.get("paths").fieldNames())
                .toIterable()
                .contains(
                        "/api/v1/me",
                        "/api/v1/knowledge",
                        "/api/v1/board",
                        OCCURRENCES,
                        OCCURRENCES + "/{number}",
                        OCCURRENCES + "/{number}/timeline",
                        OCCURRENCES + "/{number}/sla",
                        OCCURRENCES + "/{number}/interactions",
                        OCCURRENCES + "/{number}/cancellation",
                        OCCURRENCES + "/{number}/reclassification",
                        OCCURRENCES + "/{number}/assignment");
        assertThat(api.at("/paths/~1api~1v1~1occurrences/post/responses/400/content"))
                .hasToString("{\"application/problem+json\":{\"schema\":{\"$ref\":\"#/components/schemas/Problem\"}}}");
        assertThat(api.at("/paths/~1api~1v1~1knowledge/get/responses").has("401"))
                .isFalse();
        assertThat(api.at("/components/schemas/ListedOccurrence/oneOf")).hasSize(2);
        assertThat(api.toString()).doesNotContain("\"description\":\"OK\"", "Generated server");
        assertThat(api.at("/components/schemas/SlaClock/properties/target/format")
                        .asText())
                .isEqualTo("duration");
    }
}
