package dev.plantao.process;

import static dev.plantao.MovedClock.at;
import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.RunningApplication;
import dev.plantao.consultancy.Charge;
import dev.plantao.consultancy.ChargeState;
import dev.plantao.consultancy.Consultancies;
import dev.plantao.consultancy.Consultancy;
import dev.plantao.consultancy.ConsultancyRecord;
import dev.plantao.consultancy.ConsultancyState;
import dev.plantao.consultancy.PayerForm;
import dev.plantao.consultancy.Waiver;
import dev.plantao.demo.MasterData;
import dev.plantao.notification.Outbox;
import dev.plantao.notification.OutboxMail;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Modality;
import dev.plantao.occurrence.OfferClosed;
import dev.plantao.occurrence.Outcome;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.Stage;
import dev.plantao.process.Desk.Case;
import dev.plantao.process.TermDesk.Response;
import dev.plantao.sla.ClockKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposed, approved, accepted word for word, scheduled, timed, checked; then charged or waived, once. */
@RunningApplication
@DisplayName("A billed consultancy")
class ConsultancyTest {

    private static final String N1 = "userTask_analyseN1";
    private static final String N2 = "userTask_analyseN2";
    private static final String APPROVE = "userTask_approveConsultancy";
    private static final String ACCEPTANCE = "userTask_recordAcceptance";
    private static final String SCHEDULE = "userTask_scheduleConsultancy";
    private static final String AWAIT = "userTask_awaitConsultancy";
    private static final String EXECUTE = "userTask_executeConsultancy";
    private static final String TIME = "userTask_enterTime";
    private static final String CHECK = "userTask_checkTime";
    private static final List<String> MANDATORY = List.of("PARAMETERS", "UPDATES", "DICTIONARY", "REPRODUCTION", "LOG");

    @Autowired
    Desk desk;

    @Autowired
    MasterData data;

    @Autowired
    TermDesk terms;

    @Autowired
    Consultancies consultancies;

    @Autowired
    OccurrenceProcess process;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void monday() {
        data.load();
        desk.at("2026-11-23T09:00");
    }

    @AfterAll
    static void everyNodeAndFlowWasWalked() {
        assertThat(Coverage.missing("consultancy")).isEmpty();
        assertThat(Coverage.missing("occurrence")).noneMatch(element -> element.contains("onsultancy"));
    }

    private Case escalated(String login) {
        return desk.opens(data.contact(login), Category.PROBLEM, "production")
                .completed("userTask_triage", "camila", triage("PRODUCTION_DEFECT", "PROBLEM"))
                .claimed(N1, "camila")
                .completed(N1, "camila", with(analysis("ESCALATE_N2"), "escalationReason", "DEEP_ANALYSIS"))
                .claimed(N2, "sueli");
    }

    private Case proposed(String login, String... signs) {
        return escalated(login).completed(N2, "sueli", proposal(signs));
    }

    private static Map<String, Object> proposal(String... signs) {
        return with(
                analysis("CONSULTANCY"),
                "consultancyIsolated",
                "yes",
                "consultancySigns",
                List.of(signs),
                "consultancyInvolved",
                "Grupo de produto 31",
                "consultancyChecklist",
                MANDATORY);
    }

    /** O8: the term of a module consultancy is out. */
    private Case offered() {
        return proposed("helena", "NOT_REPRODUCED", "ONLY_WITH_RECORD")
                .completed(APPROVE, "tiago", Map.of("action", "APPROVE"));
    }

    private Case offeredByPhone(String login) {
        return desk.opens(data.contact(login), Category.PROBLEM, "sales")
                .completed("userTask_triage", "camila", triage("PRODUCTION_DEFECT", "PROBLEM"))
                .claimed(N1, "camila")
                .completed(N1, "camila", proposal("EMERGENCY"));
    }

    private void answers(Case about, String login, boolean accepted) {
        var contact = data.contact(login);
        String shown =
                record(about).term() == null ? null : record(about).term().sha256();
        terms.answer(
                about.number(),
                contact.id(),
                Author.contact(login, contact.name()),
                new Response(shown, accepted, contact.name(), "Gerente de projeto", accepted ? null : "Sem verba"),
                "203.0.113.7");
    }

