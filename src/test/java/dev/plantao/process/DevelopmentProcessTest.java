package dev.plantao.process;

import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.RunningApplication;
import dev.plantao.Visitor;
import dev.plantao.demo.MasterData;
import dev.plantao.notification.Outbox;
import dev.plantao.notification.OutboxMail;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Expectations;
import dev.plantao.occurrence.Interaction;
import dev.plantao.occurrence.Outcome;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.PublicStage;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Desk.Case;
import dev.plantao.product.Issue;
import dev.plantao.product.Issues;
import dev.plantao.product.UpcomingVersion;
import dev.plantao.product.VersionState;
import dev.plantao.product.Versions;
import dev.plantao.sla.ClockKind;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The correction track: from the second level through development to the version that answers. */
@RunningApplication
class DevelopmentProcessTest {

    private static final String TRIAGE = "userTask_triage";
    private static final String N1 = "userTask_analyseN1";
    private static final String N2 = "userTask_analyseN2";
    private static final String DIAGNOSE = "userTask_diagnose";
    private static final String DEVELOP = "userTask_develop";
    private static final String RELEASE = "userTask_confirmRelease";

    /** Every test has a week of its own: a version is released once, and all tests share one database. */
    private static final AtomicInteger WEEKS = new AtomicInteger();

    private static final LocalDate FIRST_TUESDAY = LocalDate.parse("2027-01-12");

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    MasterData data;

    @Autowired
    Versions versions;

    @Autowired
    Issues issues;

    @Autowired
    Outbox outbox;

    @Autowired
    Expectations expectations;

    @Autowired
    OccurrenceProcess process;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    private LocalDate tuesday;

    @BeforeEach
    void aTuesday() {
        data.load();
        tuesday = FIRST_TUESDAY.plusWeeks(2L * WEEKS.getAndIncrement());
        desk.at(tuesday + "T09:00");
    }

    @AfterAll
    static void everyNodeAndFlowWasWalked() {
        assertThat(Coverage.missing("development", "version-release")).isSubsetOf(EvolutionProcessTest.WALKED_THERE);
    }

    // ---------------------------------------------------------------- the way there

    private Case inAnalysisN2(String contact) {
        return desk.opens(data.contact(contact), Category.PROBLEM, "sales", true, true)
                .completed(
                        TRIAGE,
                        "camila",
                        with(triage("PRODUCTION_DEFECT", "PROBLEM"), "priority", "HIGH", "productModule", "sales"))
                .completed(N1, "bruno", with(analysis("ESCALATE_N2"), "escalationReason", "SIMULATION"))
                .claimed(N2, "rafael");
    }

    private static Map<String, Object> diagnosisAsked() {
        return with(
                analysis("DIAGNOSE"),
                "simulationEnvironment",
                "STANDARD",
                "simulationVersion",
                "2026.47",
                "simulationSteps",
                "1. Faturar com rateio e rodapé.",
                "simulationResult",
                "REPRODUCED");
    }

    private Case inDiagnosis(String contact) {
        return inAnalysisN2(contact).completed(N2, "rafael", diagnosisAsked());
    }

    private static Map<String, Object> defect() {
        return Map.of(
                "action",
                "CONFIRM",
                "title",
                "Frete somado duas vezes",
                "rootCause",
                "O rateio entra no total e no rodapé: segredo do fonte.",
                "affectedVersions",
                "2026.40 a 2026.47",
                "estimateHours",
                6);
    }

    private Case inDevelopment(String contact) {
        return inDiagnosis(contact).completed(DIAGNOSE, "edu", defect()).claimed(DEVELOP, "edu");
    }

    private Issue issue(Case about) {
        return issues.of(about.occurrence()).orElseThrow();
    }

    private Case sameDefect(String contact, Case as) {
        return inDiagnosis(contact)
                .completed(
                        DIAGNOSE,
                        "lara",
                        Map.of("action", "CONFIRM", "issue", issue(as).number()));
    }

    private UpcomingVersion next() {
        return versions.upcoming().get(0);
    }

    private static Map<String, Object> delivery(String version) {
        return Map.of(
                "action",
                "DELIVER",
                "version",
                version,
                "solution",
                "Rateio fora do total.",
                "tests",
                "Doze notas com e sem rateio.",
                "releaseNote",
                "O frete entra uma só vez no total da nota.");
    }

    private Case awaiting(String contact) {
        return inDevelopment(contact).completed(DEVELOP, "edu", delivery(next().code()));
    }

