package dev.plantao.process;

import static dev.plantao.MovedClock.at;
import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.RunningApplication;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Outcome;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.Stage;
import dev.plantao.process.Desk.Case;
import dev.plantao.sla.ClockKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The trunk, told as scenarios: model, delegates, decisions and entities are the real ones. */
@RunningApplication
class OccurrenceProcessTest {

    private static final String TRIAGE = "userTask_triage";
    private static final String CHASE = "userTask_chaseTriage";
    private static final String N1 = "userTask_analyseN1";
    private static final String N2 = "userTask_analyseN2";
    private static final String REFERRAL = "userTask_handleReferral";

    @Autowired
    Desk desk;

    @Autowired
    MasterData data;

    @Autowired
    OccurrenceProcess process;

    @Autowired
    TaskService tasks;

    @BeforeEach
    void monday() {
        data.load();
        desk.at("2026-11-23T09:00");
    }

    @AfterAll
    static void everyNodeAndFlowWasWalked() {
        assertThat(Coverage.missing("occurrence", "await-customer", "referral"))
                .as("what tests of its own walk is all that stays unwalked")
                .allMatch(element -> element.matches(
                        "occurrence/.*([cC]onsultancy|[dD]atabaseChange|[dD]evelopment|[pP]roductAnalysis"
                                + "|flow_onwardToToArea).*"));
    }

    private Case inAnalysisN1() {
        return desk.opens(data.contact("andre"), Category.QUESTION, "inventory")
                .completed(TRIAGE, "camila", triage("CONFIGURATION", "QUESTION"))
                .claimed(N1, "camila");
    }

    private Case inAnalysisN2() {
        return inAnalysisN1()
                .completed(N1, "camila", with(analysis("ESCALATE_N2"), "escalationReason", "SIMULATION"))
                .claimed(N2, "sueli");
    }

    @Nested
    class Opening {

        @Test
        @DisplayName("CON-02, UNO-B-20, T01: opening numbers it, starts triage and its clock")
        void openingNumbersItAndStartsTriage() {
            Case opened = desk.opens(data.contact("marcos"), Category.PROBLEM, "sales", true, true);

            assertThat(opened.number()).matches("OC-2026-\\d{6}");
            assertThat(opened.instances()).hasSize(1);
            assertThat(opened.openTasks()).containsExactly(TRIAGE);
            assertThat(opened.candidateGroups(TRIAGE)).containsExactly("triage");
            assertThat(opened.isIn(Stage.TRIAGE).occurrence().priority()).isEqualTo(Priority.HIGH);
            assertThat(opened.clock(ClockKind.TRIAGE).dueAt()).isEqualTo(at("2026-11-23T11:00"));
            assertThat(opened.clock(ClockKind.SOLUTION)).isNull();
            opened.ledgerAgrees();
        }

        @Test
        @DisplayName("AC02, T02, UNO-M-48: by phone an ineligible company is registered and referred, reasons kept")
        void anIneligibleCompanyIsReferred() {
            Case implementing = desk.phoned(data.contact("paulo"), "purchasing");

            assertThat(implementing.isIn(Stage.REFERRAL).candidateGroups(REFERRAL))
                    .containsExactly("implementation");
            assertThat(implementing.occurrence().ineligibility()).contains("COMPANY_IMPLEMENTING", "TERM_UNSIGNED");

            Case coursePending = desk.phoned(data.contact("teo"), "sales");
            assertThat(coursePending.candidateGroups(REFERRAL)).containsExactly("sales");
            assertThat(coursePending.occurrence().ineligibility()).isEqualTo("COURSE_PENDING");
        }

        @Test
        @DisplayName("NEG-01, AC02: by portal it is refused naming every missing item, and nothing is left behind")
        void thePortalRefusesAnIneligibleCompany() {
            assertThatThrownBy(() -> desk.opens(data.contact("paulo"), Category.QUESTION, "purchasing"))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessageContaining("Empresa em implantação")
                    .hasMessageContaining("Termo de aceite de implantação pendente")
                    .hasMessageContaining("Contato sem acesso ao portal");
        }
    }

    @Nested
    class TriageStep {

