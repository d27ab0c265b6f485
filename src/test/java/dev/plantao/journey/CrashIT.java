package dev.plantao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plantao.Visitor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application is killed while people open and work; nothing that was acknowledged may be lost. */
class CrashIT {

    private static final int OPENINGS = 50;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 25;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> worked = ConcurrentHashMap.newKeySet();
    private final CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_KILL);

    @TempDir
    Path folder;

    @Test
    @DisplayName("F1, F2, I1, I2, AC26: SIGKILL among 50 openings; every occurrence has its instance and its timers")
    void nothingAcknowledgedIsLost() throws Exception {
        survives("jdbc:h2:file:" + folder.resolve("data").resolve("plantao") + ";IFEXISTS=TRUE", "sa");
    }

    @Test
    @DisplayName("F1, F2, I1, I2: the same on PostgreSQL")
    void nothingAcknowledgedIsLostOnPostgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            survives(postgres.getJdbcUrl("postgres", "postgres"), "postgres", PackagedApplication.on(postgres));
        }
    }

    private void survives(String url, String user, String... arguments) throws Exception {
        PackagedApplication first = PackagedApplication.start(folder, arguments);
        ExecutorService people = Executors.newFixedThreadPool(4);
        Queue<String> keys = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < OPENINGS; i++) {
            keys.add("opening-" + i);
        }
        for (int i = 0; i < 3; i++) {
            people.execute(() -> open(first.port(), keys));
        }
        people.execute(() -> triage(first.port()));
        assertThat(enough.await(5, TimeUnit.MINUTES)).isTrue();
        first.kill();
        people.shutdownNow();
        assertThat(people.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

        Map<String, String> before = Map.copyOf(acknowledged);
        try (PackagedApplication second = PackagedApplication.start(folder, arguments)) {
            for (int i = 0; i < OPENINGS; i++) {
                String key = "opening-" + i;
                String number = post(second.port(), key);
                assertThat(number).as("replayed %s", key).isNotNull();
                if (before.containsKey(key)) {
                    assertThat(number).as("the first answer again").isEqualTo(before.get(key));
                }
            }
        }
        try (Connection database = DriverManager.getConnection(url, user, user.equals("sa") ? "" : user)) {
            check(database);
        }
    }

    private void open(int port, Queue<String> keys) {
        for (String key = keys.poll(); key != null; key = keys.poll()) {
            try {
                String number = post(port, key);
                if (number != null) {
                    acknowledged.put(key, number);
                    enough.countDown();
                }
            } catch (Exception outcomeUnknown) {
                return;
            }
        }
    }

    private String post(int port, String key) throws Exception {
        HttpResponse<String> answer = new Visitor(port)
                .withBasic("marcos", "marcos")
                .postWithKey(
                        "/api/v1/occurrences",
                        key,
                        """
                        {"subject": "Pedido %s", "description": "Aberta antes da queda", "module": "inventory",
                         "category": "QUESTION", "blocksWork": false, "affectsDelivery": false}"""
                                .formatted(key));
        return answer.statusCode() == 201
                ? json.readTree(answer.body()).path("number").asText()
                : null;
    }

    private void triage(int port) {
        Visitor camila = new Visitor(port).withBasic("camila", "camila");
        try {
            while (!Thread.currentThread().isInterrupted()) {
                JsonNode tasks = json.readTree(
                        camila.get("/engine-rest/task?maxResults=200").body());
                for (JsonNode task : tasks) {
                    String id = task.path("id").asText();
                    if (task.path("name").asText().startsWith("Triar")
                            && task.path("description").asText().contains("Pedido opening")
                            && worked.add(id)) {
                        camila.post("/engine-rest/task/" + id + "/claim", "{\"userId\":\"camila\"}");
                        camila.post(
                                "/engine-rest/task/" + id + "/submit-form",
                                """
                                {"variables": {"demandType": {"value": "CONFIGURATION"},
                                 "category": {"value": "QUESTION"}, "priority": {"value": "LOW"},
                                 "productModule": {"value": "inventory"}, "segment": {"value": "wholesale"},
                                 "department": {"value": "SUPPORT"}, "action": {"value": "N1"}}}""");
                    }
                }
            }
        } catch (Exception outcomeUnknown) {
            // The server was killed while this request was on its way.
        }
    }

    private void check(Connection database) throws SQLException {
        assertThat(rows(database, "select number from occurrence where subject like 'Pedido opening%'"))
                .as("each opening once")
                .hasSize(OPENINGS);
        assertThat(
                        rows(
                                database,
                                """
                                    select number from occurrence o where closed_at is null and not exists
                                    (select 1 from act_ru_execution e
                                     where e.business_key_ = o.number and e.parent_id_ is null)"""))
                .as("occurrences without instance")
                .isEmpty();
        assertThat(
                        rows(
                                database,
                                """
                                    select e.business_key_ from act_ru_execution e
                                    join act_re_procdef d on d.id_ = e.proc_def_id_
                                    where e.parent_id_ is null and d.key_ = 'occurrence' and not exists
                                    (select 1 from occurrence o where o.number = e.business_key_)"""))
                .as("instances without occurrence")
                .isEmpty();
        assertThat(
                        rows(
                                database,
                                """
                                    select o.number from occurrence o where o.stage = 'TRIAGE'
                                    and o.subject like 'Pedido opening%' and 2 <> (select count(*) from act_ru_job j
                                    join act_ru_execution e on e.id_ = j.process_instance_id_
                                    where e.business_key_ = o.number)"""))
                .as("triages without their two alarms")
                .isEmpty();
        assertThat(
                        rows(
                                database,
                                """
                                    select o.number from occurrence o where closed_at is null and 1 <>
                                    (select count(*) from stage_entry s
                                     where s.occurrence_id = o.id and s.left_at is null)"""))
                .as("occurrences without exactly one current stage")
                .isEmpty();
    }

    private static List<String> rows(Connection database, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var statement = database.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