    /** The Monday has come: the release process has its task. */
    private Case released(String version, Map<String, Object> form) {
        return confirmed(version).completed(RELEASE, "nico", form);
    }

    private Case confirmed(String version) {
        desk.at(tuesday.plusDays(6) + "T08:00").releaseDay();
        return desk.new Case(version);
    }

    private static Map<String, Object> notes() {
        return Map.of("notes", "• Frete corrigido.");
    }

    private List<String> templates(Case about) {
        return outbox.page(about.number(), "", null, null, 100).stream()
                .map(OutboxMail::template)
                .toList();
    }

    // ---------------------------------------------------------------- tests

    @Nested
    class Sending {

        @Test
        @DisplayName("T13, UNO-M-26: a reproduced problem goes to development with its simulation, the clock running")
        void aReproducedProblemGoesToDevelopment() {
            Case sent = inDiagnosis("marcos");

            assertThat(sent.isIn(Stage.TECHNICAL_DIAGNOSIS).candidateGroups(DIAGNOSE))
                    .containsExactly("development");
            assertThat(sent.clock(ClockKind.SOLUTION).isRunning()).isTrue();
            assertThat(sent.task(DIAGNOSE).getDueDate())
                    .isEqualTo(java.util.Date.from(Objects.requireNonNull(
                            sent.clock(ClockKind.SOLUTION).dueAt())));
            assertThat(desk.viewOf(sent.task(DIAGNOSE)))
                    .contains("Padrão atualizado, versão 2026.47: Reproduzida.", "1. Faturar com rateio e rodapé.");
            assertThat(desk.finds("edu", "Diagnóstico técnico"))
                    .anyMatch(task -> task.getId().equals(sent.task(DIAGNOSE).getId()));
            assertThat(sent.variables()).containsOnly("action", "view");
            assertThat(sent.occurrence().owner()).as("UNO-M-31").isEqualTo("bruno");
        }

        @Test
        @DisplayName("NEG-06, CON-36: only a Problem goes to development, and only for it the way is offered")
        void onlyAProblemGoesThere() {
            Case question = desk.opens(data.contact("andre"), Category.QUESTION, "inventory")
                    .completed(TRIAGE, "camila", triage("CONFIGURATION", "QUESTION"))
                    .completed(N1, "camila", with(analysis("ESCALATE_N2"), "escalationReason", "SIMULATION"))
                    .claimed(N2, "sueli");

            assertThat(desk.viewOf(question.task(N2))).doesNotContain("DIAGNOSE");
            assertThatThrownBy(() -> question.completed(N2, "sueli", diagnosisAsked()))
                    .hasMessageContaining("apenas a categoria Problema");
            question.isIn(Stage.N2_ANALYSIS);
            assertThat(desk.viewOf(inAnalysisN2("marcos").task(N2))).contains("DIAGNOSE");
        }

        @Test
        @DisplayName("NEG-07, UNO-B-14, UNO-B-15: not without a whole simulation, and never one in production")
        void notWithoutASimulation() {
            Case problem = inAnalysisN2("marcos");

            assertThatThrownBy(() -> problem.completed(N2, "rafael", analysis("DIAGNOSE")))
                    .hasMessageContaining("Registre a simulação");
            for (String part : List.of("simulationVersion", "simulationSteps", "simulationResult")) {
                assertThatThrownBy(() -> problem.completed(N2, "rafael", with(diagnosisAsked(), part, "")))
                        .as(part)
                        .hasMessageContaining("Registre a simulação");
            }
            assertThatThrownBy(() -> problem.completed(
                            N2, "rafael", with(diagnosisAsked(), "simulationEnvironment", "PRODUCTION")))
                    .hasMessageContaining("não existe neste campo");
            problem.isIn(Stage.N2_ANALYSIS);
        }

        @Test
        @DisplayName("T13: the first level escalates first")
        void theFirstLevelEscalatesFirst() {
            Case problem = desk.opens(data.contact("marcos"), Category.PROBLEM, "sales")
                    .completed(
                            TRIAGE, "camila", with(triage("PRODUCTION_DEFECT", "PROBLEM"), "productModule", "sales"));
            assertThatThrownBy(() -> problem.completed(N1, "bruno", diagnosisAsked()))
                    .hasMessageContaining("Só o 2º nível");
        }