    private static Map<String, Object> schedule(String agreedAt) {
        Map<String, Object> form = new HashMap<>();
        form.put("agreedAt", agreedAt);
        form.put("plannedMinutes", 60);
        form.put("delivery", "REMOTE_ACCESS");
        form.put("remoteConsent", true);
        form.put("environment", "CUSTOMER_TEST");
        form.put("attendedContact", "Helena Prado");
        return form;
    }

    private static Map<String, Object> interval(String action, String start, String end) {
        return Map.of("action", action, "startedAt", start, "endedAt", end, "activity", "Rotina acompanhada");
    }

    private static Map<String, Object> conclusion(String cause, String result) {
        return Map.of("cause", cause, "result", result, "summary", "Encontramos a origem.");
    }

    private Case executing(Case about, String who) {
        about.completed(SCHEDULE, who, schedule("01/12/2026 14:00"));
        return about.completed(AWAIT, who, Map.of("action", "START_NOW"));
    }

    /**
     * Worked from 09:00 of a day in November for so many minutes, concluded and sent to the lead. Nobody works twice at the
     * same time, so each test has a day of its own.
     */
    private Case worked(Case about, String who, int day, int minutes, Map<String, Object> found) {
        executing(about, who);
        desk.at("2026-11-" + day + "T11:00");
        String end = day + "/11/2026 09:" + (minutes < 10 ? "0" : "") + minutes;
        about.completed(EXECUTE, who, with(found, merged("CONCLUDE", day + "/11/2026 09:00", end)));
        return about.completed(TIME, who, Map.of("action", "SEND"));
    }

    private static Object[] merged(String action, String start, String end) {
        return interval(action, start, end).entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }

    private ConsultancyRecord record(Case about) {
        return consultancies.of(about.occurrence()).get(0);
    }

    private Consultancy consultancy(Case about) {
        return record(about).consultancy();
    }

    private Charge charge(Case about) {
        return record(about).charge();
    }

    private List<String> mails(Case about) {
        return outbox.page(about.number(), "", null, null, 100).stream()
                .map(OutboxMail::template)
                .filter(template -> template.startsWith("CONSULTANCY_"))
                .toList();
    }

    @Nested
    @DisplayName("of the module")
    class OfTheModule {

