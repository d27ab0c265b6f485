package dev.plantao.process;

import static dev.plantao.MovedClock.at;
import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.RunningApplication;
import dev.plantao.customer.Contact;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.ResponsePromise;
import dev.plantao.occurrence.SlaBreach;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Desk.Case;
import dev.plantao.process.task.TaskView;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The first response a plan may promise: its clock, its ledger, its alarm (BY-08). */
@RunningApplication
class FirstResponseTest {

    private static final ClockKind KIND = ClockKind.FIRST_RESPONSE;
    private static final String TRIAGE = "userTask_triage";
    private static final String N1 = "userTask_analyseN1";
    private static final String ALARM = "event_responseBreached";
    private static final Author CAMILA = Author.staff("camila", "Camila Duarte");

    @Autowired
    Desk desk;

    @Autowired
    MasterData data;

    @Autowired
    PlanDesk plans;

    @Autowired
    OccurrenceProcess process;

    @Autowired
    OccurrenceReading reading;

    @Autowired
    Occurrences occurrences;

    @Autowired
    ResponsePromise promise;

    @Autowired
    LostAlarms alarms;

    @Autowired
    CalendarDesk calendars;

    @Autowired
    TaskView views;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Contact vip;

    @BeforeEach
    void monday() {
        data.load();
        desk.at("2026-11-23T09:00");
        vip = data.customer("VIP", LocalDate.of(2026, 1, 1));
    }

    @AfterAll
    static void everyNodeAndFlowWasWalked() {
        assertThat(Coverage.missing("first-response")).isEmpty();
    }

    private Case high() {
        return desk.opens(vip, Category.PROBLEM, "fiscal", true, true);
    }

    private Case low() {
        return desk.opens(vip, Category.PROBLEM, "fiscal");
    }

    private static SlaClock response(Case of) {
        return of.clock(KIND);
    }