        @Test
        @DisplayName("AC03, UNO-B-30, TM01, TM02: warned at 08:40, late at 09:10, still open, coordination chases")
        void aLateTriageIsChasedAndStaysOpen() {
            desk.at("2026-11-19T17:10");
            Case late = desk.opens(data.contact("marcos"), Category.PROBLEM, "sales", true, true);
            assertThat(late.due("event_triageWarned")).isEqualTo(at("2026-11-23T08:40"));
            assertThat(late.due("event_triageBreached")).isEqualTo(at("2026-11-23T09:10"));

            late.fires("event_triageWarned");
            assertThat(late.breaches()).isEmpty();
            late.fires("event_triageBreached");

            assertThat(late.openTasks()).containsExactly(CHASE, TRIAGE);
            assertThat(late.breaches()).singleElement().satisfies(breach -> {
                assertThat(breach.kind()).isEqualTo(ClockKind.TRIAGE);
                assertThat(breach.dueAt()).isEqualTo(at("2026-11-23T09:10"));
            });

            desk.at("2026-11-23T09:30");
            late.completed(
                    TRIAGE,
                    "camila",
                    with(triage("PRODUCTION_DEFECT", "PROBLEM"), "priority", "HIGH", "productModule", "sales"));
            assertThat(late.occurrence().slaClass()).isEqualTo(SlaClass.ERROR);
            assertThat(late.clock(ClockKind.SOLUTION).startedAt()).isEqualTo(at("2026-11-23T09:30"));

            late.completed(CHASE, "miriam", Map.of("delayReason", "Volume do feriado", "action", "CHASE"));
            assertThat(late.breaches()).singleElement().satisfies(breach -> assertThat(breach.delayReason())
                    .isEqualTo("Volume do feriado"));
            late.isIn(Stage.N1_QUEUE).ledgerAgrees();
        }

        @Test
        @DisplayName("F05: a measure without its reason is refused and the task stays")
        void aMeasureNeedsItsReason() {
            desk.at("2026-11-19T17:10");
            Case late = desk.opens(data.contact("marcos"), Category.PROBLEM, "sales")
                    .fires("event_triageBreached");

            assertThatThrownBy(() -> late.completed(CHASE, "miriam", Map.of("action", "CHASE")))
                    .hasMessageContaining("Registre o motivo do atraso.");
            assertThat(late.openTasks()).contains(CHASE);
        }

        @Test
        @DisplayName("AC05, UNO-B-08, UNO-B-42, UNO-M-35: ERROR/HIGH on Gold is due in 12 business hours from triage")
        void theSolutionClockStartsWhenTriageEnds() {
            desk.at("2026-11-20T10:00");
            Case error = desk.opens(data.contact("marcos"), Category.PROBLEM, "sales", true, true);
            desk.at("2026-11-23T09:00");
            error.completed(
                    TRIAGE,
                    "camila",
                    with(triage("PRODUCTION_DEFECT", "PROBLEM"), "priority", "HIGH", "productModule", "sales"));

            assertThat(error.clock(ClockKind.SOLUTION).dueAt()).isEqualTo(at("2026-11-24T11:00"));
            assertThat(error.clock(ClockKind.SOLUTION).warnAt()).isEqualTo(at("2026-11-24T08:36"));
            assertThat(error.task(N1).getDueDate()).isEqualTo(java.util.Date.from(at("2026-11-24T11:00")));
            assertThat(error.clock(ClockKind.TRIAGE).isStopped()).isTrue();
            assertThat(error.candidateGroups(N1)).containsExactly("n1-sales");
        }

        @Test
        @DisplayName("NEG-03, AC03: triage without class, priority or department is refused; nothing moves")
        void anIncompleteTriageIsRefused() {
            Case opened = desk.opens(data.contact("marcos"), Category.QUESTION, "sales");
            for (String missing : List.of("demandType", "category", "priority", "productModule", "segment", "action")) {
                assertThatThrownBy(() ->
                                opened.completed(TRIAGE, "camila", with(triage("GUIDANCE", "QUESTION"), missing, "")))
                        .as(missing)
                        .isInstanceOf(RuleViolation.class);
            }
            assertThatThrownBy(() ->
                            opened.completed(TRIAGE, "camila", with(triage("GUIDANCE", "QUESTION"), "department", "")))
                    .hasMessageContaining("departamento");
            opened.isIn(Stage.TRIAGE);
            assertThat(opened.openTasks()).containsExactly(TRIAGE);
        }