        @Test
        @DisplayName("AC11, O8, TOT-06..16, T15..T27: approved, accepted, timed, waived, and on to the development")
        void isApprovedAcceptedTimedAndWaived() {
            Case case8 = proposed("helena", "NOT_REPRODUCED", "ONLY_WITH_RECORD");

            assertThat(case8.isIn(Stage.CONSULTANCY_APPROVAL).openTasks()).containsExactly(APPROVE);
            assertThat(case8.candidateGroups(APPROVE)).containsExactly("maestro");
            assertThat(record(case8).term()).isNull();
            assertThat(consultancy(case8).criteria()).containsExactly("CM1", "CM3");
            assertThat(case8.clock(ClockKind.SOLUTION).isRunning()).isTrue();

            case8.completed(APPROVE, "tiago", Map.of("action", "APPROVE"));

            assertThat(case8.isIn(Stage.AWAITING_ACCEPTANCE)
                            .clock(ClockKind.SOLUTION)
                            .isRunning())
                    .isFalse();
            assertThat(record(case8).term().text())
                    .contains("CONSULTORIA DO MÓDULO", "R$\u00a05,00", "14,25", "10 minutos", "03/12/2026 às 09:00");
            assertThat(record(case8).term().macroCode()).isEqualTo("TERM_MODULE_CUSTOMER");
            assertThat(record(case8).term().isIntact()).isTrue();
            assertThat(mails(case8)).containsOnly("CONSULTANCY_TERM");
            assertThat(case8.occurrence().modality()).isEqualTo(Modality.STANDARD_SUPPORT);

            desk.at("2026-11-23T10:00");
            answers(case8, "helena", true);

            assertThat(case8.isIn(Stage.SCHEDULING).task(SCHEDULE).getAssignee())
                    .isEqualTo("sueli");
            assertThat(case8.occurrence().modality()).isEqualTo(Modality.MODULE_CONSULTANCY);
            assertThat(case8.occurrence().report().subject()).startsWith("[CONSULTORIA DO MODULO] ");
            assertThat(record(case8).answer().ip()).isEqualTo("203.0.113.7");
            assertThat(record(case8).answer().answeredAt()).isEqualTo(at("2026-11-23T10:00"));

            case8.completed(SCHEDULE, "sueli", schedule("24/11/2026 09:00"));
            assertThat(case8.isIn(Stage.CONSULTANCY_SCHEDULED).due("event_dateReached"))
                    .isEqualTo(at("2026-11-24T09:00"));
            case8.fires("event_dateReached");
            desk.at("2026-11-24T11:00");
            assertThat(case8.isIn(Stage.IN_CONSULTANCY)
                            .clock(ClockKind.SOLUTION)
                            .isRunning())
                    .isFalse();
            case8.completed(EXECUTE, "sueli", interval("GO_ON", "24/11/2026 09:00", "24/11/2026 09:30"))
                    .completed(
                            EXECUTE,
                            "sueli",
                            with(
                                    conclusion("PRODUCT", "PRODUCT_INCONSISTENCY"),
                                    merged("CONCLUDE", "24/11/2026 09:40", "24/11/2026 10:02")))
                    .isIn(Stage.TIME_ENTRY)
                    .completed(TIME, "sueli", Map.of("action", "SEND"))
                    .completed(CHECK, "tiago", Map.of("action", "CONFIRM"));

            assertThat(charge(case8).state()).isEqualTo(ChargeState.WAIVED);
            assertThat(charge(case8).waiver()).isEqualTo(Waiver.PRODUCT_FAULT);
            assertThat(charge(case8).minutes()).isEqualTo(52);
            assertThat(charge(case8).total()).isEqualByComparingTo("0.00");
            assertThat(case8.isIn(Stage.TECHNICAL_DIAGNOSIS).occurrence().slaClass())
                    .isEqualTo(SlaClass.ERROR);
            assertThat(case8.clock(ClockKind.SOLUTION).isRunning()).isTrue();
            assertThat(mails(case8)).contains("CONSULTANCY_DONE");
            assertThat(case8.occurrence().report().subject()).containsOnlyOnce("[CONSULTORIA DO MODULO]");
            case8.ledgerAgrees();
            case8.completed(
                    "userTask_diagnose",
                    "lara",
                    Map.of(
                            "action", "RETURN",
                            "rootCause", "Parâmetro do cliente",
                            "returnReason", "NO_DEFECT",
                            "supportText", "Não é defeito"));
            assertThat(case8.openTasks()).containsExactly(N2);
        }

        @Test
        @DisplayName("AC11, TOT-16: a fault that was published before the acceptance is charged: 52 min = R$ 297,05")
        void aPublishedFaultIsCharged() {
            Case case8 = offered();
            answers(case8, "helena", true);
            worked(
                    case8,
                    "sueli",
                    25,
                    52,
                    with(
                            conclusion("PRODUCT", "SOLVED"),
                            "issue",
                            "DEF-2026-000007",
                            "publishedAt",
                            "20/11/2026 10:00"));

            case8.completed(CHECK, "tiago", Map.of("action", "CONFIRM"));

            assertThat(charge(case8).total()).isEqualByComparingTo("297.05");
            assertThat(charge(case8).state()).isEqualTo(ChargeState.BILLABLE);
            case8.endedAs(Outcome.CONSULTANCY_DONE).ledgerAgrees();
        }

