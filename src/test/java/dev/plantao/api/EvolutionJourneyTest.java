package dev.plantao.api;

import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plantao.RunningApplication;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Outcome;
import dev.plantao.occurrence.Stage;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import dev.plantao.product.Issues;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** AC08, AC09 and AC20, told with their own instants, and what the customer reads of them over HTTP. */
@RunningApplication
class EvolutionJourneyTest {

    private static final String EVALUATE = "userTask_evaluateProduct";
    private static final String DATE = "userTask_setDeliveryDate";
    private static final String PLAN = "userTask_planVersion";
    private static final String SECRET = "Segredo da gestão de produto";

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    MasterData data;

    @Autowired
    Issues issues;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void load() {
        data.load();
    }

    @Test
    @DisplayName("AC08 (CON-19, 37, 41..44; NEG-17): four accepted requests, 120 hours, one planning")
    void theVersionIsPlannedWithinItsHours() {
        desk.at("2027-03-02T09:00");
        Case law = asked(Category.FISCAL_REQUIREMENT, "01/04/2027");
        Case need = asked(Category.NEED, "");
        Case largeNeed = asked(Category.NEED, "");
        Case idea = asked(Category.IMPROVEMENT, "");
        desk.at("2027-04-01T09:00").meetingDay();
        last("product_meeting").completed("userTask_prepareMeeting", "paula", Map.of("meetingOn", "01/04/2027 09:00"));
        List.of(law, need, largeNeed, idea).forEach(Case::goesOn);
        law.completed(EVALUATE, "paula", accepted(0));
        need.completed(EVALUATE, "paula", accepted(60));
        largeNeed.completed(EVALUATE, "paula", accepted(80));
        idea.completed(EVALUATE, "paula", accepted(30));
        law.isIn(Stage.PRODUCT_ANALYSIS);
        assertThatThrownBy(() -> law.completed(DATE, "edu", Map.of("estimateHours", 40, "legalChecked", true)))
                .hasMessageContaining("Informe o prazo de entrega");
        law.completed(DATE, "edu", Map.of("deliveryOn", "20/04/2027", "estimateHours", 40, "legalChecked", true));
        List.of(law, need, largeNeed, idea).forEach(each -> each.isIn(Stage.TO_DEVELOP));
        assertThat(customer(law, "").at("/publicStage").asText()).isEqualTo("TO_DEVELOP");
        assertThat(customer(law, "").at("/expectation").toString()).contains("20/04/2027");

        desk.at("2027-04-12T09:00").planningDay();
        Case planning = last("version_plan");
        String queue = desk.viewOf(planning.task(PLAN));
        assertThat(queue.indexOf(number(law))).isPositive().isLessThan(queue.indexOf(number(need)));
        assertThat(queue.indexOf(number(need))).isLessThan(queue.indexOf(number(largeNeed)));
        assertThat(queue.indexOf(number(largeNeed))).isLessThan(queue.indexOf(number(idea)));
        assertThatThrownBy(() -> planning.completed(PLAN, "paula", plan(law, need, largeNeed)))
                .hasMessageContaining("180 h, acima da capacidade de 120 h");
        planning.completed(PLAN, "paula", plan(law, need)).goesOn();
        law.goesOn().isIn(Stage.IN_DEVELOPMENT);
        need.goesOn().isIn(Stage.IN_DEVELOPMENT);
        largeNeed.isIn(Stage.TO_DEVELOP);
        idea.isIn(Stage.TO_DEVELOP);
        assertThat(customer(need, "").at("/expectation").toString()).contains("deve sair na versão 2027.");
        assertThat(customer(largeNeed, "").at("/expectation").toString()).doesNotContain("versão 2027.");

        for (Case each : List.of(law, need, largeNeed, idea)) {
            for (String part : List.of("", "/timeline", "/interactions", "/sla")) {
                assertThat(customer(each, part).toString()).as(part).doesNotContain(SECRET, "EV-0");
            }
        }
    }