        @Test
        @DisplayName("AC07, CON-15, b.4.1: triage corrects the category with a reason, both kept, the customer told")
        void triageCorrectsTheCategory() {
            Case need = desk.opens(data.contact("marcos"), Category.NEED, "sales");
            Map<String, Object> asError = with(triage("PRODUCTION_DEFECT", "PROBLEM"), "productModule", "sales");
            assertThatThrownBy(() -> need.completed(TRIAGE, "camila", asError))
                    .hasMessageContaining("Diga por que a categoria muda.");
            assertThatThrownBy(() -> need.completed(
                            TRIAGE, "camila", with(asError, "category", "QUESTION", "categoryReason", "É dúvida")))
                    .as("ERROR with a question")
                    .hasMessageContaining("não combina com a categoria");

            need.completed(TRIAGE, "camila", with(asError, "categoryReason", "A evidência mostra um defeito"));

            assertThat(need.occurrence().category()).isEqualTo(Category.PROBLEM);
            assertThat(need.occurrence().customerCategory()).isEqualTo(Category.NEED);
            assertThat(need.said(true)).anySatisfy(said -> assertThat(said.text())
                    .contains("Problema", "Necessidade", "A evidência mostra um defeito"));
        }

        @Test
        @DisplayName("NEG-23, AGE-18: another priority needs a reason")
        void anotherPriorityNeedsAReason() {
            Case opened = desk.opens(data.contact("marcos"), Category.QUESTION, "sales");
            Map<String, Object> higher = with(triage("GUIDANCE", "QUESTION"), "priority", "HIGH");

            assertThatThrownBy(() -> opened.completed(TRIAGE, "camila", higher))
                    .hasMessageContaining("Diga por que a prioridade muda.");
            opened.completed(TRIAGE, "camila", with(higher, "priorityReason", "Fechamento hoje"));
            assertThat(opened.occurrence().priority()).isEqualTo(Priority.HIGH);
        }

        @Test
        @DisplayName("UNO-B-33: a hidden defect exists only in class ERROR")
        void aHiddenDefectIsAnError() {
            Case opened = desk.opens(data.contact("marcos"), Category.QUESTION, "sales");
            assertThatThrownBy(() -> opened.completed(
                            TRIAGE, "camila", with(triage("GUIDANCE", "QUESTION"), "hiddenDefect", true)))
                    .hasMessageContaining("Vício oculto");
        }

        @Test
        @DisplayName("NEG-04, UNO-M-11: triage cannot send to N2")
        void triageCannotSendToN2() {
            Case opened = desk.opens(data.contact("marcos"), Category.QUESTION, "sales");
            assertThatThrownBy(() ->
                            opened.completed(TRIAGE, "camila", with(triage("GUIDANCE", "QUESTION"), "action", "N2")))
                    .hasMessageContaining("não existe neste campo");
            assertThatThrownBy(() -> opened.completed(
                            TRIAGE, "camila", with(triage("GUIDANCE", "QUESTION"), "action", "CONSULTANCY")))
                    .hasMessageContaining("não está disponível");
        }

        @Test
        @DisplayName("T05, UNO-M-23, OX1: a duplicate is linked to the original and ends")
        void aDuplicateEndsLinked() {
            Case original = desk.opens(data.contact("marcos"), Category.PROBLEM, "sales");
            Case repeated = desk.opens(data.contact("marcos"), Category.PROBLEM, "sales");
            Map<String, Object> duplicate =
                    with(triage("PRODUCTION_DEFECT", "PROBLEM"), "productModule", "sales", "action", "DUPLICATE");
            assertThatThrownBy(() -> repeated.completed(TRIAGE, "camila", duplicate))
                    .hasMessageContaining("ocorrência original");
            assertThatThrownBy(() ->
                            repeated.completed(TRIAGE, "camila", with(duplicate, "duplicateOf", repeated.number())))
                    .hasMessageContaining("duplicada de si mesma");

            repeated.completed(TRIAGE, "camila", with(duplicate, "duplicateOf", original.number()));

            repeated.endedAs(Outcome.DUPLICATE).isIn(Stage.FINISHED).ledgerAgrees();
            assertThat(repeated.lastPublic()).contains(original.number());
        }

        @Test
        @DisplayName("AC21, UNO-M-64: what needs a permission is refused with the official text, never executed")
        void permissionIsNeverExecuted() {
            Case permission = desk.phoned(data.contact("joana"), "sales");
            assertThatThrownBy(() -> permission.completed(TRIAGE, "camila", triage("PERMISSION_EXECUTION", "QUESTION")))
                    .hasMessageContaining("não executa rotinas");

            permission.completed(
                    TRIAGE, "camila", with(triage("PERMISSION_EXECUTION", "QUESTION"), "action", "OUT_OF_SCOPE"));

            permission.endedAs(Outcome.OUT_OF_SCOPE);
            assertThat(permission.lastPublic()).contains("não executamos rotinas em nome do usuário");
        }