        @Test
        @DisplayName("NEG-10, T18, TM18: nobody approves an own proposal; what is not approved goes back")
        void isNotApproved() {
            Case about = proposed("helena", "INTERMITTENT");
            assertThatThrownBy(() -> about.completed(APPROVE, "tiago", Map.of("action", "APPROVE")))
                    .hasMessageContaining("parecer do Maestro");
            about.fires("event_approvalReminder");
            assertThat(mails(about)).contains("CONSULTANCY_WAITS");
            assertThatThrownBy(() -> about.completed(APPROVE, "tiago", Map.of("action", "REJECT")))
                    .hasMessageContaining("Diga por que");

            about.completed(APPROVE, "tiago", Map.of("action", "REJECT", "opinion", "Ligue o rastreio antes"));

            assertThat(about.isIn(Stage.N2_ANALYSIS).task(N2).getAssignee()).isEqualTo("sueli");
            assertThat(consultancy(about).state()).isEqualTo(ConsultancyState.REJECTED);

            Case own = desk.opens(data.contact("helena"), Category.PROBLEM, "production")
                    .completed("userTask_triage", "camila", triage("PRODUCTION_DEFECT", "PROBLEM"))
                    .claimed(N1, "camila")
                    .completed(N1, "camila", with(analysis("ESCALATE_N2"), "escalationReason", "SIMULATION"))
                    .completed(N2, "tiago", proposal("ONLY_WITH_RECORD"));
            assertThatThrownBy(() -> own.completed(APPROVE, "tiago", Map.of("action", "APPROVE")))
                    .hasMessageContaining("Quem propôs a consultoria não a aprova");
        }

        @Test
        @DisplayName("AC15 a, OX2, T20: refused, the clock goes on and the analyst answers")
        void refusedGoesBackToTheAnalyst() {
            Case about = offered();

            answers(about, "helena", false);

            assertThat(about.isIn(Stage.N2_ANALYSIS).task(N2).getAssignee()).isEqualTo("sueli");
            assertThat(about.clock(ClockKind.SOLUTION).isRunning()).isTrue();
            assertThat(about.lastPublic()).contains("recusado por Helena Prado", "Sem verba");
            assertThatThrownBy(() -> answers(about, "helena", true))
                    .isInstanceOf(OfferClosed.class)
                    .hasMessageContaining("já recusou");
            about.completed(
                    N2, "sueli", with(analysis("ANSWER"), "cause", "Ambiente do cliente", "errorType", "ENVIRONMENT"));
            about.endedAs(Outcome.TERM_REFUSED);
        }

        @Test
        @DisplayName("AC15 b, TM07, TM08, T21: reminded on D+3 and D+7, expired on D+10; a late acceptance is refused")
        void forgottenGoesBackToTheAnalyst() {
            Case about = offered();
            assertThat(about.due("event_firstTermReminder")).isEqualTo(at("2026-11-26T09:00"));
            assertThat(about.due("event_secondTermReminder")).isEqualTo(at("2026-11-30T09:00"));
            assertThat(about.due("event_termExpired")).isEqualTo(at("2026-12-03T09:00"));

            about.fires("event_firstTermReminder").fires("event_secondTermReminder");
            assertThat(mails(about)).filteredOn("CONSULTANCY_PENDING"::equals).hasSize(2);
            about.fires("event_termExpired");

            assertThat(about.isIn(Stage.N2_ANALYSIS).task(N2).getAssignee()).isEqualTo("sueli");
            assertThat(consultancy(about).state()).isEqualTo(ConsultancyState.EXPIRED);
            assertThatThrownBy(() -> answers(about, "helena", true))
                    .isInstanceOf(OfferClosed.class)
                    .hasMessageContaining("O prazo deste termo terminou");
            about.completed(
                    N2, "sueli", with(analysis("ANSWER"), "recommendation", "Peça de novo", "errorType", "USAGE"));
            about.endedAs(Outcome.TERM_EXPIRED);
        }

