package dev.plantao.process.webapp;

import static dev.plantao.process.Desk.triage;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plantao.RunningApplication;
import dev.plantao.Visitor;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import dev.plantao.process.OccurrenceProcess;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form that is opened shows the present, however long its task has waited (header H). */
@RunningApplication
class FreshFormTest {

    private static final String N1 = "userTask_analyseN1";

    @Autowired
    Desk desk;

    @Autowired
    MasterData data;

    @Autowired
    OccurrenceProcess process;

    @LocalServerPort
    int port;

    private final ObjectMapper json = new ObjectMapper();
    private Case waiting;

    @BeforeEach
    void anAnalysisWaits() {
        data.load();
        desk.at("2026-11-23T09:00");
        waiting = desk.opens(data.contact("andre"), Category.QUESTION, "inventory")
                .completed("userTask_triage", "camila", triage("CONFIGURATION", "QUESTION"));
    }

    private HttpResponse<String> opened(String task) {
        return new Visitor(port)
                .withBasic("camila", "camila")
                .get("/engine-rest/task/" + task + "/form-variables?deserializeValues=false");
    }

    private JsonNode view() throws Exception {
        return view(waiting, N1);
    }

    private JsonNode view(Case shown, String key) throws Exception {
        HttpResponse<String> answer = opened(shown.task(key).getId());
        assertThat(answer.statusCode()).isEqualTo(200);
        return json.readTree(
                json.readTree(answer.body()).path("view").path("value").asText());
    }

    @Test
    @DisplayName("What was written and the time that passed since the task came are on it")
    void theFormTellsWhatCameAfterTheTask() throws Exception {
        assertThat(view().path("used").asText()).isEqualTo("0 %");

        process.teamSaid(
                waiting.number(), Author.staff("tiago", "Tiago Vilela"), Visibility.INTERNAL, "Liguei para a loja.");
        desk.at("2026-11-23T13:00");

        assertThat(view().path("used").asText()).isEqualTo("20 %");
        assertThat(view().path("interactions").toString()).contains("Liguei para a loja.");
    }

    @Test
    @DisplayName("TM02: who chases a late triage reads how late it is by now, not how late the alarm was")
    void aLateTriageGrowsOlder() throws Exception {
        Case late = desk.opens(data.contact("andre"), Category.QUESTION, "inventory");
        desk.at("2026-11-23T11:00");
        late.fires("event_triageBreached");

        desk.at("2026-11-23T14:30");

        assertThat(view(late, "userTask_chaseTriage")
                        .path("breach")
                        .path("late")
                        .asText())
                .isEqualTo("3 h 30 min");
    }

    @Test
    @DisplayName("A task that is unknown is refused by the engine, as without the view")
    void anUnknownTaskIsRefused() {
        assertThat(opened("no-such-task").statusCode()).isEqualTo(400);
    }
}