    private long waits(Case of) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("first-response")
                .processInstanceBusinessKey(of.number())
                .count();
    }

    private List<String> events(Case of) {
        return jdbc.sql(
                        """
                        select l.event from sla_ledger l join occurrence o on o.id = l.occurrence_id
                        where o.number = ? and l.kind = 'FIRST_RESPONSE' order by l.seq
                        """)
                .param(of.number())
                .query(String.class)
                .list();
    }

    private static Case triaged(Case opened, String priority) {
        return opened.completed(
                TRIAGE,
                "camila",
                with(
                        triage("PRODUCTION_DEFECT", "PROBLEM"),
                        "priority",
                        priority,
                        "priorityReason",
                        "Combinado",
                        "productModule",
                        "fiscal"));
    }

    // ---------------------------------------------------------------- the promise

    @Test
    @DisplayName("BY-08: it counts business time from the opening; the holiday of Friday does not count")
    void itCountsFromTheOpening() {
        desk.at("2026-11-19T17:10");
        Case opened = high();

        assertThat(response(opened).target()).isEqualTo(Duration.ofHours(1));
        assertThat(response(opened).startedAt()).isEqualTo(at("2026-11-19T17:10"));
        assertThat(response(opened).dueAt()).isEqualTo(at("2026-11-23T08:10"));
        assertThat(opened.due(ALARM)).isEqualTo(at("2026-11-23T08:10"));
        assertThat(opened.clock(ClockKind.TRIAGE).dueAt()).isEqualTo(at("2026-11-23T09:10"));
        opened.ledgerAgrees();
    }

    @Test
    @DisplayName("BY-08: the priority of the opening chooses the target")
    void thePriorityChooses() {
        assertThat(response(low()).dueAt()).isEqualTo(at("2026-11-23T13:00"));
        assertThat(response(desk.opens(vip, Category.PROBLEM, "fiscal", true, false))
                        .dueAt())
                .isEqualTo(at("2026-11-23T11:00"));
    }

    @Test
    @DisplayName("BY-08: a plan without a row has no such clock: no line, no wait, no part of the statement")
    void aPlanWithoutARowPromisesNothing() {
        for (String plan : List.of("SILVER", "GOLD", "NETWORK", "LICENSEE")) {
            Case opened =
                    desk.opens(data.customer(plan, LocalDate.of(2026, 1, 1)), Category.PROBLEM, "fiscal", true, true);
            opened.teamSays("Já olhamos.");

            assertThat(response(opened)).as(plan).isNull();
            assertThat(events(opened)).isEmpty();
            assertThat(waits(opened)).isZero();
            assertThat(opened.instances()).hasSize(1);
        }
    }

    // ---------------------------------------------------------------- what stops it

    @Test
    @DisplayName("BY-08: only a public word of a person of the team is a first response")
    void onlyThePublicWordOfAPersonCounts() {
        Case opened = high();
        desk.at("2026-11-23T09:20");
        opened.customerSays("Mais uma nota parada");
        process.teamSaid(opened.number(), CAMILA, Visibility.INTERNAL, "Parece o rateio");
        transaction.executeWithoutResult(status ->
                occurrences.say(occurrences.get(opened.number()), Author.SYSTEM, Visibility.PUBLIC, "Recebemos"));
        assertThat(response(opened).isRunning()).isTrue();

        desk.at("2026-11-23T09:30");
        opened.teamSays("Já estamos olhando.");

        assertThat(response(opened).stoppedAt()).isEqualTo(at("2026-11-23T09:30"));
        assertThat(response(opened).used()).isEqualTo(Duration.ofMinutes(30));
        assertThat(waits(opened)).isZero();
        desk.at("2026-11-23T12:00");
        opened.teamSays("E achamos.");
        assertThat(response(opened).stoppedAt()).isEqualTo(at("2026-11-23T09:30"));
        assertThat(opened.breaches()).isEmpty();
        assertThat(events(opened)).containsExactly("START", "STOP");
        opened.ledgerAgrees();
    }

    @Test
    @DisplayName("BY-08: the automatic word of triage is none; the question to the customer is")
    void theQuestionCounts() {
        Case opened = low();
        triaged(opened, "LOW");
        assertThat(response(opened).isRunning()).isTrue();

        desk.at("2026-11-23T10:15");
        opened.completed(N1, "ana", with(analysis("ASK_CUSTOMER"), "question", "Qual nota?"));

        assertThat(response(opened).stoppedAt()).isEqualTo(at("2026-11-23T10:15"));
        opened.isIn(Stage.AWAITING_CUSTOMER).ledgerAgrees();
    }

    @Test
    @DisplayName("BY-08: the answer counts, and so does what triage writes to the customer")
    void theAnswerAndTheWordOfTriageCount() {
        Case answered = triaged(low(), "LOW");
        Case told = low();
        desk.at("2026-11-23T10:00");
        answered.completed(N1, "ana", with(analysis("ANSWER"), "cause", "Rateio", "errorType", "PARAMETER"));
        told.completed(
                TRIAGE,
                "camila",
                with(triage("GUIDANCE", "QUESTION"), "categoryReason", "É dúvida", "publicMessage", "Bom dia!"));

        assertThat(response(answered).stoppedAt()).isEqualTo(at("2026-11-23T10:00"));
        assertThat(response(told).stoppedAt()).isEqualTo(at("2026-11-23T10:00"));
        assertThat(answered.instances()).isEmpty();
        assertThat(events(told)).containsExactly("START", "STOP");
    }

    @Test
    @DisplayName("BY-08: it ends with the occurrence, and no alarm is left")
    void itEndsWithTheOccurrence() {
        Case opened = high();
        desk.at("2026-11-23T09:10");
        process.cancel(opened.number(), Author.contact("helena", "Helena"), CancelReason.OTHER, null);

        opened.isIn(Stage.CANCELLED).ledgerAgrees();
        assertThat(response(opened).stoppedAt()).isEqualTo(at("2026-11-23T09:10"));
        assertThat(opened.instances()).isEmpty();
        assertThat(opened.breaches()).isEmpty();
    }

    // ---------------------------------------------------------------- late

    @Test
    @DisplayName(
            "BY-08, UNO-M-36: the alarm keeps the breach with the instant of the clock and tells the lead; no task")
    void theAlarmKeepsTheBreach() {
        Case late = high();
        late.fires(ALARM);

        assertThat(late.breaches()).singleElement().satisfies(breach -> {
            assertThat(breach.kind()).isEqualTo(KIND);
            assertThat(breach.dueAt()).isEqualTo(at("2026-11-23T10:00"));
        });
        assertThat(late.openTasks()).containsExactly(TRIAGE);
        assertThat(late.said(false).get(0).text()).contains("O prazo da primeira resposta venceu");
        assertThat(mails(late)).isEqualTo(List.of("tiago@aurora.example"));

        desk.at("2026-11-23T10:30");
        late.teamSays("Desculpe a demora.");
        alarms.sweep(ClockKind.FIRST_RESPONSE);
        assertThat(late.breaches()).hasSize(1);
        assertThat(response(late).used()).isEqualTo(Duration.ofMinutes(90));
        assertThat(waits(late)).isZero();
        late.ledgerAgrees();
    }

    private List<String> mails(Case of) {
        return jdbc.sql("select recipient from outbox where number = ? and event = 'RESPONSE_BREACHED'")
                .param(of.number())
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName(
            "BY-08: an alarm that never rang: a late first response keeps its breach, once, with the clock's instant")
    void aLateResponseKeepsItsBreach() {
        Case late = high();
        management.deleteJob(late.timer(ALARM).getId());
        desk.at("2026-11-23T11:00");
        late.teamSays("Desculpe a demora.");
        alarms.sweep(ClockKind.FIRST_RESPONSE);

        assertThat(late.breaches()).extracting(SlaBreach::dueAt).containsExactly(at("2026-11-23T10:00"));
        assertThat(late.breaches().get(0).recordedAt()).isEqualTo(at("2026-11-23T11:00"));
    }

    @Test
    @DisplayName("BY-08: an alarm that rings late changes nothing of what the clock says")
    void anAlarmThatRingsLate() {
        Case late = high();
        desk.at("2026-11-23T10:40");
        management.executeJob(late.timer(ALARM).getId());

        assertThat(late.breaches()).extracting(SlaBreach::dueAt).containsExactly(at("2026-11-23T10:00"));
    }

    @Test
    @DisplayName("BY-08: the sweeper keeps what a lost alarm missed, once, and tells the lead")
    void theSweeperKeepsWhatALostAlarmMissed() {
        Case late = high();
        management.deleteJob(late.timer(ALARM).getId());
        desk.at("2026-11-23T10:01");
        alarms.sweep(ClockKind.FIRST_RESPONSE);
        assertThat(late.breaches()).isEmpty();

        desk.at("2026-11-23T10:30");
        alarms.sweep(ClockKind.FIRST_RESPONSE);
        alarms.sweep(ClockKind.FIRST_RESPONSE);

        assertThat(late.breaches()).extracting(SlaBreach::dueAt).containsExactly(at("2026-11-23T10:00"));
        assertThat(mails(late)).hasSize(1);
    }

    // ---------------------------------------------------------------- what moves it

    @Test
    @DisplayName("BY-08, T48: another priority gives its target over the time used, and the alarm follows")
    void aReclassificationKeepsTheTimeUsed() {
        Case opened = low();
        desk.at("2026-11-23T10:30");
        process.reclassify(opened.number(), CAMILA, null, null, Priority.MEDIUM, "Impede");
        assertThat(response(opened).dueAt()).isEqualTo(at("2026-11-23T11:00"));
        assertThat(opened.due(ALARM)).isEqualTo(at("2026-11-23T11:00"));

        opened.fires(ALARM);
        process.reclassify(opened.number(), CAMILA, null, null, Priority.LOW, "Não impede");
        assertThat(opened.due(ALARM)).isEqualTo(at("2026-11-23T13:00"));
        opened.fires(ALARM);

        assertThat(opened.breaches())
                .extracting(SlaBreach::dueAt)
                .containsExactly(at("2026-11-23T11:00"), at("2026-11-23T13:00"));
        opened.ledgerAgrees();
    }

    @Test
    @DisplayName("BY-08: triage that corrects the priority corrects the promise; the same one again is no line")
    void triageCorrectsThePromise() {
        Case opened = low();
        desk.at("2026-11-23T09:30");
        triaged(opened, "HIGH");
        assertThat(response(opened).dueAt()).isEqualTo(at("2026-11-23T10:00"));
        assertThat(events(opened)).containsExactly("START", "RETARGET");
        assertThat(events(triaged(low(), "LOW"))).containsExactly("START");
    }

    @Test
    @DisplayName(
            "BY-08, UNO-B-07: a plan that promises none ends the wait; going there and back does not bring it back")
    void aPlanWithoutThePromiseEndsIt() {
        Case opened = low();
        desk.at("2026-11-23T10:00");
        plans.change(vip.company().id(), "GOLD", LocalDate.of(2026, 11, 23), "Plano Ouro", "vitor");

        assertThat(response(opened).stoppedAt()).isEqualTo(at("2026-11-23T10:00"));
        assertThat(waits(opened)).isZero();
        plans.change(vip.company().id(), "VIP", LocalDate.of(2026, 11, 23), "Plano VIP", "vitor");
        assertThat(waits(opened)).isZero();
        opened.ledgerAgrees();
    }

    @Test
    @DisplayName("b.7: another calendar counts from now on; clock, alarm and ledger move together")
    void anotherCalendarCountsFromNowOn() {
        desk.at("2026-11-23T17:00");
        Case opened = low();
        assertThat(opened.due(ALARM)).isEqualTo(at("2026-11-24T11:00"));

        calendars.countCompanyBy(vip.company().id(), "24x7", null, "Dia e noite", "miriam");

        assertThat(response(opened).dueAt()).isEqualTo(at("2026-11-23T21:00"));
        assertThat(opened.due(ALARM)).isEqualTo(at("2026-11-23T21:00"));
        opened.ledgerAgrees();
    }

    @Test
    @DisplayName("D5: a promise of elapsed time counts day and night, from the opening")
    void elapsedTimeCountsFromTheOpening() {
        desk.at("2026-11-23T17:00");
        Case opened = low();
        desk.at("2026-11-24T09:00");
        transaction.executeWithoutResult(status ->
                promise.change(occurrences.get(opened.number()), Duration.ofHours(20), 80, true, "Dia e noite"));

        assertThat(response(opened).dueAt()).isEqualTo(at("2026-11-24T13:00"));
        assertThat(opened.due(ALARM)).isEqualTo(at("2026-11-24T13:00"));
        opened.ledgerAgrees();
    }

    @Test
    @DisplayName("D6: while another area has the word the clock waits, and goes on when it comes back")
    void anotherAreaHasTheWord() {
        Case opened = triaged(low(), "LOW").claimed(N1, "ana");
        desk.at("2026-11-23T10:00");
        opened.completed(N1, "ana", with(analysis("REFER"), "referralDestination", "CUSTOMER_SUCCESS"));
        assertThat(response(opened).isPaused()).isTrue();
        assertThat(opened.due(ALARM)).isEqualTo(Deadlines.NEVER.toInstant());

        desk.at("2026-11-23T15:00");
        opened.completed(
                "userTask_handleReferral",
                "clara",
                with(java.util.Map.of(), "action", "RETURN", "returnReason", "É erro"));

        assertThat(response(opened).dueAt()).isEqualTo(at("2026-11-23T18:00"));
        assertThat(opened.due(ALARM)).isEqualTo(at("2026-11-23T18:00"));
        assertThat(events(opened)).containsExactly("START", "PAUSE", "RESUME");
        opened.ledgerAgrees();
    }

    // ---------------------------------------------------------------- who sees it

    @Test
    @DisplayName("BY-08: the card of triage and of N1 says until when, then that it is late, then nothing")
    void theCardOfATaskSaysUntilWhen() {
        Case opened = low();
        assertThat(desk.viewOf(opened.task(TRIAGE))).contains("\"response\":\"até 23/11/2026 13:00\"");
        triaged(opened, "LOW");
        assertThat(desk.viewOf(opened.task(N1))).contains("\"response\":\"até 23/11/2026 13:00\"");

        desk.at("2026-11-23T13:30");
        views.refresh(opened.task(N1).getId());
        assertThat(desk.viewOf(opened.task(N1))).contains("\"response\":\"venceu em 23/11/2026 13:00\"");

        opened.teamSays("Desculpe a demora.");
        views.refresh(opened.task(N1).getId());
        assertThat(desk.viewOf(opened.task(N1))).contains("\"response\":\"\"");
    }

    @Test
    @DisplayName("F05: who is asked to hurry a triage reads of the triage, not of the first response that is late, too")
    void theChaseTellsOfTriage() {
        Case late = low();
        late.fires("event_triageBreached").fires(ALARM);
        views.refresh(late.task("userTask_chaseTriage").getId());

        assertThat(late.breaches()).hasSize(2);
        assertThat(desk.viewOf(late.task("userTask_chaseTriage"))).contains("\"dueAt\":\"23/11/2026 11:00\"");
    }

    // ---------------------------------------------------------------- laws

    @ParameterizedTest
    @ValueSource(longs = {3, 14, 159, 2653})
    @DisplayName(
            "A34, b.5: whatever happens in whatever order, the ledger tells the clock, and its statement sums up to it")
    void theLedgerTellsTheClock(long seed) {
        Random random = new Random(seed);
        LocalDateTime now = LocalDateTime.parse("2026-11-23T09:00");
        Case one = low();
        for (int step = 0; step < 12; step++) {
            now = now.plusMinutes(random.nextInt(1, 180));
            desk.at(now.toString());
            happens(random.nextInt(7), one, random);
            SlaClock clock = response(one.ledgerAgrees());
            var statement = reading.statement(one.occurrence(), KIND);
            assertThat(statement.used())
                    .isEqualTo(clock.used(reading.calendar(one.occurrence(), KIND), at(now.toString())));
            assertThat(waits(one)).isEqualTo(clock.isStopped() ? 0 : 1);
        }
        one.teamSays("Bom dia.");
        assertThat(response(one.ledgerAgrees()).isStopped()).isTrue();
        assertThat(one.breaches()).extracting(SlaBreach::dueAt).doesNotHaveDuplicates();
    }

    private void happens(int what, Case one, Random random) {
        Priority[] all = Priority.values();
        switch (what) {
            case 0 -> one.customerSays("Alguma novidade?");
            case 1 -> process.teamSaid(one.number(), CAMILA, Visibility.INTERNAL, "Olhei");
            case 2, 3 ->
                process.reclassify(one.number(), CAMILA, null, null, all[random.nextInt(all.length)], "Conversamos");
            case 4 -> calendars.countCompanyBy(vip.company().id(), "24x7", null, "Dia e noite", "miriam");
            case 5 -> calendars.countCompanyBy(vip.company().id(), null, "SP", "De volta", "miriam");
            default -> alarms.sweep(ClockKind.FIRST_RESPONSE);
        }
    }
}