        @Test
        @DisplayName("AC21, AGE-02, AGE-03, UNO-M-63: infrastructure, commercial and training are referred")
        void whatIsNotSupportIsReferred() {
            for (var referred : Map.of(
                            "INFRASTRUCTURE", "sales",
                            "NEW_COMMERCIAL_REQUEST", "production",
                            "TRAINING", "customer-success")
                    .entrySet()) {
                Case opened = desk.opens(data.contact("bia"), Category.QUESTION, "production-portal");
                assertThatThrownBy(() -> opened.completed(TRIAGE, "camila", triage(referred.getKey(), "QUESTION")))
                        .hasMessageContaining("direcionado a outra área");
                opened.completed(TRIAGE, "camila", with(triage(referred.getKey(), "QUESTION"), "action", "REFERRAL"));
                assertThat(opened.isIn(Stage.REFERRAL).candidateGroups(REFERRAL))
                        .as(referred.getKey())
                        .containsExactly(referred.getValue());
            }
        }
    }

    @Nested
    class Analysis {

        @Test
        @DisplayName("TM03, TM04: the alarms of the solution ring beside the analysis, which goes on")
        void theSolutionAlarmsLeaveTheAnalysisAlone() {
            Case late = inAnalysisN1();

            late.fires("event_solutionWarned").fires("event_solutionBreached");

            assertThat(late.breaches()).singleElement().satisfies(breach -> assertThat(breach.kind())
                    .isEqualTo(ClockKind.SOLUTION));
            assertThat(late.isIn(Stage.N1_ANALYSIS).openTasks()).contains(N1);
        }

        @Test
        @DisplayName("T07, CON-31: claiming moves it to analysis, letting go moves it back to the queue")
        void claimingIsWorking() {
            Case queued = desk.opens(data.contact("andre"), Category.QUESTION, "inventory")
                    .completed(TRIAGE, "camila", triage("CONFIGURATION", "QUESTION"))
                    .isIn(Stage.N1_QUEUE);

            queued.claimed(N1, "camila").isIn(Stage.N1_ANALYSIS);
            tasks.setAssignee(queued.task(N1).getId(), null);

            queued.isIn(Stage.N1_QUEUE);
            assertThat(queued.occurrence().owner()).as("UNO-M-31").isEqualTo("camila");
        }

        @Test
        @DisplayName("AC04, O2, UNO-B-44, UNO-B-49, T08: a recommendation alone is an answer; clock stops, FCR counts")
        void aRecommendationAloneIsAnAnswer() {
            Case answered = inAnalysisN1()
                    .completed(
                            N1,
                            "camila",
                            with(analysis("ANSWER"), "recommendation", "Ative na aba Reposição", "becomeFaq", true));

            answered.endedAs(Outcome.ANSWERED_N1).isIn(Stage.FINISHED).ledgerAgrees();
            assertThat(answered.occurrence().firstContact()).as("AGE-19").isTrue();
            assertThat(answered.clock(ClockKind.SOLUTION).isStopped()).isTrue();
            assertThat(answered.lastPublic()).contains("Ative na aba Reposição").contains("Manual de Estoque – http");
            assertThat(data.drafts())
                    .as("UNO-B-03")
                    .contains(answered.occurrence().report().subject());
            assertThat(answered.stages())
                    .containsExactly(Stage.TRIAGE, Stage.N1_QUEUE, Stage.N1_ANALYSIS, Stage.FINISHED);
        }

        @Test
        @DisplayName(
                "NEG-05, UNO-B-43: an empty answer or unread evidence is refused; task and entity stay as they were")
        void anEmptyAnswerIsRefused() {
            Case analysed = inAnalysisN1();
            assertThatThrownBy(() -> analysed.completed(N1, "camila", analysis("ANSWER")))
                    .hasMessageContaining("causa, ação realizada ou recomendação");
            assertThatThrownBy(() -> analysed.completed(
                            N1, "camila", with(analysis("ANSWER"), "cause", "Cadastro", "evidenceRead", false)))
                    .hasMessageContaining("leu as evidências");
            assertThatThrownBy(() -> analysed.completed(
                            N1, "camila", with(analysis("ANSWER"), "cause", "x", "effortMinutes", -1)))
                    .hasMessageContaining("negativo");
            analysed.isIn(Stage.N1_ANALYSIS);
            assertThat(analysed.occurrence().outcome()).isNull();
            assertThat(analysed.variables()).containsExactly("view");
        }