        @Test
        @DisplayName("T24, T29, TM09, TM19, F12, F13: rescheduled, corrected, given back, not solved")
        void takesEveryTurn() {
            Case about = offered();
            answers(about, "helena", true);
            about.fires("event_scheduleReminder")
                    .completed(SCHEDULE, "sueli", schedule("27/11/2026 14:00"))
                    .fires("event_eve")
                    .completed(AWAIT, "sueli", Map.of("action", "RESCHEDULE", "changeReason", "O cliente pediu"))
                    .isIn(Stage.SCHEDULING);
            executing(about, "sueli");
            desk.at("2026-11-30T12:00");
            about.completed(EXECUTE, "sueli", interval("GO_ON", "30/11/2026 10:00", "30/11/2026 10:20"))
                    .completed(EXECUTE, "sueli", with(conclusion("NOT_IDENTIFIED", "NOT_SOLVED"), "action", "CONCLUDE"))
                    .fires("event_timeReminder")
                    .completed(TIME, "sueli", interval("ADD", "30/11/2026 09:00", "30/11/2026 09:10"))
                    .completed(TIME, "sueli", Map.of("action", "TAKE_BACK"))
                    .completed(TIME, "sueli", Map.of("action", "SEND"))
                    .completed(CHECK, "tiago", Map.of("action", "RETURN", "returnReason", "Detalhe a atividade"))
                    .completed(TIME, "sueli", Map.of("action", "SEND"));
            assertThatThrownBy(() -> about.completed(CHECK, "tiago", Map.of("action", "WAIVE")))
                    .hasMessageContaining("Diga por que a consultoria é abonada");

            about.completed(CHECK, "tiago", Map.of("action", "WAIVE", "waiverNote", "Cortesia"));

            assertThat(charge(about).waiver()).isEqualTo(Waiver.MANAGEMENT);
            assertThat(charge(about).minutes()).isEqualTo(10);
            assertThat(about.openTasks()).containsExactly(N2);
            assertThat(mails(about)).contains("CONSULTANCY_EVE", "CONSULTANCY_SCHEDULED", "CONSULTANCY_WAITS");
        }
    }

    @Nested
    @DisplayName("by phone")
    class ByPhone {

        @Test
        @DisplayName("AC13, O9, TOT-33..35: no Maestro, charged whatever the cause: 37 min = R$ 211,36")
        void isAlwaysCharged() {
            Case about = offeredByPhone("marcos");
            assertThat(about.isIn(Stage.AWAITING_ACCEPTANCE).openTasks()).containsExactly(ACCEPTANCE);
            assertThat(record(about).term().macroCode()).isEqualTo("TERM_PHONE");

            about.completed(
                    ACCEPTANCE,
                    "camila",
                    Map.of(
                            "action", "ACCEPTED",
                            "respondentName", "Marcos Teles",
                            "respondentPosition", "Gerente",
                            "channel", "PHONE",
                            "evidence", "Gravação 7781 anexada"));
            assertThat(record(about).answer().isRecorded()).isTrue();
            assertThat(about.candidateGroups(SCHEDULE)).containsExactly("consultancy");
            assertThat(about.task(SCHEDULE).getAssignee()).isNull();
            worked(about, "rafael", 24, 37, conclusion("PRODUCT", "SOLVED"));
            assertThatThrownBy(() ->
                            about.completed(CHECK, "tiago", Map.of("action", "WAIVE", "waiverNote", "Era do produto")))
                    .hasMessageContaining("sempre cobrada");

            about.completed(CHECK, "tiago", Map.of("action", "CONFIRM"));

            assertThat(charge(about).total()).isEqualByComparingTo("211.36");
            assertThat(charge(about).payerForm()).isEqualTo(PayerForm.CUSTOMER_INVOICE);
            assertThat(about.occurrence().report().subject()).doesNotContain("CONSULTORIA DO MODULO");
            about.endedAs(Outcome.CONSULTANCY_DONE);
        }

        @Test
        @DisplayName("AC10, X-24, T46: cancelled with 12 minutes worked, they are charged before it ends")
        void cancelledWithMinutesIsCharged() {
            Case about = offeredByPhone("marcos");
            answers(about, "marcos", true);
            executing(about, "rafael");
            desk.at("2026-11-26T11:00");
            about.completed(EXECUTE, "rafael", interval("GO_ON", "26/11/2026 09:00", "26/11/2026 09:12"));

            process.cancel(about.number(), Author.contact("marcos", "Marcos"), CancelReason.NOT_NEEDED, null);

            about.endedAs(Outcome.CANCELLED_BY_CUSTOMER);
            assertThat(charge(about).chargedMinutes()).isEqualTo(12);
            assertThat(charge(about).total()).isEqualByComparingTo("68.55");
            assertThat(about.stages()).containsSubsequence(Stage.IN_CONSULTANCY, Stage.TIME_ENTRY, Stage.CANCELLED);
        }

