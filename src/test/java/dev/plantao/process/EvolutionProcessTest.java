package dev.plantao.process;

import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.MovedClock;
import dev.plantao.RunningApplication;
import dev.plantao.demo.MasterData;
import dev.plantao.notification.Outbox;
import dev.plantao.notification.OutboxMail;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Expectations;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Outcome;
import dev.plantao.occurrence.PublicStage;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.Stage;
import dev.plantao.process.Desk.Case;
import dev.plantao.product.Issues;
import dev.plantao.product.Versions;
import dev.plantao.sla.ClockKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The evolution track: what is asked of the product, its monthly meeting, and the queue of development. */
@RunningApplication
class EvolutionProcessTest {

    /** What only this class walks of the process it shares with the corrections. */
    static final Set<String> WALKED_THERE = Set.of(
            "development/flow_originToToWork",
            "development/flow_queuedToAwaitPlanning",
            "development/receiveTask_awaitPlanning",
            "development/flow_awaitPlanningToAnnounceAllocation",
            "development/serviceTask_announceAllocation",
            "development/flow_announceAllocationToPlanned",
            "development/event_itemWithdrawn",
            "development/flow_itemWithdrawnToReturnToQueue",
            "development/serviceTask_returnToQueue",
            "development/flow_returnToQueueToToDevelop",
            "development/flow_isDoneToNoDefect",
            "development/endEvent_noDefect");

    private static final String TRIAGE = "userTask_triage";
    private static final String N1 = "userTask_analyseN1";
    private static final String N2 = "userTask_analyseN2";
    private static final String EVALUATE = "userTask_evaluateProduct";
    private static final String DATE = "userTask_setDeliveryDate";
    private static final String PREPARE = "userTask_prepareMeeting";
    private static final String PLAN = "userTask_planVersion";
    private static final String DEVELOP = "userTask_develop";
    private static final String CLOSE = "userTask_closeMeeting";

    /** Every test has months of its own: all share one database and one cycle. */
    private static final AtomicInteger MONTHS = new AtomicInteger();

    @Autowired
    Desk desk;

    @Autowired
    MasterData data;

    @Autowired
    Outbox outbox;

    @Autowired
    Expectations expectations;

    @Autowired
    OccurrenceProcess process;

    @Autowired
    ProductDesk product;

    @Autowired
    Versions versions;

    @Autowired
    Issues issues;

    @Autowired
    Occurrences occurrences;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    private LocalDate tenth;

    @BeforeEach
    void aMonth() {
        data.load();
        tenth = LocalDate.parse("2028-01-10").plusMonths(3L * MONTHS.getAndIncrement());
        desk.at(tenth + "T09:00");
    }

    @AfterAll
    static void everyNodeAndFlowWasWalked() {
        assertThat(Coverage.missing("product-analysis", "product-committee", "version-planning"))
                .isEmpty();
        assertThat(Coverage.missing("development")).doesNotContainAnyElementsOf(WALKED_THERE);
    }

    // ---------------------------------------------------------------- the way there

    private Case inAnalysis(String contact, Category category) {
        return desk.opens(data.contact(contact), category, "inventory")
                .completed(TRIAGE, "camila", triage("SOFTWARE_CHANGE", category.name()))
                .claimed(N1, "camila");
    }

    private static Map<String, Object> toProduct() {
        return with(analysis("SEND_TO_PRODUCT"), "productJustification", "Poupa duas horas por fechamento.");
    }

    private Case waiting(String contact) {
        return inAnalysis(contact, Category.NEED).completed(N1, "camila", toProduct());
    }

    private Case fiscal(String legalDate) {
        return desk.opens(data.contact("marcos"), Category.FISCAL_REQUIREMENT, "inventory")
                .completed(TRIAGE, "camila", triage("LEGAL_EVOLUTION", "FISCAL_REQUIREMENT"))
                .claimed(N1, "camila")
                .completed(N1, "camila", with(toProduct(), "legalDate", legalDate));
    }