        @Test
        @DisplayName("NEG-20, UNO-B-12: an answer after the deadline needs the reason of the delay")
        void aLateAnswerNeedsAReason() {
            Case analysed = inAnalysisN1();
            desk.at("2026-12-04T17:00");
            assertThat(analysed.late()).isTrue();
            assertThatThrownBy(() -> analysed.completed(N1, "camila", with(analysis("ANSWER"), "cause", "Cadastro")))
                    .hasMessageContaining("motivo do atraso");

            analysed.completed(N1, "camila", with(analysis("ANSWER"), "cause", "Cadastro", "delayReason", "Volume"));
            analysed.endedAs(Outcome.ANSWERED_N1);
        }

        @Test
        @DisplayName("T09, UNO-B-45, UNO-B-46, UNO-M-31: N1 escalates with a reason; N2 answers; the owner stays")
        void n1EscalatesAndN2Answers() {
            Case escalated = inAnalysisN1();
            assertThatThrownBy(() -> escalated.completed(N1, "camila", analysis("ESCALATE_N2")))
                    .hasMessageContaining("motivo do escalonamento");

            escalated.completed(N1, "camila", with(analysis("ESCALATE_N2"), "escalationReason", "SPECIALITY"));
            assertThat(escalated.isIn(Stage.N2_QUEUE).candidateGroups(N2)).containsExactly("n2-production");
            escalated
                    .claimed(N2, "sueli")
                    .isIn(Stage.N2_ANALYSIS)
                    .completed(N2, "sueli", with(analysis("ANSWER"), "cause", "Parâmetro da filial"));

            escalated.endedAs(Outcome.ANSWERED_N2).ledgerAgrees();
            assertThat(escalated.occurrence().owner()).isEqualTo("camila");
        }

        @Test
        @DisplayName("c.1: N2 may return it to N1, with a reason, to the same analyst")
        void n2ReturnsToN1() {
            Case returned = inAnalysisN2();
            assertThatThrownBy(() -> returned.completed(N2, "sueli", analysis("RETURN_N1")))
                    .hasMessageContaining("devolve ao 1º nível");
            returned.completed(N2, "sueli", with(analysis("RETURN_N1"), "returnReason", "Falta o log"));

            assertThat(returned.isIn(Stage.N1_ANALYSIS).task(N1).getAssignee()).isEqualTo("camila");
        }

        @Test
        @DisplayName("UNO-M-32: the second level cannot escalate, the first cannot return")
        void eachLevelHasItsOwnActions() {
            assertThatThrownBy(() -> inAnalysisN2()
                            .completed(N2, "sueli", with(analysis("ESCALATE_N2"), "escalationReason", "SIMULATION")))
                    .hasMessageContaining("Só o 1º nível");
            assertThatThrownBy(() ->
                            inAnalysisN1().completed(N1, "camila", with(analysis("RETURN_N1"), "returnReason", "x")))
                    .hasMessageContaining("Só o 2º nível");
        }

        @Test
        @DisplayName("T04, T50: N1 refers; the area concludes; the customer reads the guidance")
        void anAreaConcludesAReferral() {
            Case referred = inAnalysisN1();
            assertThatThrownBy(() -> referred.completed(N1, "camila", analysis("REFER")))
                    .hasMessageContaining("Escolha a área");
            referred.completed(N1, "camila", with(analysis("REFER"), "referralDestination", "CUSTOMER_SUCCESS"));
            assertThatThrownBy(() -> referred.completed(REFERRAL, "clara", Map.of("action", "CONCLUDE")))
                    .hasMessageContaining("orientação ao cliente");

            referred.completed(
                    REFERRAL,
                    "clara",
                    Map.of("action", "CONCLUDE", "guidance", "Veja o curso", "training", "Estoque básico"));

            referred.endedAs(Outcome.REFERRED).ledgerAgrees();
            assertThat(referred.lastPublic()).contains("Veja o curso", "Estoque básico");
        }

        @Test
        @DisplayName("T51, TM20: a resting referral is reminded; the area may return it to the analyst")
        void anAreaReturnsAReferral() {
            Case referred =
                    inAnalysisN2().completed(N2, "sueli", with(analysis("REFER"), "referralDestination", "SALES"));
            assertThat(referred.due("event_referralReminder")).isEqualTo(at("2026-11-25T09:00"));
            referred.fires("event_referralReminder");
            assertThatThrownBy(() -> referred.completed(REFERRAL, "vitor", Map.of("action", "RETURN")))
                    .hasMessageContaining("devolve ao suporte");

            referred.completed(REFERRAL, "vitor", Map.of("action", "RETURN", "returnReason", "É dúvida técnica"));

            assertThat(referred.isIn(Stage.N2_ANALYSIS).task(N2).getAssignee()).isEqualTo("sueli");
            referred.ledgerAgrees();
        }