        @Test
        @DisplayName("X-24: cancelled before a minute was worked, nothing is owed")
        void cancelledWithoutMinutesIsFree() {
            Case about = offeredByPhone("marcos");
            answers(about, "marcos", true);

            process.cancel(about.number(), Author.contact("marcos", "Marcos"), CancelReason.NOT_NEEDED, null);

            about.endedAs(Outcome.CANCELLED_BY_CUSTOMER);
            assertThat(charge(about)).isNull();
            assertThat(consultancy(about).state()).isEqualTo(ConsultancyState.CANCELLED);
        }
    }

    @Nested
    @DisplayName("of the network")
    class OfTheNetwork {

        @Test
        @DisplayName(
                "AC14, O10, TOT-10, TOT-17..19, TOT-31, NEG-13: seven minutes are ten, R$ 57,13, to the unit alone")
        void chargesTheUnit() {
            Case about = proposed("vera", "CONSULTANT_CANNOT_SIMULATE")
                    .completed(APPROVE, "tiago", Map.of("action", "APPROVE"));
            assertThat(record(about).term().macroCode()).isEqualTo("TERM_MODULE_NETWORK");
            assertThat(record(about).term().text()).contains("4.1.200", "faturamento à unidade");
            answers(about, "vera", true);
            worked(about, "sueli", 26, 7, conclusion("PROCEDURE", "SOLVED"));

            about.completed(CHECK, "tiago", Map.of("action", "CONFIRM"));

            assertThat(charge(about).chargedMinutes()).isEqualTo(10);
            assertThat(charge(about).total()).isEqualByComparingTo("57.13");
            assertThat(charge(about).payerForm()).isEqualTo(PayerForm.UNIT_INVOICE);
            assertThat(charge(about).payerId())
                    .isEqualTo(data.contact("vera").company().id());
            long customer = data.contact("andre").company().id();
            assertThatThrownBy(() -> jdbc.sql("update charge set payer_id = ? where consultancy_id = ?")
                            .params(customer, consultancy(about).id())
                            .update())
                    .as("the customer served is never charged")
                    .isInstanceOf(DataIntegrityViolationException.class);
            assertThatThrownBy(() -> jdbc.sql("update acceptance_term set payer_form = 'CUSTOMER_INVOICE'"
                                    + " where consultancy_id = ?")
                            .param(consultancy(about).id())
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Nested
    @DisplayName("is refused")
    class Refused {

        @ParameterizedTest
        @CsvSource({
            "helena, CONSULTANT_CANNOT_SIMULATE, não atende a nenhum critério",
            "helena, '', Marque o que justifica",
            "helena, CONFIRMED, três confirmações"
        })
        @DisplayName("NEG-09, CM2, CM7: without a criterion, or without what it asks for")
        void withoutACriterion(String login, String sign, String message) {
            Case about = escalated(login);
            Map<String, Object> form = sign.isEmpty() ? proposal() : proposal(sign);

            assertThatThrownBy(() -> about.completed(N2, "sueli", form)).hasMessageContaining(message);
            assertThat(about.openTasks()).containsExactly(N2);
        }

        @Test
        @DisplayName("NEG-09, TOT-06, TOT-22: module without an analysis before, checklist, or isolation")
        void withoutItsPreconditions() {
            Case fresh = desk.opens(data.contact("helena"), Category.PROBLEM, "production")
                    .completed("userTask_triage", "camila", triage("PRODUCTION_DEFECT", "PROBLEM"))
                    .claimed(N1, "camila");
            assertThatThrownBy(() -> fresh.completed(N1, "camila", proposal("ONLY_WITH_RECORD")))
                    .hasMessageContaining("sequência de uma análise do Suporte Padrão");
            Case about = escalated("helena");
            assertThatThrownBy(() -> about.completed(
                            N2, "sueli", with(proposal("NOT_REPRODUCED"), "consultancyChecklist", List.of("LOG"))))
                    .hasMessageContaining("itens obrigatórios");
            assertThatThrownBy(() -> about.completed(
                            N2, "sueli", with(proposal("ONLY_WITH_RECORD"), "consultancyIsolated", "no")))
                    .hasMessageContaining("só acontece no ambiente do cliente");
            assertThatThrownBy(() ->
                            about.completed(N2, "sueli", with(proposal("ONLY_WITH_TABLES"), "consultancyInvolved", "")))
                    .hasMessageContaining("quais cadastros");
        }

        @Test
        @DisplayName("NEG-12, TOT-12: no minute before the acceptance, none twice, none backwards, none to come")
        void noWrongMinute() {
            Case about = offeredByPhone("marcos");
            desk.at("2026-11-23T10:00");
            answers(about, "marcos", true);
            executing(about, "rafael");
            desk.at("2026-11-23T12:00");
            about.completed(EXECUTE, "rafael", interval("GO_ON", "23/11/2026 11:00", "23/11/2026 11:30"));

            refused(about, "23/11/2026 09:50", "23/11/2026 10:10", "antes do aceite");
            refused(about, "23/11/2026 11:20", "23/11/2026 11:40", "já apontou tempo");
            refused(about, "23/11/2026 11:50", "23/11/2026 11:40", "vem depois do início");
            refused(about, "23/11/2026 11:50", "23/11/2026 12:10", "ainda não aconteceu");
            refused(about, "31/02/2026 11:50", "23/11/2026 12:10", "dd/mm/aaaa");
            assertThatThrownBy(() -> jdbc.sql("update time_entry set started_at = timestamp with time zone"
                                    + " '2026-11-23 09:00:00-03' where consultancy_id = ?")
                            .param(consultancy(about).id())
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }

        private void refused(Case about, String start, String end, String message) {
            assertThatThrownBy(() -> about.completed(EXECUTE, "rafael", interval("GO_ON", start, end)))
                    .hasMessageContaining(message);
        }

        @Test
        @DisplayName("T19: for who may not accept, other words, and the second of two")
        void theWrongAnswer() {
            Case about = offered();
            assertThatThrownBy(() -> answers(about, "rui", true)).hasMessageContaining("não permite aceitar");
            var helena = data.contact("helena");
            assertThatThrownBy(() -> terms.answer(
                            about.number(),
                            helena.id(),
                            Author.contact("helena", helena.name()),
                            new Response("0".repeat(64), true, "Helena", "Gerente", null),
                            null))
                    .isInstanceOf(OfferClosed.class)
                    .hasMessageContaining("O termo mudou");
            assertThatThrownBy(() -> terms.answer(
                            about.number(),
                            helena.id(),
                            Author.contact("helena", helena.name()),
                            new Response(null, true, "Helena", "", null),
                            null))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessageContaining("cargo");
            answers(about, "helena", true);
            assertThatThrownBy(() -> answers(about, "helena", false)).hasMessageContaining("já aceitou este termo");
        }
    }

    @Test
    @DisplayName("NEG-15, AC22: what is charged is never written again, nor its intervals, nor its term")
    void theDatabaseKeepsWhatWasCharged() {
        Case about = offeredByPhone("marcos");
        answers(about, "marcos", true);
        worked(about, "rafael", 25, 37, conclusion("PROCEDURE", "SOLVED"));
        about.completed(CHECK, "tiago", Map.of("action", "CONFIRM"));
        long id = consultancy(about).id();

        refusedBySql("update time_entry set ended_at = ended_at + interval '1' minute where consultancy_id = ?", id);
        refusedBySql("delete from time_entry where consultancy_id = ?", id);
        refusedBySql("update charge set total = total - 1 where consultancy_id = ?", id);
        refusedBySql(
                "update charge set minute_price = 4, net = 148, tax = 21.09, total = 169.09 where consultancy_id = ?",
                id);
        refusedBySql("update acceptance_term set minute_price = 4 where consultancy_id = ?", id);
        refusedBySql("update term_answer set accepted = false, reason = 'x' where consultancy_id = ?", id);
        refusedBySql("insert into charge select * from charge where consultancy_id = ?", id);
        refusedBySql(
                "update charge set state = 'WAIVED', waiver = 'PRODUCT_FAULT', charged_minutes = 0, net = 0, tax = 0,"
                        + " total = 0 where consultancy_id = ?",
                id);
    }

    private void refusedBySql(String sql, long id) {
        assertThatThrownBy(() -> jdbc.sql(sql).param(id).update())
                .as(sql)
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