    static Map<String, Object> decision(String action) {
        return Map.of(
                "action", action,
                "feasible", "YES",
                "feasibleNote", "Cabe no relatório atual: segredo do produto.",
                "fits", "PARTLY",
                "fitsNote", "Falta um filtro.",
                "otherCustomers", 2,
                "othersNote", "Duas redes de lojas.");
    }

    private static Map<String, Object> accepted(int hours) {
        return with(decision("ACCEPT"), "estimateHours", hours);
    }

    /** The meeting of the next month begins; everything that waits is woken. */
    private Case meeting() {
        desk.at(tenth.plusMonths(1).withDayOfMonth(3) + "T09:00").meetingDay();
        return lastMeeting().completed(PREPARE, "paula", Map.of("meetingOn", "03/02/2028 10:00"));
    }

    private Case lastMeeting() {
        String code = jdbc.sql("select code from product_meeting order by id desc fetch first 1 rows only")
                .query(String.class)
                .single();
        return desk.new Case(code);
    }

    private List<String> templates(Case about) {
        return outbox.page(about.number(), "", null, null, 100).stream()
                .map(OutboxMail::template)
                .toList();
    }

    private String expectation(Case about) {
        return Objects.requireNonNull(expectations.of(about.occurrence())).text();
    }

    // ---------------------------------------------------------------- tests

    @Nested
    class Sending {

        @Test
        @DisplayName("T14, CON-37: it waits for the meeting, its customer reads the date, and its clock has stopped")
        void itWaitsForTheMeeting() {
            Case sent = waiting("andre");

            assertThat(sent.isIn(Stage.PRODUCT_ANALYSIS).openTasks()).isEmpty();
            assertThat(sent.occurrence().stage().publicStage()).isEqualTo(PublicStage.PRODUCT_ANALYSIS);
            assertThat(sent.clock(ClockKind.SOLUTION).isStopped()).isTrue();
            String meeting = sent.occurrence()
                    .productMeeting()
                    .atZone(MovedClock.ZONE)
                    .format(java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy 'às' HH:mm"));
            assertThat(expectation(sent))
                    .isEqualTo("O seu pedido será avaliado na reunião de produto de " + meeting + ".");
            assertThat(templates(sent)).contains("PRODUCT_ANALYSIS");
            assertThat(sent.lastPublic()).contains("será avaliado pela gestão de produto na reunião de ");
            assertThat(sent.variables()).doesNotContain("productJustification");
            sent.ledgerAgrees();
        }

        @Test
        @DisplayName("NEG-06, CON-36: a Problem never goes to the product, from no door")
        void aProblemNeverGoesThere() {
            Case problem = inAnalysis("marcos", Category.NEED);
            process.reclassify(problem.number(), staff("tiago"), Category.PROBLEM, SlaClass.ERROR, null, "É defeito");
            assertThatThrownBy(() -> problem.completed(N1, "camila", toProduct()))
                    .hasMessageContaining("O produto não recebe Problema");
            problem.isIn(Stage.N1_ANALYSIS);
            Case fresh = desk.opens(data.contact("marcos"), Category.PROBLEM, "sales");
            assertThatThrownBy(() -> fresh.completed(
                            TRIAGE,
                            "camila",
                            with(
                                    triage("PRODUCTION_DEFECT", "PROBLEM"),
                                    "action",
                                    "PRODUCT",
                                    "productModule",
                                    "sales")))
                    .hasMessageContaining("O produto não recebe Problema");

            Case sent = waiting("andre");
            assertThatThrownBy(() -> process.reclassify(
                            sent.number(), staff("tiago"), Category.PROBLEM, SlaClass.ERROR, null, "É defeito"))
                    .hasMessageContaining("Ela está com o produto");
        }

        @Test
        @DisplayName("T14: without the gain for the business nothing is sent; a law names itself and its day")
        void itIsJustified() {
            Case need = inAnalysis("andre", Category.NEED);
            assertThatThrownBy(() -> need.completed(N1, "camila", analysis("SEND_TO_PRODUCT")))
                    .hasMessageContaining("Justifique o pedido");
            assertThatThrownBy(() -> fiscal("")).hasMessageContaining("Informe quando a lei passa a valer");
            assertThatThrownBy(() -> fiscal("31/02/2028")).hasMessageContaining("dd/mm/aaaa");
            need.isIn(Stage.N1_ANALYSIS);
        }

        @Test
        @DisplayName("T06: a strategic one goes there from triage, without a solution clock")
        void aStrategicOneGoesThereFromTriage() {
            Case strategic = desk.opens(data.contact("marcos"), Category.NEED, "inventory")
                    .completed(
                            TRIAGE,
                            "camila",
                            with(
                                    triage("STRATEGIC_EVOLUTION", "STRATEGIC"),
                                    "action",
                                    "PRODUCT",
                                    "categoryReason",
                                    "É do plano do ano"));
            strategic.isIn(Stage.PRODUCT_ANALYSIS);
            assertThat(strategic.clock(ClockKind.SOLUTION)).isNull();
        }
    }

