package dev.plantao.process;

import static dev.plantao.MovedClock.at;
import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.RunningApplication;
import dev.plantao.customer.Contact;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.Stage;
import dev.plantao.process.Desk.Case;
import dev.plantao.sla.ClockKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the contract and its tables say, and what happens where they say nothing. */
@RunningApplication
class ContractTermsTest {

    private static final String TRIAGE = "userTask_triage";
    private static final String N1 = "userTask_analyseN1";
    private static final LocalDate IN_FORCE = LocalDate.of(2026, 1, 1);

    @Autowired
    Desk desk;

    @Autowired
    MasterData data;

    @Autowired
    OccurrenceProcess process;

    @Autowired
    OccurrenceReading reading;

    @Autowired
    RepositoryService repository;

    @BeforeEach
    void monday() {
        data.load();
        desk.at("2026-11-23T09:00");
    }

    @Test
    @DisplayName("UNO-B-07: without a contract in force nothing is opened, by portal, by phone or by F01")
    void withoutAContractNothingIsOpened() {
        Contact early = data.customer("GOLD", LocalDate.of(2026, 11, 24));
        String instance = desk.starts("camila", "open-occurrence", Map.of());
        Map<String, Object> form = Map.of(
                "channel", "PHONE",
                "phoneReason", "WITHOUT_PORTAL_ACCESS",
                "phone", "(16) 5555-0143",
                "contact", String.valueOf(early.id()),
                "productModule", "inventory",
                "action", "OPEN",
                "subject", "Saldo",
                "description", "Saldo não confere");

        assertThatThrownBy(() -> desk.opens(early, Category.QUESTION, "inventory"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("não tem contrato em vigor");
        assertThatThrownBy(() -> desk.phoned(early, "inventory"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("não tem contrato em vigor");
        assertThatThrownBy(() -> desk.completes("camila", instance, form))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("não tem contrato em vigor");

        desk.at("2026-11-24T09:00");
        desk.completes("camila", instance, form);
        desk.opens(early, Category.QUESTION, "inventory").isIn(Stage.TRIAGE);
    }

    @Test
    @DisplayName("UNO-B-08: a plan the table of deadlines does not know is refused at triage, and the task stays")
    void aPlanWithoutRowsIsRefusedAtTriage() {
        data.plan("UNPRICED");
        Case unpriced = desk.opens(data.customer("UNPRICED", IN_FORCE), Category.QUESTION, "inventory");

        assertThatThrownBy(() -> unpriced.completed(TRIAGE, "camila", triage("CONFIGURATION", "QUESTION")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("A tabela de prazos não prevê");

        unpriced.isIn(Stage.TRIAGE)
                .completed(TRIAGE, "camila", with(triage("INFRASTRUCTURE", "QUESTION"), "action", "OUT_OF_SCOPE"));
    }

    @Test
    @DisplayName("CON-22, b.4.2: a strategic evolution is of the strategic category, and then has no class")
    void aStrategicEvolutionIsStrategic() {
        Case need = desk.opens(data.contact("andre"), Category.NEED, "inventory");

        assertThatThrownBy(() -> need.completed(TRIAGE, "camila", triage("STRATEGIC_EVOLUTION", "NEED")))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Evolução estratégica é da categoria Estratégica: corrija uma das duas.");

        need.completed(
                TRIAGE,
                "camila",
                with(triage("STRATEGIC_EVOLUTION", "STRATEGIC"), "categoryReason", "Pedido da diretoria"));
        assertThat(need.occurrence().slaClass()).isNull();
        assertThat(need.clock(ClockKind.SOLUTION)).isNull();
    }

    @Test
    @DisplayName("D5, b.5: a target in elapsed time counts day and night; another basis counts all of it again")
    void anElapsedTargetCountsDayAndNight() throws IOException {
        data.plan("ROUND");
        String deployment = repository
                .createDeployment()
                .addString("processes/sla-target.dmn", withRows("ROUND"))
                .deploy()
                .getId();
        try {
            desk.at("2026-11-27T16:00");
            Case round = desk.opens(data.customer("ROUND", IN_FORCE), Category.QUESTION, "inventory")
                    .completed(TRIAGE, "camila", triage("CONFIGURATION", "QUESTION"))
                    .claimed(N1, "camila");
            assertThat(round.clock(ClockKind.SOLUTION).dueAt())
                    .as("24 h, over the night")
                    .isEqualTo(at("2026-11-28T16:00"));

            desk.at("2026-11-27T19:00");
            round.completed(N1, "camila", with(analysis("ASK_CUSTOMER"), "question", "Qual depósito?"));
            desk.at("2026-11-28T09:00");
            round.customerSays("O central");
            assertThat(round.clock(ClockKind.SOLUTION).dueAt())
                    .as("21 h left, on a Saturday")
                    .isEqualTo(at("2026-11-29T06:00"));

            desk.at("2026-11-30T10:00");
            assertThat(round.late()).isTrue();
            assertThat(reading.statement(round.occurrence(), ClockKind.SOLUTION).used())
                    .isEqualTo(Duration.ofHours(3 + 49));
            round.ledgerAgrees();
            process.reclassify(
                    round.number(), Author.staff("camila", "Camila"), null, null, Priority.MEDIUM, "Menos clientes");

            assertThat(round.clock(ClockKind.SOLUTION).dueAt())
                    .as("8 business hours: 2 on Friday, 6 from Monday 08:00")
                    .isEqualTo(at("2026-11-30T14:00"));
            assertThat(round.late()).isFalse();
            round.ledgerAgrees();
            process.reclassify(round.number(), Author.staff("camila", "Camila"), null, null, Priority.LOW, "Voltou");
            assertThat(round.clock(ClockKind.SOLUTION).dueAt()).isEqualTo(at("2026-11-29T06:00"));
            round.ledgerAgrees();
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    /** The packaged table with two rows for one more plan: LOW in elapsed time, MEDIUM in business time. */
    private static String withRows(String plan) throws IOException {
        String table = Files.readString(Path.of("processes/sla-target.dmn"));
        String end = "    </decisionTable>";
        assertThat(table).contains(end);
        return table.replace(end, row(plan, "LOW", "PT24H", "ELAPSED") + row(plan, "MEDIUM", "PT8H", "BUSINESS") + end);
    }

    private static String row(String plan, String priority, String target, String basis) {
        String id = priority.toLowerCase(java.util.Locale.ROOT);
        return """
                <rule id="rule_%1$s">
                  <inputEntry id="in_%1$s_1"><text>"%2$s"</text></inputEntry>
                  <inputEntry id="in_%1$s_2"><text></text></inputEntry>
                  <inputEntry id="in_%1$s_3"><text>"%3$s"</text></inputEntry>
                  <inputEntry id="in_%1$s_4"><text></text></inputEntry>
                  <outputEntry id="out_%1$s_1"><text>"%4$s"</text></outputEntry>
                  <outputEntry id="out_%1$s_2"><text>"%5$s"</text></outputEntry>
                  <outputEntry id="out_%1$s_3"><text>80</text></outputEntry>
                </rule>
                """
                .formatted(id, plan, priority, target, basis);
    }
}