        @Test
        @DisplayName("AC24, AGE-04..08, b.6: in progress first, then priority, then age; the weights are data")
        void theQueueIsOrdered() {
            Case high = triaged("08:00", "HIGH");
            Case medium = triaged("07:30", "MEDIUM");
            Case low = triaged("09:00", "LOW");
            low.teamSays("Estamos vendo");
            process.refreshTasks(low.number());
            Case laterHigh = triaged("08:30", "HIGH");

            assertThat(queue(high, medium, low, laterHigh)).containsExactly(low, high, laterHigh, medium);

            data.set("queue.in-progress-bonus", "0");
            List.of(high, medium, low, laterHigh).forEach(one -> process.refreshTasks(one.number()));
            assertThat(queue(high, medium, low, laterHigh)).containsExactly(high, laterHigh, medium, low);
            data.set("queue.in-progress-bonus", "100");
        }

        private Case triaged(String time, String priority) {
            desk.at("2026-11-23T" + time);
            return desk.opens(data.contact("andre"), Category.QUESTION, "inventory")
                    .completed(
                            TRIAGE,
                            "camila",
                            with(
                                    triage("CONFIGURATION", "QUESTION"),
                                    "priority",
                                    priority,
                                    "priorityReason",
                                    "Combinado"));
        }

        private List<Case> queue(Case... cases) {
            List<String> ordered = tasks
                    .createTaskQuery()
                    .taskDefinitionKey(N1)
                    .taskCandidateGroup("support-n1")
                    .orderByTaskPriority()
                    .desc()
                    .orderByTaskCreateTime()
                    .asc()
                    .list()
                    .stream()
                    .map(Task::getName)
                    .toList();
            return List.of(cases).stream()
                    .sorted(java.util.Comparator.comparingInt(one -> ordered.indexOf(ordered.stream()
                            .filter(name -> name.contains(one.number()))
                            .findFirst()
                            .orElseThrow())))
                    .toList();
        }
    }

    @Nested
    class Waiting {

        private Case asked() {
            desk.at("2026-11-20T10:00");
            Case error = desk.opens(data.contact("marcos"), Category.PROBLEM, "sales", true, true);
            desk.at("2026-11-23T09:00");
            error.completed(
                            TRIAGE,
                            "camila",
                            with(triage("PRODUCTION_DEFECT", "PROBLEM"), "priority", "HIGH", "productModule", "sales"))
                    .claimed(N1, "bruno");
            desk.at("2026-11-23T11:00");
            return error.completed(N1, "bruno", with(analysis("ASK_CUSTOMER"), "question", "Qual o pedido?"));
        }

        @Test
        @DisplayName("AC06 (a), CON-32, CON-33, T10, T11: the clock pauses; the reply resumes it with the same analyst")
        void aReplyResumesTheClock() {
            Case waiting = asked().isIn(Stage.AWAITING_CUSTOMER);
            assertThat(waiting.openTasks()).isEmpty();
            assertThat(waiting.clock(ClockKind.SOLUTION).isPaused()).isTrue();
            assertThat(waiting.clock(ClockKind.SOLUTION).used()).isEqualTo(Duration.ofHours(2));
            assertThat(waiting.lastPublic()).isEqualTo("Qual o pedido?");

            desk.at("2026-11-25T15:00");
            waiting.customerSays("Pedido 88120");

            assertThat(waiting.isIn(Stage.N1_ANALYSIS).task(N1).getAssignee()).isEqualTo("bruno");
            assertThat(waiting.clock(ClockKind.SOLUTION).dueAt()).isEqualTo(at("2026-11-26T15:00"));
            assertThat(waiting.clock(ClockKind.SOLUTION).warnAt()).isEqualTo(at("2026-11-26T12:36"));
            assertThat(waiting.task(N1).getDueDate()).isEqualTo(java.util.Date.from(at("2026-11-26T15:00")));
            waiting.ledgerAgrees();
        }