    @Nested
    class Meeting {

        @Test
        @DisplayName("TM11, CON-40: the meeting wakes what waits, each by itself; what comes later waits for the next")
        void theMeetingWakesWhatWaits() {
            List<Case> before = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                before.add(waiting("andre"));
            }
            Case meeting = meeting();
            Case after = waiting("andre");

            assertThat(before).allSatisfy(each -> {
                assertThat(each.openTasks()).isEmpty();
                assertThat(each.jobs()).hasSize(1);
            });
            before.forEach(Case::goesOn);
            assertThat(before).allSatisfy(each -> assertThat(each.candidateGroups(EVALUATE))
                    .containsExactly("product-management"));
            assertThat(after.openTasks()).isEmpty();
            assertThat(desk.viewOf(meeting.task(CLOSE)))
                    .contains(before.get(0).number(), "pedidos esperam decisão", "ainda não adiado");
            assertThat(desk.finds("paula", "Análise de produto")).anyMatch(task -> task.getId()
                    .equals(before.get(0).task(EVALUATE).getId()));

            before.get(0).completed(EVALUATE, "paula", accepted(8));
            assertThatThrownBy(() -> meeting.completed(CLOSE, "paula", Map.of()))
                    .hasMessageContaining("Escreva a ata");
            data.set("release.page", "5");
            try {
                meeting.completed(CLOSE, "paula", Map.of("minutes", "Doze pedidos, um aceito."))
                        .goesOn();
            } finally {
                data.set("release.page", "100");
            }
            before.forEach(Case::goesOn);

            before.get(0).isIn(Stage.TO_DEVELOP);
            assertThat(before.subList(1, 12)).allSatisfy(each -> {
                assertThat(each.isIn(Stage.PRODUCT_ANALYSIS).openTasks()).isEmpty();
                assertThat(templates(each)).contains("PRODUCT_POSTPONED");
                assertThat(each.occurrence().productMeeting())
                        .isAfter(after.occurrence().openedAt());
            });
        }

        @Test
        void aMonthWithoutRequestsHasNoMeeting() {
            jdbc.sql("update product_request set early = true where state = 'WAITING'")
                    .update();
            long meetings = count();
            desk.at(tenth + "T09:00").meetingDay();
            assertThat(count()).isEqualTo(meetings);
        }

        private long count() {
            return jdbc.sql("select count(*) from product_meeting")
                    .query(Long.class)
                    .single();
        }