        @Test
        @DisplayName("T48, CON-36: what is with development stays a Problem")
        void theCategoryStaysWhileDevelopmentHasIt() {
            Case sent = inDiagnosis("marcos");
            Author tiago = Author.staff("tiago", "Tiago Vilela");

            assertThatThrownBy(() -> process.reclassify(
                            sent.number(), tiago, Category.QUESTION, SlaClass.SUPPORT, null, "É dúvida"))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessageContaining("Peça que a devolva ao suporte");
            process.reclassify(sent.number(), tiago, null, null, Priority.LOW, "Há contorno");
            assertThat(sent.occurrence().priority()).isEqualTo(Priority.LOW);
        }
    }

    @Nested
    class Diagnosing {

        @Test
        @DisplayName("T32: given back with reason and text, to the analyst who asked; the customer reads neither")
        void itIsGivenBackToTheSecondLevel() {
            Case back = inDiagnosis("marcos");
            assertThatThrownBy(() -> back.completed(DIAGNOSE, "edu", Map.of("action", "RETURN")))
                    .hasMessageContaining("Escolha por que devolve")
                    .hasMessageContaining("Diga ao suporte");

            back.completed(
                    DIAGNOSE,
                    "edu",
                    Map.of("action", "RETURN", "returnReason", "MISSING_DATA", "supportText", "Peça o XML da nota."));

            assertThat(back.isIn(Stage.N2_ANALYSIS).task(N2).getAssignee()).isEqualTo("rafael");
            assertThat(back.said(false)).anyMatch(said -> said.text()
                    .equals("Devolvida pelo desenvolvimento: Faltam dados. Peça o XML da nota."));
            assertThat(back.said(true)).noneMatch(said -> said.text().contains("XML"));
            assertThat(issues.of(back.occurrence())).isEmpty();
            back.ledgerAgrees();
            back.completed(N2, "rafael", diagnosisAsked()).isIn(Stage.TECHNICAL_DIAGNOSIS);
        }

        @Test
        @DisplayName("T30, F14: a confirmed defect names cause, versions and estimate, or nothing moves")
        void aConfirmedDefectIsDescribed() {
            Case sent = inDiagnosis("marcos");
            for (String part : List.of("title", "rootCause", "affectedVersions", "estimateHours")) {
                assertThatThrownBy(() -> sent.completed(DIAGNOSE, "edu", with(defect(), part, "")))
                        .as(part)
                        .isInstanceOf(RuleViolation.class);
            }
            assertThatThrownBy(() -> sent.completed(DIAGNOSE, "edu", Map.of()))
                    .hasMessageContaining("Escolha o que o diagnóstico mostrou.");
            assertThatThrownBy(() -> sent.completed(DIAGNOSE, "edu", Map.of("action", "CONFIRM", "issue", "DF-999999")))
                    .hasMessageContaining("Escolha um defeito da lista.");
            sent.isIn(Stage.TECHNICAL_DIAGNOSIS);

            sent.completed(DIAGNOSE, "edu", with(defect(), "workaround", "Frete só nos itens."))
                    .claimed(DEVELOP, "lara");

            assertThat(sent.isIn(Stage.IN_DEVELOPMENT).timeline())
                    .anyMatch(stay -> stay.stage() == Stage.TECHNICAL_DIAGNOSIS && "edu".equals(stay.attendant()))
                    .anyMatch(stay -> stay.stage() == Stage.IN_DEVELOPMENT && "lara".equals(stay.attendant()));
            assertThat(desk.viewOf(sent.task(DEVELOP)))
                    .contains(issue(sent).number(), "Frete só nos itens.", next().code());
            assertThat(sent.said(true)).noneMatch(said -> said.text().contains("segredo do fonte"));
        }

        @Test
        @DisplayName("d.7: only development takes the tasks of development")
        void onlyDevelopmentTakesItsTasks() {
            Case sent = inDiagnosis("marcos");
            assertThatThrownBy(() -> sent.claimed(DIAGNOSE, "rafael")).hasMessageContaining("do grupo responsável");
        }
    }

    @Nested
    class Delivering {

        @Test
        @DisplayName("T38, UNO-M-52: a delivered correction promises its version; the occurrence is not answered yet")
        void theCustomerWaitsForTheVersion() {
            UpcomingVersion version = next();
            Case waiting = awaiting("marcos");

            waiting.isIn(Stage.AWAITING_VERSION);
            assertThat(waiting.occurrence().isClosed()).isFalse();
            assertThat(waiting.occurrence().stage().publicStage()).isEqualTo(PublicStage.IN_DEVELOPMENT);
            assertThat(waiting.openTasks()).isEmpty();
            assertThat(waiting.clock(ClockKind.SOLUTION).isRunning()).as("G-14").isTrue();
            assertThat(waiting.lastPublic()).contains("versão " + version.code(), "às 08:00");
            assertThat(templates(waiting)).contains("VERSION_PROMISED");
            var expected = Objects.requireNonNull(expectations.of(waiting.occurrence()));
            assertThat(expected.at()).isEqualTo(version.plannedFor());
            assertThat(expected.text()).contains("sai na versão " + version.code());
            assertThat(waiting.said(true))
                    .extracting(Interaction::text)
                    .noneMatch(text -> text.contains("segredo") || text.contains("Doze notas"));
            waiting.ledgerAgrees();
        }