        @Test
        @DisplayName("AC06 (b), O4, CON-34, TM05, TM06, T12: two reminders, then ten days of silence end it")
        void silenceEndsIt() {
            Case silent = asked();
            assertThat(silent.due("event_firstReminder")).isEqualTo(at("2026-11-26T11:00"));
            assertThat(silent.due("event_secondReminder")).isEqualTo(at("2026-11-30T11:00"));
            assertThat(silent.due("event_inactivity")).isEqualTo(at("2026-12-03T11:00"));

            silent.fires("event_firstReminder");
            assertThat(silent.lastPublic()).contains("Faltam 7 dias");
            silent.fires("event_secondReminder");
            silent.fires("event_inactivity");

            silent.endedAs(Outcome.INACTIVITY).isIn(Stage.FINISHED).ledgerAgrees();
            assertThat(silent.occurrence().firstContact()).isFalse();
        }

        @Test
        @DisplayName("AC06 (b), CON-34: a message of the team starts the ten days again")
        void aTeamMessageRestartsTheDays() {
            Case waiting = asked();
            desk.at("2026-11-28T11:00");
            waiting.teamSays("Conseguiu ver o pedido?");

            assertThat(waiting.isIn(Stage.AWAITING_CUSTOMER).due("event_inactivity"))
                    .isEqualTo(at("2026-12-08T11:00"));
            assertThat(waiting.timeline().stream().filter(stay -> stay.stage() == Stage.AWAITING_CUSTOMER))
                    .hasSize(1);
        }

        @Test
        @DisplayName("CON-32: a question without text is refused")
        void anEmptyQuestionIsRefused() {
            assertThatThrownBy(() -> inAnalysisN1().completed(N1, "camila", analysis("ASK_CUSTOMER")))
                    .hasMessageContaining("Escreva a pergunta");
        }

        @Test
        @DisplayName("UNO-M-11, CON-05, T47: N2 may ask too; a remark in any other stage is kept and moves nothing")
        void n2AsksAndARemarkIsKept() {
            Case second = inAnalysisN2();
            second.customerSays("Alguma novidade?").isIn(Stage.N2_ANALYSIS);
            second.completed(N2, "sueli", with(analysis("ASK_CUSTOMER"), "question", "Qual filial?"))
                    .isIn(Stage.AWAITING_CUSTOMER)
                    .customerSays("Filial 2");

            assertThat(second.isIn(Stage.N2_ANALYSIS).task(N2).getAssignee()).isEqualTo("sueli");
            assertThat(second.said(true))
                    .anySatisfy(said -> assertThat(said.text()).isEqualTo("Alguma novidade?"));
        }
    }

    @Nested
    class Ending {

        @Test
        @DisplayName("AC10 first half, CON-46, T46: a customer cancels from any stage; tasks close, clocks stop")
        void aCustomerCancels() {
            for (Case open : List.of(
                    desk.opens(data.contact("marcos"), Category.QUESTION, "sales"),
                    inAnalysisN1(),
                    inAnalysisN2(),
                    inAnalysisN1().completed(N1, "camila", with(analysis("ASK_CUSTOMER"), "question", "Qual?")),
                    desk.phoned(data.contact("paulo"), "purchasing"))) {
                process.cancel(
                        open.number(), Author.contact("marcos", "Marcos Teles"), CancelReason.SOLVED_ALONE, null);

                open.endedAs(Outcome.CANCELLED_BY_CUSTOMER)
                        .isIn(Stage.CANCELLED)
                        .ledgerAgrees();
                assertThat(open.openTasks()).isEmpty();
                assertThat(open.clock(ClockKind.TRIAGE).isStopped()).isTrue();
                if (open.clock(ClockKind.SOLUTION) != null) {
                    assertThat(open.clock(ClockKind.SOLUTION).isStopped()).isTrue();
                }
            }
        }

        @Test
        @DisplayName("NEG-19, AC10: what has ended neither cancels, nor takes words, nor changes class")
        void whatHasEndedStays() {
            Case ended = inAnalysisN1().completed(N1, "camila", with(analysis("ANSWER"), "cause", "Cadastro"));
            Author marcos = Author.contact("marcos", "Marcos Teles");

            assertThatThrownBy(() -> process.cancel(ended.number(), marcos, CancelReason.OTHER, null))
                    .hasMessageContaining("já foi encerrada");
            assertThatThrownBy(() -> process.customerReplied(ended.number(), marcos, "Ainda não"))
                    .hasMessageContaining("já foi encerrada");
            assertThatThrownBy(() -> process.reclassify(ended.number(), marcos, null, null, Priority.HIGH, "Urgente"))
                    .hasMessageContaining("já foi encerrada");
            ended.endedAs(Outcome.ANSWERED_N1);
        }