        @Test
        @DisplayName(
                "AC09, T35: postponed with a reason it waits again; the customer is told at the first and the third")
        void itIsPostponed() {
            Case sent = waiting("cintia");
            for (int meetings = 1; meetings <= 3; meetings++) {
                meeting();
                sent.goesOn();
                assertThatThrownBy(() -> sent.completed(EVALUATE, "paula", decision("POSTPONE")))
                        .hasMessageContaining("Diga por que o pedido fica");
                sent.completed(EVALUATE, "paula", with(decision("POSTPONE"), "reason", "Falta o custo."));
                assertThat(sent.isIn(Stage.PRODUCT_ANALYSIS).openTasks()).isEmpty();
                tenth = tenth.plusMonths(1);
            }
            assertThat(templates(sent).stream().filter("PRODUCT_POSTPONED"::equals))
                    .hasSize(2);
            assertThat(sent.said(true)).noneMatch(said -> said.text().contains("Falta o custo"));
        }

        @Test
        @DisplayName("c.6: product management judges one before the meeting, with a reason, once")
        void oneIsJudgedBeforeTheMeeting() {
            Case sent = waiting("cintia");
            assertThatThrownBy(() -> product.anticipate(sent.number(), " ", staff("paula")))
                    .hasMessageContaining("Diga por quê");
            desk.starts("paula", "anticipate-analysis", Map.of("number", sent.number(), "reason", "Feira do setor"));

            assertThat(sent.candidateGroups(EVALUATE)).containsExactly("product-management");
            assertThat(expectation(sent)).contains("está em avaliação");
            assertThatThrownBy(() -> desk.starts(
                            "paula", "anticipate-analysis", Map.of("number", sent.number(), "reason", "De novo")))
                    .hasMessageContaining("já está em avaliação");
            Case other = inAnalysis("andre", Category.NEED);
            assertThatThrownBy(() -> desk.starts(
                            "paula", "anticipate-analysis", Map.of("number", other.number(), "reason", "Pressa")))
                    .hasMessageContaining("não espera por uma reunião");
            assertThatThrownBy(() -> desk.starts(
                            "camila", "anticipate-analysis", Map.of("number", sent.number(), "reason", "Pressa")))
                    .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
        }
    }

    @Nested
    class Deciding {

        private Case judged(String contact) {
            Case sent = waiting(contact);
            desk.starts("paula", "anticipate-analysis", Map.of("number", sent.number(), "reason", "Feira"));
            return sent;
        }

        @Test
        @DisplayName("NEG-16, CON-38: nothing is decided without the three criteria")
        void theThreeCriteriaAreMarked() {
            Case sent = judged("andre");
            for (String part :
                    List.of("feasible", "feasibleNote", "fits", "fitsNote", "otherCustomers", "othersNote")) {
                for (Map<String, Object> form : List.of(
                        accepted(8),
                        with(decision("DENY"), "denialReason", "EXCLUSIVE_USE", "publicText", "Só uma empresa usaria."),
                        with(decision("POSTPONE"), "reason", "Depois"))) {
                    assertThatThrownBy(() -> sent.completed(EVALUATE, "paula", with(form, part, "")))
                            .as(part)
                            .isInstanceOf(dev.plantao.occurrence.RuleViolation.class);
                }
            }
            assertThatThrownBy(() -> sent.completed(EVALUATE, "paula", decision("ACCEPT")))
                    .hasMessageContaining("Estime o desenvolvimento");
            assertThatThrownBy(() -> sent.completed(EVALUATE, "paula", Map.of()))
                    .hasMessageContaining("Escolha a decisão");
            sent.isIn(Stage.PRODUCT_ANALYSIS);
        }