        @Test
        @DisplayName("F15: version, solution, tests and public note, or it is not delivered")
        void aDeliveryIsWhole() {
            Case open = inDevelopment("marcos");
            for (String part : List.of("version", "solution", "tests", "releaseNote")) {
                assertThatThrownBy(() -> open.completed(DEVELOP, "edu", with(delivery(next().code()), part, "")))
                        .as(part)
                        .isInstanceOf(RuleViolation.class);
            }
            assertThatThrownBy(() -> open.completed(DEVELOP, "edu", delivery("1999.01")))
                    .hasMessageContaining("Escolha uma versão da lista.");
            open.isIn(Stage.IN_DEVELOPMENT);
        }

        @Test
        @DisplayName("TOT-16: one defect, many occurrences: one developer has them all, one delivery serves all")
        void oneDeliveryServesAll() {
            Case first = inDevelopment("marcos");
            Case second = sameDefect("helena", first);
            Case cancelled = sameDefect("otavio", first);

            assertThat(second.isIn(Stage.IN_DEVELOPMENT).task(DEVELOP).getAssignee())
                    .isEqualTo("edu");
            assertThat(desk.viewOf(second.task(DEVELOP))).contains(first.number());
            process.cancel(
                    cancelled.number(), Author.contact("otavio", "Otávio"), CancelReason.NOT_NEEDED, "Não uso mais");

            first.completed(DEVELOP, "edu", delivery(next().code()));

            assertThat(second.openTasks()).as("nobody delivers it twice").isEmpty();
            second.isIn(Stage.IN_DEVELOPMENT).goesOn().isIn(Stage.AWAITING_VERSION);
            assertThat(templates(second)).contains("VERSION_PROMISED");
            cancelled.endedAs(Outcome.CANCELLED_BY_CUSTOMER);

            Case third = sameDefect("cintia", first);
            assertThat(third.isIn(Stage.AWAITING_VERSION).openTasks())
                    .as("delivered already")
                    .isEmpty();
        }

        @Test
        @DisplayName("an occurrence is about one defect: the database says so, too")
        void anOccurrenceIsAboutOneDefect() {
            Case first = inDevelopment("marcos");
            assertThatThrownBy(
                            () -> issues.link(first.occurrence(), issue(first).number(), Author.SYSTEM))
                    .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
        }

        @Test
        @DisplayName("T46: whoever waits for a version may still cancel; nothing is left open")
        void whoWaitsMayCancel() {
            Case waiting = awaiting("marcos");
            process.cancel(waiting.number(), Author.contact("marcos", "Marcos"), CancelReason.SOLVED_ALONE, "Trocamos");
            waiting.endedAs(Outcome.CANCELLED_BY_CUSTOMER);
            released(Objects.requireNonNull(issue(waiting).target()).code(), notes())
                    .goesOn();
            assertThat(templates(waiting)).doesNotContain("VERSION_AVAILABLE");
        }
    }

    @Nested
    class Looking {

        @ParameterizedTest
        @ValueSource(strings = {"edu", "nico", "camila", "miriam"})
        @DisplayName("UNO-M-49: the team sees what is in a version, and how many it has answered")
        void theTeamSeesTheVersions(String who) {
            Case waiting = awaiting("marcos");
            String page = page(who).body();
            assertThat(page)
                    .contains("Versão "
                            + Objects.requireNonNull(issue(waiting).target()).code())
                    .contains(issue(waiting).number(), "Ocorrências encerradas: 0 de 1");
        }

        @ParameterizedTest
        @ValueSource(strings = {"marcos", "bianca", "placar"})
        @DisplayName("c.7: contacts, designers and the wall do not")
        void nobodyElseDoes(String who) {
            assertThat(page(who).statusCode()).isEqualTo(403);
        }

        private HttpResponse<String> page(String who) {
            Visitor visitor = new Visitor(port);
            visitor.logIn(who, who);
            return visitor.get("/versoes");
        }
    }