        @Test
        @DisplayName("CON-03, CON-27: one current stage; every stay begins at the instant the one before ended")
        void theTimelineHasNoGap() {
            Case ended = inAnalysisN2().completed(N2, "sueli", with(analysis("ANSWER"), "cause", "Cadastro"));

            Instant left = null;
            for (var stay : ended.timeline()) {
                if (left != null) {
                    assertThat(stay.enteredAt()).isEqualTo(left);
                }
                left = stay.leftAt();
            }
            assertThat(left).as("the last stay is the current one").isNull();
            assertThat(ended.stages())
                    .containsExactly(
                            Stage.TRIAGE,
                            Stage.N1_QUEUE,
                            Stage.N1_ANALYSIS,
                            Stage.N2_QUEUE,
                            Stage.N2_ANALYSIS,
                            Stage.FINISHED);
        }
    }

    @Nested
    class Reclassifying {

        @Test
        @DisplayName("T48, NEG-23: class and priority change the deadline over the same start; tasks follow")
        void theDeadlineFollows() {
            Case support = inAnalysisN1();
            assertThat(support.clock(ClockKind.SOLUTION).target()).isEqualTo(Duration.ofHours(20));
            Author by = Author.staff("camila", "Camila Duarte");
            assertThatThrownBy(() -> process.reclassify(support.number(), by, null, null, Priority.HIGH, " "))
                    .hasMessageContaining("Diga por que reclassifica.");
            assertThatThrownBy(() -> process.reclassify(support.number(), by, null, SlaClass.ERROR, null, "Defeito"))
                    .hasMessageContaining("não combina");

            desk.at("2026-11-23T10:00");
            process.reclassify(support.number(), by, null, null, Priority.HIGH, "Fechamento do mês");

            assertThat(support.clock(ClockKind.SOLUTION).target()).isEqualTo(Duration.ofHours(6));
            assertThat(support.clock(ClockKind.SOLUTION).dueAt()).isEqualTo(at("2026-11-23T15:00"));
            assertThat(support.task(N1).getDueDate()).isEqualTo(java.util.Date.from(at("2026-11-23T15:00")));
            assertThat(support.task(N1).getPriority()).isGreaterThanOrEqualTo(60);
            support.ledgerAgrees();
        }

        @Test
        @DisplayName("AC07, CON-15: an analyst corrects the category in the form; the customer is told")
        void theAnalystCorrectsTheCategory() {
            Case question = inAnalysisN1();
            Map<String, Object> asProblem = with(
                    analysis("ESCALATE_N2"),
                    "escalationReason",
                    "SIMULATION",
                    "category",
                    "PROBLEM",
                    "slaClass",
                    "ERROR");
            assertThatThrownBy(() -> question.completed(N1, "camila", asProblem))
                    .hasMessageContaining("Diga por que reclassifica.");

            question.completed(N1, "camila", with(asProblem, "reclassificationReason", "É um defeito"));

            assertThat(question.occurrence().category()).isEqualTo(Category.PROBLEM);
            assertThat(question.clock(ClockKind.SOLUTION).target()).isEqualTo(Duration.ofHours(40));
            assertThat(question.said(true))
                    .anySatisfy(said -> assertThat(said.text()).contains("É um defeito"));
            question.ledgerAgrees();
        }
    }

    @Nested
    class Engine {

        @Test
        @DisplayName("architecture: the instance keeps the number and nothing a person typed")
        void theEngineForgetsWhatWasTyped() {
            Case second = inAnalysisN2();
            assertThat(second.variables()).containsExactly("view");
            second.completed(N2, "sueli", with(analysis("ASK_CUSTOMER"), "question", "Qual filial?"));
            assertThat(second.variables()).allMatch("action"::equals);
        }

        @Test
        @DisplayName("F10: a task that was completed already is not completed again")
        void aTaskIsCompletedOnce() {
            Case analysed = inAnalysisN1();
            String task = analysed.task(N1).getId();
            analysed.completed(N1, "camila", with(analysis("ANSWER"), "cause", "Cadastro"));

            assertThatThrownBy(() -> tasks.complete(task, with(analysis("ANSWER"), "cause", "De novo")))
                    .isInstanceOf(RuntimeException.class);
            assertThat(analysed.occurrence().answer().cause()).isEqualTo("Cadastro");
        }
    }
}