    @Test
    @DisplayName("AC09 (CON-38..40): postponed at one meeting, denied at the next; what came late waits for the next")
    void itIsPostponedAndThenDenied() {
        desk.at("2027-06-10T09:00");
        Case colours = asked(Category.IMPROVEMENT, "");
        assertThat(customer(colours, "").at("/publicStage").asText()).isEqualTo("PRODUCT_ANALYSIS");
        assertThat(customer(colours, "").at("/expectation").toString()).contains("01/07/2027 às 09:00");

        desk.at("2027-07-01T09:00").meetingDay();
        last("product_meeting").completed("userTask_prepareMeeting", "paula", Map.of("meetingOn", "01/07/2027 09:00"));
        Case late = asked(Category.IMPROVEMENT, "");
        colours.goesOn();
        assertThatThrownBy(() -> colours.completed(
                        EVALUATE, "paula", with(judged("POSTPONE"), "fits", "", "reason", "Falta ouvir o desenho.")))
                .hasMessageContaining("Marque a adequação");
        colours.completed(EVALUATE, "paula", with(judged("POSTPONE"), "reason", "Falta ouvir o desenho."));
        assertThat(customer(colours, "").at("/expectation").toString()).contains("02/08/2027 às 09:00");
        assertThat(late.openTasks()).isEmpty();

        desk.at("2027-08-02T09:00").meetingDay();
        last("product_meeting").completed("userTask_prepareMeeting", "paula", Map.of("meetingOn", "02/08/2027 09:00"));
        colours.goesOn();
        assertThat(late.goesOn().openTasks()).containsExactly(EVALUATE);
        colours.completed(
                EVALUATE,
                "paula",
                with(judged("DENY"), "denialReason", "EXCLUSIVE_USE", "publicText", "As cores seguem o tema."));

        colours.endedAs(Outcome.DENIED_BY_PRODUCT);
        JsonNode seen = customer(colours, "/interactions");
        assertThat(seen.toString())
                .contains("ele serviria a um só cliente", "As cores seguem o tema.")
                .doesNotContain(SECRET, "Falta ouvir");
        assertThat(customer(colours, "").at("/publicStage").asText()).isEqualTo("FINISHED");
    }

    @Test
    @DisplayName("AC20 (CON-19): a law before the meeting is judged at once, and its date is read by the customer")
    void aLawBeforeTheMeetingIsJudgedAtOnce() {
        desk.at("2027-09-06T09:00");
        Case law = asked(Category.FISCAL_REQUIREMENT, "20/09/2027");
        assertThat(law.openTasks()).containsExactly(EVALUATE);
        law.completed(EVALUATE, "paula", accepted(0));
        assertThat(law.isIn(Stage.PRODUCT_ANALYSIS).openTasks()).containsExactly(DATE);
        law.completed(DATE, "edu", Map.of("deliveryOn", "18/09/2027", "estimateHours", 40, "legalChecked", true));

        assertThat(customer(law, "").at("/publicStage").asText()).isEqualTo("TO_DEVELOP");
        assertThat(customer(law, "").at("/expectation").toString()).contains("A entrega está prevista para 18/09/2027");
        assertThat(customer(law, "/interactions").toString())
                .contains("com entrega prevista para 18/09/2027")
                .doesNotContain(SECRET);
        desk.at("2027-09-19T09:00");
        assertThat(customer(law, "").at("/expectation").toString()).contains("a nova data virá em seguida");
    }

    private Case asked(Category category, String legalDate) {
        String demand = category == Category.FISCAL_REQUIREMENT ? "LEGAL_EVOLUTION" : "SOFTWARE_CHANGE";
        return desk.opens(data.contact("marcos"), category, "inventory")
                .completed("userTask_triage", "camila", triage(demand, category.name()))
                .completed(
                        "userTask_analyseN1",
                        "camila",
                        with(
                                analysis("SEND_TO_PRODUCT"),
                                "productJustification",
                                SECRET + ": poupa trabalho",
                                "legalDate",
                                legalDate));
    }

    private static Map<String, Object> judged(String action) {
        return Map.of(
                "action", action,
                "feasible", "YES",
                "feasibleNote", SECRET,
                "fits", "YES",
                "fitsNote", SECRET,
                "otherCustomers", 0,
                "othersNote", SECRET);
    }

    private static Map<String, Object> accepted(int hours) {
        return hours == 0 ? judged("ACCEPT") : with(judged("ACCEPT"), "estimateHours", hours);
    }

    private Map<String, Object> plan(Case... chosen) {
        return Map.of(
                "version",
                "2027.18",
                "capacityHours",
                120,
                "chosen",
                java.util.Arrays.stream(chosen).map(this::number).toList());
    }

    private String number(Case about) {
        return issues.of(about.occurrence()).orElseThrow().number();
    }

    private Case last(String table) {
        return desk.new Case(jdbc.sql("select code from " + table + " order by id desc fetch first 1 rows only")
                .query(String.class)
                .single());
    }

    private JsonNode customer(Case about, String part) {
        return new Program(port, "marcos")
                .get("/api/v1/occurrences/" + about.number() + part)
                .json();
    }
}
