package dev.plantao.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plantao.Visitor;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application is stopped and started again while it waits for a customer. */
class RestartIT {

    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    @DisplayName("AC26, CON-34, TM05, TM06: on day 6 it restarts; the tenth day still ends at the same instant")
    void theTenthDayStays() throws Exception {
        String number;
        JsonNode before;
        Instant dayBefore;
        try (PackagedApplication first = PackagedApplication.start(folder)) {
            number = asked(first.port());
            dayBefore = advance(first.port(), Duration.ofDays(6));
            awaitReminders(first.port(), number, 1);
            before = told(first.port(), number);
        }
        Map<String, Instant> timers = timers(number);
        assertThat(timers)
                .as("the first reminder has gone; the alarms of a paused clock wait")
                .containsOnlyKeys(
                        "event_secondReminder", "event_inactivity", "event_solutionWarned", "event_solutionBreached");
        Instant asked = enteredWaiting(before);
        Instant end = timers.get("event_inactivity");
        assertThat(end).isCloseTo(inDays(asked, 10), within(5, ChronoUnit.SECONDS));
        assertThat(timers.get("event_secondReminder")).isCloseTo(inDays(asked, 7), within(5, ChronoUnit.SECONDS));

        try (PackagedApplication second = PackagedApplication.start(folder)) {
            assertThat(told(second.port(), number))
                    .as("nothing lost, nothing added")
                    .isEqualTo(before);
            Instant now = advance(second.port(), Duration.ZERO);
            assertThat(now)
                    .as("the demonstration's clock went on")
                    .isBetween(dayBefore, dayBefore.plus(Duration.ofHours(1)));

            advance(second.port(), Duration.between(now, end).minus(MARGIN));
            awaitReminders(second.port(), number, 2);
            assertThat(occurrence(second.port(), number).path("stage").asText()).isEqualTo("AWAITING_CUSTOMER");

            advance(second.port(), MARGIN);
            await().atMost(Duration.ofMinutes(2))
                    .until(
                            () -> occurrence(second.port(), number)
                                    .path("outcome")
                                    .asText(),
                            "INACTIVITY"::equals);
            Instant closed = instant(occurrence(second.port(), number).path("closedAt"));
            assertThat(closed).isBetween(end, end.plus(MARGIN));
        }
        assertThat(timers(number)).isEmpty();
    }

    private String asked(int port) throws Exception {
        String number = ok(new Visitor(port)
                        .withBasic("marcos", "marcos")
                        .post(
                                "/api/v1/occurrences",
                                """
                                {"subject": "Aberta antes da parada", "description": "Saldo não confere",
                                 "module": "inventory", "category": "QUESTION", "blocksWork": false,
                                 "affectsDelivery": false}"""))
                .path("number")
                .asText();
        submit(
                port,
                number,
                """
                {"demandType": {"value": "CONFIGURATION"}, "category": {"value": "QUESTION"},
                 "priority": {"value": "LOW"}, "productModule": {"value": "inventory"},
                 "segment": {"value": "wholesale"}, "department": {"value": "SUPPORT"}, "action": {"value": "N1"}}""");
        submit(
                port,
                number,
                """
                {"evidenceRead": {"value": true}, "checks": {"value": "Cadastro conferido"},
                 "effortMinutes": {"value": 5}, "action": {"value": "ASK_CUSTOMER"},
                 "question": {"value": "Qual depósito?"}}""");
        return number;
    }

    private void submit(int port, String number, String variables) throws Exception {
        Visitor camila = new Visitor(port).withBasic("camila", "camila");
        JsonNode tasks = ok(camila.get("/engine-rest/task?processInstanceBusinessKey=" + number));
        assertThat(tasks).hasSize(1);
        String task = "/engine-rest/task/" + tasks.get(0).path("id").asText();
        ok(camila.post(task + "/claim", "{\"userId\": \"camila\"}"));
        ok(camila.post(task + "/submit-form", "{\"variables\": " + variables + "}"));
    }

    private Instant advance(int port, Duration duration) throws Exception {
        return instant(ok(camila(port).post("/api/v1/demo/clock", "{\"advance\": \"" + duration + "\"}"))
                .path("now"));
    }

    /** Reminders are the job executor's work: once they have come, what was due before them has been done too. */
    private void awaitReminders(int port, String number, int count) {
        await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> interactions(port, number).findValuesAsText("text").stream()
                                .filter(text -> text.startsWith("Ainda aguardamos"))
                                .count(),
                        told -> told == count);
    }

    /** All the team reads of it that does not count the time until now. */
    private JsonNode told(int port, String number) throws Exception {
        JsonNode timeline = ok(camila(port).get("/api/v1/occurrences/" + number + "/timeline"));
        timeline.findParents("elapsed")
                .forEach(stay -> ((com.fasterxml.jackson.databind.node.ObjectNode) stay).remove("elapsed"));
        return json.createArrayNode()
                .add(occurrence(port, number))
                .add(timeline)
                .add(interactions(port, number));
    }

    private static Instant enteredWaiting(JsonNode told) {
        for (JsonNode stay : told.findParents("enteredAt")) {
            if (stay.path("stage").asText().equals("AWAITING_CUSTOMER")) {
                return instant(stay.path("enteredAt"));
            }
        }
        throw new AssertionError("It never waited for its customer");
    }

    private JsonNode occurrence(int port, String number) throws JsonProcessingException {
        return ok(camila(port).get("/api/v1/occurrences/" + number));
    }

    private JsonNode interactions(int port, String number) throws JsonProcessingException {
        return ok(camila(port).get("/api/v1/occurrences/" + number + "/interactions"));
    }

    private static Visitor camila(int port) {
        return new Visitor(port).withBasic("camila", "camila");
    }

    private JsonNode ok(HttpResponse<String> answer) throws JsonProcessingException {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        return json.readTree(answer.body());
    }

    private static Instant instant(JsonNode text) {
        return OffsetDateTime.parse(text.asText()).toInstant();
    }

    private static Instant inDays(Instant from, int days) {
        return from.atZone(ZoneId.of("America/Sao_Paulo")).plusDays(days).toInstant();
    }

    /** The timers of this occurrence in the stopped application's database, by event. */
    private Map<String, Instant> timers(String number) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("data").resolve("plantao") + ";IFEXISTS=TRUE";
        Map<String, Instant> timers = new TreeMap<>();
        try (var database = DriverManager.getConnection(url, "sa", "");
                var query = database.prepareStatement(
                        """
                        select d.act_id_, j.duedate_ from act_ru_job j
                        join act_ru_jobdef d on d.id_ = j.job_def_id_
                        join act_ru_execution e on e.id_ = j.process_instance_id_ where e.business_key_ = ?""")) {
            query.setString(1, number);
            var rows = query.executeQuery();
            while (rows.next()) {
                timers.put(rows.getString(1), rows.getObject(2, Timestamp.class).toInstant());
            }
        }
        return timers;
    }
}
