package dev.plantao.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.plantao.MovedClock;
import dev.plantao.RunningApplication;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Category;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** From a change of stage to a real HTTP server: none lost, in order, signed, and nobody waits for who does not answer. */
@RunningApplication
@DisplayName("BY-15: other systems are told of changes of stage")
class WebhookRelayTest {

    private static final String START = "2026-11-23T09:00";

    @Autowired
    Desk desk;

    @Autowired
    MasterData data;

    @Autowired
    Webhooks webhooks;

    @Autowired
    WebhookRepository repository;

    @Autowired
    WebhookDeliveryRepository deliveries;

    @Autowired
    WebhookRelay relay;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovedClock clock;

    @Autowired
    JdbcTemplate database;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private LocalDateTime now;

    private record Call(String path, Map<String, String> headers, String body) {}

    @BeforeEach
    void aServerThatListens() throws IOException {
        relay.stop();
        forgetAll();
        data.load();
        now = LocalDateTime.parse(START);
        desk.at(START);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Map<String, String> headers = new ConcurrentHashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
            String path = exchange.getRequestURI().getPath();
            calls.add(
                    new Call(path, headers, new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            int status = answers.getOrDefault(path, 204);
            if (status / 100 == 3) {
                exchange.getResponseHeaders().add("Location", address("/elsewhere"));
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void nobodyListens() {
        server.stop(0);
        forgetAll();
    }

    private void forgetAll() {
        database.update("delete from webhook_delivery");
        database.update("delete from webhook");
    }

    private String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private Webhook listening(String path) {
        return webhooks.add("Quem ouve " + path, address(path), "bianca");
    }

    private Case opened() {
        return desk.opens(data.contact("andre"), Category.QUESTION, "inventory");
    }

    private void passes(long minutes) {
        now = now.plusMinutes(minutes);
        clock.set(now.toString());
    }

    private WebhookDelivery only(Webhook webhook) {
        List<WebhookDelivery> all = webhooks.deliveries(webhook.id(), null, 10);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void aChangeOfStageIsToldAndSigned() throws IOException {
        Webhook webhook = listening("/tracker");
        Case occurrence = opened();

        assertThat(relay.run()).isOne();

        Call call = calls.get(0);
        assertThat(call.headers)
                .containsEntry(
                        "webhook-timestamp", String.valueOf(clock.instant().getEpochSecond()))
                .containsEntry("content-type", "application/json; charset=UTF-8")
                .containsEntry(
                        "webhook-signature",
                        Signature.of(webhook.secret(), call.headers.get("webhook-id"), clock.instant(), call.body));
        JsonNode body = json.readTree(call.body);
        assertThat(body.path("type").asText()).isEqualTo("stage.changed");
        assertThat(Instant.parse(body.path("timestamp").asText())).isEqualTo(clock.instant());
        assertThat(body.path("data").path("number").asText()).isEqualTo(occurrence.number());
        assertThat(body.path("data").path("stage").asText()).isEqualTo("TRIAGE");
        assertThat(body.path("data").path("previousStage").isNull()).isTrue();
        assertThat(body.path("data").path("sequence").asInt()).isOne();
        assertThat(only(webhook).state()).isEqualTo(WebhookDelivery.State.DELIVERED);
        assertThat(relay.run()).isZero();
    }

    @Test
    @DisplayName("no word that a person wrote leaves the house")
    void nothingWrittenIsTold() {
        listening("/tracker");
        opened();
        relay.run();
        assertThat(calls.get(0).body).doesNotContain("subject", "description", "contact", "company");
    }

    @Test
    void theStagesOfOneOccurrenceArriveInTheirOrder() throws IOException {
        listening("/tracker");
        answers.put("/tracker", 503);
        Case occurrence = opened();
        occurrence.completed("userTask_triage", "camila", Desk.triage("CONFIGURATION", "QUESTION"));
        assertThat(relay.run()).isZero();
        assertThat(calls).hasSize(1);

        answers.put("/tracker", 200);
        passes(1);
        assertThat(relay.run()).isEqualTo(2);

        List<String> stages = new ArrayList<>();
        for (Call call : calls.subList(1, 3)) {
            stages.add(json.readTree(call.body).path("data").path("stage").asText());
        }
        assertThat(stages).containsExactly("TRIAGE", "N1_QUEUE");
        assertThat(calls.get(1).headers.get("webhook-id"))
                .isEqualTo(calls.get(0).headers.get("webhook-id"));
    }

    @Test
    void whoDoesNotAnswerRestsAndHoldsUpNobody() {
        Webhook away = listening("/away");
        Webhook there = listening("/there");
        answers.put("/away", 500);
        opened();
        opened();

        assertThat(relay.run()).isEqualTo(2);

        assertThat(calls.stream().filter(call -> call.path.equals("/away"))).hasSize(1);
        assertThat(webhooks.get(away.id()).pending()).isEqualTo(2);
        assertThat(webhooks.get(there.id()).pending()).isZero();
        relay.run();
        assertThat(calls).as("nobody asks again before the pause is over").hasSize(3);
        passes(1);
        relay.run();
        assertThat(calls).hasSize(4);
        assertThat(webhooks.get(away.id()).webhook().failures()).isEqualTo(2);
    }

    @Test
    void aMessageRefusedFiveTimesIsGivenUpAndMayBeSentAgain() {
        Webhook webhook = listening("/picky");
        answers.put("/picky", 422);
        opened();
        for (int i = 0; i < 5; i++) {
            assertThat(only(webhook).state()).isEqualTo(WebhookDelivery.State.PENDING);
            relay.run();
            passes(60);
        }
        WebhookDelivery dead = only(webhook);
        assertThat(dead.state()).isEqualTo(WebhookDelivery.State.DEAD);
        assertThat(dead.lastResult()).isEqualTo("HTTP 422");
        relay.run();
        assertThat(calls).hasSize(5);

        answers.put("/picky", 200);
        assertThat(webhooks.resend(webhook.id(), dead.id())).isTrue();
        assertThat(relay.run()).isOne();
        assertThat(webhooks.resend(webhook.id(), dead.id())).isFalse();
    }

    @Test
    void aServerThatStaysAwayForThreeDaysMissesIt() {
        Webhook webhook = listening("/away");
        server.stop(0);
        opened();
        relay.run();
        assertThat(only(webhook).lastResult()).contains("refused");
        passes(3 * 24 * 60 - 1);
        relay.run();
        assertThat(only(webhook).state()).isEqualTo(WebhookDelivery.State.PENDING);
        passes(120);
        relay.run();
        assertThat(only(webhook).state()).isEqualTo(WebhookDelivery.State.DEAD);
    }

    @Test
    @DisplayName("F3: whoever dies with a message in hand leaves it to be sent again, with the same id")
    void aMessageInADeadHandIsSentAgain() {
        Webhook webhook = listening("/tracker");
        opened();
        String id = only(webhook).messageId().toString();
        transaction.executeWithoutResult(status -> deliveries
                .lockNext(clock.instant())
                .orElseThrow()
                .take(clock.instant().plusSeconds(120)));
        assertThat(relay.run()).isZero();
        passes(3);
        assertThat(relay.run()).isOne();
        assertThat(calls.get(0).headers).containsEntry("webhook-id", id);
    }

    @Test
    void whatIsUndoneIsNotTold() {
        listening("/tracker");
        transaction.executeWithoutResult(status -> {
            opened();
            status.setRollbackOnly();
        });
        assertThat(relay.run()).isZero();
    }

    @Test
    void whoIsPausedIsToldNothingAndNeverLearnsOfIt() {
        Webhook webhook = listening("/tracker");
        webhooks.pause(webhook.id());
        opened();
        assertThat(webhooks.test(webhook.id())).isFalse();
        assertThat(relay.run()).isZero();
        webhooks.resume(webhook.id());
        assertThat(webhooks.test(webhook.id())).isTrue();
        assertThat(relay.run()).isOne();
        assertThat(calls.get(0).body).contains("\"ping\"");
    }

    @Test
    @DisplayName("A32: a redirection is not followed")
    void aRedirectionIsNotFollowed() {
        Webhook webhook = listening("/moved");
        answers.put("/moved", 307);
        opened();
        relay.run();
        assertThat(calls).hasSize(1);
        assertThat(only(webhook).lastResult()).isEqualTo("HTTP 307");
    }

    @Test
    void theSettledAreForgottenAfterAMonth() {
        Webhook webhook = listening("/tracker");
        opened();
        relay.run();
        passes(31 * 24 * 60);
        opened();
        relay.tidy();
        assertThat(webhooks.deliveries(webhook.id(), null, 10)).hasSize(1);
        assertThat(only(webhook).state()).isEqualTo(WebhookDelivery.State.PENDING);
    }
}