    @Nested
    class Releasing {

        @Test
        @DisplayName("T40, TM13, UNO-M-50: the release answers exactly those who wait for it, each once and by itself")
        void theReleaseAnswersThoseWhoWait() {
            String version = next().code();
            Case first = awaiting("marcos");
            Case second = sameDefect("helena", first);
            Case later = inDevelopment("otavio");
            later.completed(DEVELOP, "edu", delivery(versions.upcoming().get(1).code()));

            Case release = confirmed(version);
            assertThat(desk.viewOf(release.task(RELEASE)))
                    .contains(issue(first).number(), "2 ocorrências esperam", "O frete entra uma só vez");
            assertThat(desk.finds("nico", "Liberação de versões"))
                    .anyMatch(task -> task.getId().equals(release.task(RELEASE).getId()));
            release.completed(RELEASE, "nico", notes());

            first.isIn(Stage.AWAITING_VERSION);
            assertThat(first.jobs()).as("who confirms does not wait").isEmpty();
            oneAtATime(release);
            assertThat(release.instances()).isEmpty();
            assertThat(first.jobs()).hasSize(1);
            first.isIn(Stage.AWAITING_VERSION).goesOn();
            second.isIn(Stage.AWAITING_VERSION).goesOn();

            for (Case answered : List.of(first, second)) {
                answered.endedAs(Outcome.FIXED_IN_VERSION).isIn(Stage.FINISHED).ledgerAgrees();
                assertThat(answered.clock(ClockKind.SOLUTION).isStopped()).isTrue();
                assertThat(answered.lastPublic()).contains("versão " + version, "• Frete corrigido.");
                assertThat(templates(answered)).containsOnlyOnce("VERSION_AVAILABLE");
            }
            later.isIn(Stage.AWAITING_VERSION);
            assertThat(later.jobs()).isEmpty();
            assertThat(versions.get(version).releasedBy()).isEqualTo("nico");

            Case after = sameDefect("cintia", first);
            after.endedAs(Outcome.FIXED_IN_VERSION);
            assertThat(after.lastPublic()).as("released already").contains(version);
            assertThat(templates(after)).doesNotContain("VERSION_PROMISED");
        }

        private void oneAtATime(Case release) {
            data.set("release.page", "1");
            try {
                release.goesOn();
            } finally {
                data.set("release.page", "100");
            }
        }

        @Test
        @DisplayName("reliability 3.2: one that fails holds up no other, and what is repeated answers nobody twice")
        void oneThatFailsHoldsUpNoOther() {
            String version = next().code();
            Case good = awaiting("marcos");
            Case bad = sameDefect("helena", good);
            released(version, notes()).goesOn();
            var link = jdbc.sql("select * from issue_occurrence where occurrence_id = ?")
                    .param(bad.occurrence().id())
                    .query()
                    .singleRow();
            jdbc.sql("delete from issue_occurrence where occurrence_id = ?")
                    .param(bad.occurrence().id())
                    .update();

            assertThatThrownBy(bad::goesOn).isInstanceOf(RuntimeException.class);
            good.goesOn().endedAs(Outcome.FIXED_IN_VERSION);
            bad.isIn(Stage.AWAITING_VERSION);
            assertThat(templates(bad)).doesNotContain("VERSION_AVAILABLE");

            jdbc.sql("insert into issue_occurrence (issue_id, occurrence_id, linked_by, linked_at) values (?, ?, ?, ?)")
                    .params(
                            link.get("issue_id"),
                            link.get("occurrence_id"),
                            link.get("linked_by"),
                            link.get("linked_at"))
                    .update();
            bad.goesOn().endedAs(Outcome.FIXED_IN_VERSION);
            runtime.createMessageCorrelation("version.released")
                    .processInstanceBusinessKey(good.number())
                    .correlateAllWithResult();
            assertThat(templates(good)).containsOnlyOnce("VERSION_AVAILABLE");
        }