        @Test
        @DisplayName("T33, CON-41: accepted it is in the queue, and development need not diagnose it")
        void itIsAccepted() {
            Case sent = judged("andre").completed(EVALUATE, "paula", accepted(60));

            assertThat(sent.isIn(Stage.TO_DEVELOP).openTasks()).isEmpty();
            assertThat(templates(sent)).contains("PRODUCT_ACCEPTED");
            assertThat(sent.lastPublic()).endsWith("ele está na fila de desenvolvimento.");
            assertThat(issues.of(sent.occurrence())).hasValueSatisfying(item -> {
                assertThat(item.number()).startsWith("EV-");
                assertThat(item.estimateHours()).isEqualTo(60);
                assertThat(item.isQueued()).isTrue();
            });
            assertThat(issues.known("inventory"))
                    .noneMatch(known ->
                            known.title().equals(sent.occurrence().report().subject())
                                    && known.id()
                                            == issues.of(sent.occurrence())
                                                    .map(item -> Long.parseLong(
                                                            item.number().substring(3)))
                                                    .orElseThrow());
            assertThat(sent.said(true)).noneMatch(said -> said.text().contains("segredo do produto"));
            assertThat(sent.said(false)).anyMatch(said -> said.text().contains("segredo do produto"));
        }

        @Test
        @DisplayName("T34, AC09, CON-39: denied it ends, and the customer reads why, and no more")
        void itIsDenied() {
            Case sent = judged("cintia");
            assertThatThrownBy(() -> sent.completed(EVALUATE, "paula", decision("DENY")))
                    .hasMessageContaining("Escolha o motivo da negativa")
                    .hasMessageContaining("Explique a negativa ao cliente");
            sent.completed(
                    EVALUATE,
                    "paula",
                    with(decision("DENY"), "denialReason", "EXCLUSIVE_USE", "publicText", "As cores seguem o tema."));

            sent.endedAs(Outcome.DENIED_BY_PRODUCT);
            assertThat(templates(sent)).contains("PRODUCT_DENIED");
            assertThat(sent.lastPublic())
                    .contains("ele serviria a um só cliente")
                    .endsWith("As cores seguem o tema.");
            assertThat(sent.said(true)).noneMatch(said -> said.text().contains("segredo do produto"));
        }

        @Test
        @DisplayName("T36: what lacks information goes back to the second level, with what to do")
        void itIsReturned() {
            Case sent = judged("andre");
            assertThatThrownBy(() -> sent.completed(EVALUATE, "paula", Map.of("action", "RETURN")))
                    .hasMessageContaining("Diga ao suporte o que falta");
            sent.completed(EVALUATE, "paula", Map.of("action", "RETURN", "supportText", "Pergunte o volume por mês."));

            sent.isIn(Stage.N2_QUEUE);
            assertThat(sent.said(false))
                    .anyMatch(said -> said.text().equals("Devolvida pelo produto: Pergunte o volume por mês."));
            assertThat(sent.said(true)).noneMatch(said -> said.text().contains("volume"));
            sent.claimed(N2, "sueli").completed(N2, "sueli", toProduct()).isIn(Stage.PRODUCT_ANALYSIS);
        }

        @Test
        @DisplayName("CON-19, AC20, NEG-16: a law before the meeting is judged at once, and accepted with a date only")
        void aLawIsAcceptedWithADate() {
            String soon = "%1$td/%1$tm/%1$tY".formatted(tenth.plusDays(12));
            Case law = fiscal(soon);

            assertThat(law.candidateGroups(EVALUATE)).containsExactly("product-management");
            assertThat(templates(law)).contains("PRODUCT_ANALYSIS_EARLY");
            law.completed(EVALUATE, "paula", decision("ACCEPT")).isIn(Stage.PRODUCT_ANALYSIS);
            assertThat(law.candidateGroups(DATE)).containsExactly("development");
            assertThat(desk.viewOf(law.task(DATE))).contains(soon, "Lei 1/2026");
            for (var wrong : Map.of("deliveryOn", "", "estimateHours", "", "legalChecked", false)
                    .entrySet()) {
                assertThatThrownBy(() -> law.completed(
                                DATE, "edu", with(date(tenth.plusDays(8)), wrong.getKey(), wrong.getValue())))
                        .as(wrong.getKey())
                        .isInstanceOf(dev.plantao.occurrence.RuleViolation.class);
            }
            assertThatThrownBy(() -> law.completed(DATE, "edu", date(tenth))).hasMessageContaining("depois de hoje");
            law.completed(DATE, "edu", date(tenth.plusDays(8)));

            law.isIn(Stage.TO_DEVELOP);
            String promised = "%1$td/%1$tm/%1$tY".formatted(tenth.plusDays(8));
            assertThat(law.lastPublic())
                    .endsWith("fila de desenvolvimento, com entrega prevista para " + promised + ".");
            assertThat(expectation(law)).endsWith("A entrega está prevista para " + promised + ".");
        }