        @Test
        @DisplayName("T41, F20: what is left out goes back to its developer; the customer reads the new week, not why")
        void whatIsLeftOutGoesBack() {
            String version = next().code();
            Case out = awaiting("marcos");
            Case alsoOut = sameDefect("helena", out);
            Case in = inDevelopment("otavio")
                    .completed(DEVELOP, "edu", with(delivery(version), "releaseNote", "Outra nota."));
            Case release = confirmed(version);
            Map<String, Object> without =
                    Map.of("removed", List.of(issue(out).number()), "notes", "• Frete corrigido.");
            assertThatThrownBy(() -> release.completed(RELEASE, "nico", without))
                    .hasMessageContaining("Diga por que");
            assertThatThrownBy(() -> release.completed(
                            RELEASE,
                            "nico",
                            Map.of("removed", List.of("DF-999999"), "removalReason", "x", "notes", "x")))
                    .hasMessageContaining("apenas itens que estão nesta versão");
            assertThatThrownBy(() -> release.completed(RELEASE, "nico", Map.of("notes", "")))
                    .hasMessageContaining("Escreva as novidades");

            assertThatThrownBy(() -> release.completed(
                            RELEASE,
                            "nico",
                            with(
                                    without,
                                    "removalReason",
                                    "Falhou",
                                    "notes",
                                    "• Outra nota.\n• O frete entra uma só vez no total da nota.")))
                    .hasMessageContaining("Apague essa nota");

            release.completed(RELEASE, "nico", with(without, "removalReason", "Falhou na homologação"))
                    .goesOn();
            out.goesOn();
            alsoOut.goesOn();
            in.goesOn();

            in.endedAs(Outcome.FIXED_IN_VERSION);
            for (Case back : List.of(out, alsoOut)) {
                assertThat(back.isIn(Stage.IN_DEVELOPMENT).task(DEVELOP).getAssignee())
                        .isEqualTo("edu");
                assertThat(back.lastPublic())
                        .contains("fora da versão " + version, next().code())
                        .doesNotContain("homologação");
                assertThat(templates(back)).contains("VERSION_POSTPONED");
                assertThat(Objects.requireNonNull(expectations.of(back.occurrence()))
                                .text())
                        .contains(next().code());
            }
            assertThat(desk.viewOf(out.task(DEVELOP))).contains("Falhou na homologação");

            out.completed(DEVELOP, "edu", delivery(next().code())).isIn(Stage.AWAITING_VERSION);
            alsoOut.goesOn().isIn(Stage.AWAITING_VERSION);
        }

        @Test
        @DisplayName("T41: a version that lost all it had is skipped")
        void aVersionThatLostAllIsSkipped() {
            String version = next().code();
            Case out = awaiting("marcos");
            released(version, Map.of("removed", List.of(issue(out).number()), "removalReason", "Falhou"))
                    .goesOn();
            assertThat(versions.get(version).state()).isEqualTo(VersionState.SKIPPED);
            out.goesOn().isIn(Stage.IN_DEVELOPMENT);
        }

        @Test
        @DisplayName("TM13: a week without deliveries asks nobody anything")
        void aWeekWithoutDeliveries() {
            desk.at(tuesday.plusDays(6) + "T08:00").releaseDay();
            long before = open();
            desk.at(tuesday.plusDays(13) + "T08:00").releaseDay();
            assertThat(open()).isEqualTo(before);
        }

        private long open() {
            return runtime.createProcessInstanceQuery()
                    .processDefinitionKey("version-release")
                    .count();
        }

        @Test
        @DisplayName("F22: after an outage each version that is due is confirmed by itself")
        void eachDueVersionIsConfirmed() {
            String first = next().code();
            String second = versions.upcoming().get(1).code();
            awaiting("marcos");
            inDevelopment("otavio").completed(DEVELOP, "edu", delivery(second));

            desk.at(tuesday.plusDays(13) + "T10:00").releaseDay();

            assertThat(desk.new Case(first).openTasks()).containsExactly(RELEASE);
            assertThat(desk.new Case(second).openTasks()).containsExactly(RELEASE);
        }

        @Test
        @DisplayName("A-13: the day of release is data")
        void theDayIsData() {
            try {
                data.set("release.cycle", "0 30 7 ? * WED");
                assertThat(next().plannedFor()).isEqualTo(dev.plantao.MovedClock.at(tuesday.plusDays(1) + "T07:30"));
            } finally {
                data.set("release.cycle", "0 0 8 ? * MON");
            }
            assertThat(next().plannedFor()).isEqualTo(dev.plantao.MovedClock.at(tuesday.plusDays(6) + "T08:00"));
        }

        @Test
        @DisplayName("NEG-18: what development writes is never public, not while it waits for the version either")
        void developmentNeverSpeaksToCustomers() {
            Case waiting = awaiting("marcos");
            assertThatThrownBy(() -> process.teamSaid(
                            waiting.number(), Author.staff("edu", "Eduardo"), Visibility.PUBLIC, "Está pronto"))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessageContaining("apenas interações internas");
        }
    }
}