        private Map<String, Object> date(LocalDate day) {
            return Map.of("deliveryOn", "%1$td/%1$tm/%1$tY".formatted(day), "estimateHours", 40, "legalChecked", true);
        }

        @Test
        @DisplayName("T46, CON-46: its customer gives up while it waits; nothing is left of it")
        void itsCustomerGivesUp() {
            Case sent = waiting("andre");
            process.cancel(
                    sent.number(),
                    Author.contact("andre", "André"),
                    dev.plantao.occurrence.CancelReason.values()[0],
                    null);
            sent.endedAs(Outcome.CANCELLED_BY_CUSTOMER);
        }
    }

    @Nested
    class Planning {

        private Case queued(int hours) {
            Case sent = waiting("andre");
            desk.starts("paula", "anticipate-analysis", Map.of("number", sent.number(), "reason", "Feira"));
            return sent.completed(EVALUATE, "paula", accepted(hours)).isIn(Stage.TO_DEVELOP);
        }

        private String item(Case about) {
            return issues.of(about.occurrence()).orElseThrow().number();
        }

        /** The day of the planning has come. */
        private Case planning() {
            desk.at(tenth.plusDays(4) + "T09:00").planningDay();
            return desk.new Case(jdbc.sql("select code from version_plan order by id desc fetch first 1 rows only")
                    .query(String.class)
                    .single());
        }

        private Map<String, Object> plan(int capacity, Case... chosen) {
            List<String> numbers = new ArrayList<>();
            for (Case each : chosen) {
                numbers.add(item(each));
            }
            return Map.of("version", versions.upcoming(8).get(4).code(), "capacityHours", capacity, "chosen", numbers);
        }

        @Test
        @DisplayName("T37, CON-42..44: what is chosen is developed for a version, the rest stays in the queue")
        void whatIsChosenIsDeveloped() {
            Case chosen = queued(40);
            Case left = queued(80);
            Case planning = planning();
            assertThat(desk.viewOf(planning.task(PLAN))).contains(item(chosen), item(left), "pontos", "40 h");
            String version = versions.upcoming(8).get(4).code();

            planning.completed(PLAN, "paula", plan(40, chosen));
            chosen.isIn(Stage.TO_DEVELOP);
            planning.goesOn();
            chosen.goesOn();

            assertThat(chosen.isIn(Stage.IN_DEVELOPMENT).candidateGroups(DEVELOP))
                    .containsExactly("development");
            assertThat(templates(chosen)).contains("ITEM_ALLOCATED");
            assertThat(expectation(chosen)).contains("deve sair na versão " + version);
            assertThat(left.isIn(Stage.TO_DEVELOP).openTasks()).isEmpty();
            assertThat(templates(left)).doesNotContain("ITEM_ALLOCATED");
            assertThat(desk.viewOf(chosen.task(DEVELOP)))
                    .doesNotContain("NO_DEFECT")
                    .doesNotContain("\"RETURN\"");
            assertThatThrownBy(() -> chosen.completed(
                            DEVELOP,
                            "edu",
                            Map.of("action", "RETURN", "returnReason", "NO_DEFECT", "supportText", "Não é")))
                    .hasMessageContaining("não volta ao suporte");
            chosen.completed(DEVELOP, "edu", delivery(versions.upcoming().get(0).code()))
                    .isIn(Stage.AWAITING_VERSION);
            assertThat(templates(chosen)).contains("EVOLUTION_PROMISED").doesNotContain("VERSION_PROMISED");
            desk.at(versions.upcoming()
                            .get(0)
                            .plannedFor()
                            .atZone(MovedClock.ZONE)
                            .toLocalDateTime()
                            .toString())
                    .releaseDay();
            String released = Objects.requireNonNull(
                            issues.of(chosen.occurrence()).orElseThrow().target())
                    .code();
            desk.new Case(released)
                    .completed("userTask_confirmRelease", "nico", Map.of("notes", "• Relatório de custo."))
                    .goesOn();
            chosen.goesOn().endedAs(Outcome.DEVELOPED_IN_VERSION);
        }

        @Test
        @DisplayName("NEG-17, CON-43: more than there are hours for needs a reason, and what left the queue is refused")
        void theCapacityHolds() {
            Case one = queued(40);
            Case two = queued(80);
            Case planning = planning();
            assertThatThrownBy(() -> planning.completed(PLAN, "paula", plan(100, one, two)))
                    .hasMessageContaining("120 h, acima da capacidade de 100 h");
            assertThatThrownBy(() -> planning.completed(PLAN, "paula", with(plan(100, one), "version", "")))
                    .hasMessageContaining("Escolha a versão");
            assertThatThrownBy(() -> planning.completed(PLAN, "paula", with(plan(100, one), "capacityHours", "")))
                    .hasMessageContaining("Informe a capacidade");
            Map<String, Object> both = plan(100, one, two);
            process.cancel(
                    two.number(),
                    Author.contact("andre", "André"),
                    dev.plantao.occurrence.CancelReason.values()[0],
                    null);
            two.endedAs(Outcome.CANCELLED_BY_CUSTOMER);
            assertThatThrownBy(() -> planning.completed(PLAN, "paula", with(both, "overrideReason", "Feira")))
                    .hasMessageContaining("saiu da fila");
            planning.completed(PLAN, "paula", with(plan(39, one), "overrideReason", "Compromisso da feira"))
                    .goesOn();
            one.goesOn().isIn(Stage.IN_DEVELOPMENT);
        }

        @Test
        @DisplayName("T39: taken out of its version it waits again; who was promised the version is told")
        void itIsTakenOutOfItsVersion() {
            Case chosen = queued(16);
            planning().completed(PLAN, "paula", plan(400, chosen)).goesOn();
            chosen.goesOn().isIn(Stage.IN_DEVELOPMENT);

            desk.starts("paula", "withdraw-item", Map.of("number", chosen.number(), "reason", "Faltou gente"));
            chosen.goesOn();

            assertThat(chosen.isIn(Stage.TO_DEVELOP).openTasks()).isEmpty();
            assertThat(templates(chosen)).contains("ITEM_WITHDRAWN");
            assertThat(chosen.occurrence().promise()).isNull();
            assertThat(chosen.said(true)).noneMatch(said -> said.text().contains("Faltou gente"));
            assertThatThrownBy(() -> desk.starts(
                            "paula", "withdraw-item", Map.of("number", chosen.number(), "reason", "De novo")))
                    .hasMessageContaining("não está no planejamento");
            tenth = tenth.plusMonths(1);
            planning().completed(PLAN, "paula", plan(400, chosen)).goesOn();
            chosen.goesOn().isIn(Stage.IN_DEVELOPMENT);
        }

        @Test
        void aMonthWithoutAQueueHasNoPlanning() {
            jdbc.sql("update issue set queued_at = null").update();
            long plans = jdbc.sql("select count(*) from version_plan")
                    .query(Long.class)
                    .single();
            desk.planningDay();
            assertThat(jdbc.sql("select count(*) from version_plan")
                            .query(Long.class)
                            .single())
                    .isEqualTo(plans);
        }
    }

    @Nested
    class Defects {

        private Case confirmed(String contact, String priority, Map<String, Object> diagnosis) {
            return desk.opens(data.contact(contact), Category.PROBLEM, "sales", true, true)
                    .completed(
                            TRIAGE,
                            "camila",
                            with(
                                    triage("PRODUCTION_DEFECT", "PROBLEM"),
                                    "priority",
                                    priority,
                                    "priorityReason",
                                    "Há contorno",
                                    "productModule",
                                    "sales"))
                    .completed(N1, "bruno", with(analysis("ESCALATE_N2"), "escalationReason", "SIMULATION"))
                    .completed(
                            N2,
                            "rafael",
                            with(
                                    analysis("DIAGNOSE"),
                                    "simulationEnvironment",
                                    "STANDARD",
                                    "simulationVersion",
                                    "2028.01",
                                    "simulationSteps",
                                    "Faturar com rateio.",
                                    "simulationResult",
                                    "REPRODUCED"))
                    .completed("userTask_diagnose", "edu", diagnosis);
        }

        private Map<String, Object> defect() {
            return Map.of(
                    "action",
                    "CONFIRM",
                    "title",
                    "Rótulo cortado",
                    "rootCause",
                    "Largura fixa.",
                    "affectedVersions",
                    "2028.01",
                    "workaround",
                    "Alargar a coluna.",
                    "estimateHours",
                    2);
        }

        @Test
        @DisplayName("T31: what may wait waits for the planning, the clock running, until one report cannot wait")
        void whatMayWaitWaits() {
            Case patient = confirmed("marcos", "LOW", defect());
            assertThat(patient.isIn(Stage.TO_DEVELOP).clock(ClockKind.SOLUTION).isRunning())
                    .isTrue();
            String known = issues.of(patient.occurrence()).orElseThrow().number();
            Case another = confirmed("helena", "LOW", Map.of("action", "CONFIRM", "issue", known));
            another.isIn(Stage.TO_DEVELOP);

            Case urgent = confirmed("otavio", "HIGH", Map.of("action", "CONFIRM", "issue", known));
            urgent.isIn(Stage.IN_DEVELOPMENT);
            patient.goesOn().isIn(Stage.IN_DEVELOPMENT);
            another.goesOn().isIn(Stage.IN_DEVELOPMENT);
        }

        @Test
        @DisplayName("c.1, F15: what turns out to be no defect goes back to the second level, and is known no longer")
        void whatIsNoDefectGoesBack() {
            Case problem = confirmed("marcos", "HIGH", with(defect(), "title", "Nada de errado"));
            problem.claimed(DEVELOP, "edu");
            assertThatThrownBy(() -> problem.completed(DEVELOP, "edu", Map.of("action", "RETURN")))
                    .hasMessageContaining("Escolha por que devolve")
                    .hasMessageContaining("Diga ao suporte");
            problem.completed(
                    DEVELOP,
                    "edu",
                    Map.of("action", "RETURN", "returnReason", "NO_DEFECT", "supportText", "É parâmetro."));

            assertThat(problem.isIn(Stage.N2_ANALYSIS).task(N2).getAssignee()).isEqualTo("rafael");
            assertThat(issues.of(problem.occurrence())).isEmpty();
            assertThat(issues.known("sales")).noneMatch(known -> known.title().equals("Nada de errado"));
            assertThat(problem.said(true)).noneMatch(said -> said.text().contains("parâmetro."));
        }
    }

    private static Map<String, Object> delivery(String version) {
        return Map.of(
                "action", "DELIVER",
                "version", version,
                "solution", "Novo relatório.",
                "tests", "Três bases.",
                "releaseNote", "Custo por ordem em um relatório.");
    }

    private static Author staff(String username) {
        return Author.staff(username, username);
    }
}
