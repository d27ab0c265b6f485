package dev.plantao.process;

import static dev.plantao.MovedClock.at;
import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.RunningApplication;
import dev.plantao.databasechange.ChangeEnvironment;
import dev.plantao.databasechange.ChangeRecord;
import dev.plantao.databasechange.ChangeState;
import dev.plantao.databasechange.DatabaseChange;
import dev.plantao.databasechange.DatabaseChanges;
import dev.plantao.demo.MasterData;
import dev.plantao.notification.Outbox;
import dev.plantao.notification.OutboxMail;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Interaction;
import dev.plantao.occurrence.OfferClosed;
import dev.plantao.occurrence.Outcome;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.SupportLevel;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Desk.Case;
import dev.plantao.sla.ClockKind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The support analyses, the customer accepts what it costs, the development alone executes, the second level answers. */
@RunningApplication
@DisplayName("A change in the customer's database")
class DatabaseChangeTest {

    private static final String TRIAGE = "userTask_triage";
    private static final String N1 = "userTask_analyseN1";
    private static final String N2 = "userTask_analyseN2";
    private static final String QUOTE = "userTask_quoteDatabaseChange";
    private static final String EXECUTE = "userTask_executeDatabaseChange";

    @Autowired
    Desk desk;

    @Autowired
    MasterData data;

    @Autowired
    QuoteDesk quotes;

    @Autowired
    Accepters accepters;

    @Autowired
    DatabaseChanges changes;

    @Autowired
    OccurrenceProcess process;

    @Autowired
    StaffDirectory directory;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskService tasks;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void monday() {
        data.load();
        desk.at("2026-11-23T09:00");
    }

    @AfterAll
    static void everyNodeAndFlowWasWalked() {
        assertThat(Coverage.missing("database-change")).isEmpty();
        assertThat(Coverage.missing("occurrence")).noneMatch(element -> element.contains("atabaseChange"));
    }

    /** O11: a carrier wants the cost centre of 3,200 trips changed. */
    private Case analysed() {
        return desk.opens(data.contact("otavio"), Category.NEED, "fleet")
                .completed(TRIAGE, "camila", triage("REQUESTED_DB_CHANGE", "NEED"))
                .claimed(N1, "camila")
                .completed(N1, "camila", with(analysis("ESCALATE_N2"), "escalationReason", "DEEP_ANALYSIS"))
                .claimed(N2, "sueli");
    }

    private Case requested() {
        return analysed().completed(N2, "sueli", change("UPDATE", "yes"));
    }

    private Case quoted() {
        return requested().completed(QUOTE, "tiago", quote());
    }

    private Case accepted() {
        Case quoted = quoted();
        answers(quoted, "otavio", true);
        return quoted;
    }

    private static Map<String, Object> change(String operation, String requested) {
        return with(
                analysis("DATABASE_CHANGE"),
                "changeOperation",
                operation,
                "changeRequested",
                requested,
                "changePurpose",
                "Trocar o centro de custo das viagens de outubro",
                "changeRisk",
                "Viagens já contabilizadas mudam de rateio");
    }

    private static Map<String, Object> quote() {
        return Map.of("scope", "Trocar o centro de custo de 3.200 viagens", "minutes", 40, "validDays", 10);
    }

    private static Map<String, Object> evidence() {
        Map<String, Object> form = new HashMap<>();
        form.put("action", "EXECUTED");
        form.put("environment", "PRODUCTION");
        form.put("backupReference", "srv-bkp:/viagens-20261123.dump");
        form.put("backupAt", "23/11/2026 08:30");
        form.put("script", "update viagem set cc = 41 where cc = 14;");
        form.put("affectedRows", 3200);
        form.put("proof", "Soma por centro de custo igual antes e depois");
        form.put("reversal", "update viagem set cc = 14 where cc = 41;");
        return form;
    }

    private void answers(Case about, String login, boolean accepted) {
        var contact = data.contact(login);
        quotes.answer(about.number(), contact.id(), Author.contact(login, contact.name()), null, accepted, null);
    }

    private DatabaseChange change(Case about) {
        return changes.latest(about.occurrence()).orElseThrow();
    }

    private List<String> mails(Case about) {
        return outbox.page(about.number(), "", null, null, 100).stream()
                .map(OutboxMail::template)
                .filter(template -> template.startsWith("DB_"))
                .toList();
    }

    @Nested
    @DisplayName("the customer asked for")
    class RequestedByTheCustomer {

        @Test
        @DisplayName("AC12, O11, UNO-B-40, UNO-B-48, UNO-M-65, T42, T43, T45: from the analysis to the answer")
        void isQuotedAcceptedExecutedAndAnswered() {
            Case trips = requested();

            assertThat(trips.isIn(Stage.N2_ANALYSIS).openTasks()).containsExactly(QUOTE);
            assertThat(trips.candidateGroups(QUOTE)).containsExactly("support-lead");
            assertThat(trips.clock(ClockKind.SOLUTION).isRunning()).isTrue();

            desk.at("2026-11-23T10:00");
            trips.completed(QUOTE, "tiago", quote());

            assertThat(trips.isIn(Stage.DB_QUOTE).openTasks()).isEmpty();
            assertThat(trips.clock(ClockKind.SOLUTION).isRunning()).isFalse();
            assertThat(trips.lastPublic())
                    .contains("R$\u00a0228,50 (40 min)", "3.200 viagens", "03/12/2026 às 10:00", "responde no portal");
            assertThat(mails(trips)).containsExactly("DB_QUOTE");
            assertThat(change(trips).quote().amount()).isEqualByComparingTo("228.50");
            assertThat(change(trips).charge()).isEqualByComparingTo("0");

            desk.at("2026-11-24T10:00");
            answers(trips, "otavio", true);

            assertThat(trips.isIn(Stage.DB_CHANGE).openTasks()).containsExactly(EXECUTE);
            assertThat(trips.candidateGroups(EXECUTE)).containsExactly("development");
            assertThat(trips.clock(ClockKind.SOLUTION).isRunning()).isTrue();
            assertThat(trips.lastPublic()).isEqualTo("Orçamento aceito: R$\u00a0228,50.");
            assertThat(change(trips).charge()).isEqualByComparingTo("228.50");
            assertThat(change(trips).currency()).isEqualTo("BRL");
            assertThat(change(trips).answer().answeredBy()).isEqualTo("otavio");
            assertThat(change(trips).answer().answeredName()).isEqualTo("Otávio Brandt");
            assertThat(change(trips).answer().answeredAt()).isEqualTo(at("2026-11-24T10:00"));
            assertThat(mails(trips)).contains("DB_QUOTE_ANSWERED");
            assertThat(desk.finds("lara", "Intervenções em banco de dados"))
                    .extracting(Task::getId)
                    .contains(trips.task(EXECUTE).getId());

            trips.completed(EXECUTE, "lara", evidence());

            assertThat(trips.isIn(Stage.N2_ANALYSIS).task(N2).getAssignee()).isEqualTo("sueli");
            assertThat(trips.occurrence().level()).isEqualTo(SupportLevel.N2);
            trips.completed(N2, "sueli", with(analysis("ANSWER"), "actionTaken", "Viagens corrigidas"));

            trips.endedAs(Outcome.DB_CHANGE_DONE).ledgerAgrees();
            assertThat(trips.stages())
                    .containsSubsequence(
                            Stage.N2_ANALYSIS, Stage.DB_QUOTE, Stage.DB_CHANGE, Stage.N2_ANALYSIS, Stage.FINISHED);
            ChangeRecord done = changes.of(trips.occurrence()).get(0);
            assertThat(done.change().state()).isEqualTo(ChangeState.EXECUTED);
            assertThat(done.execution().executedBy()).isEqualTo("lara");
            assertThat(done.execution().affectedRows()).isEqualTo(3200);
            assertThat(done.execution().environment()).isEqualTo(ChangeEnvironment.PRODUCTION);
            assertThat(done.execution().backupAt()).isEqualTo(at("2026-11-23T08:30"));
            assertThat(trips.said(true))
                    .extracting(Interaction::text)
                    .noneMatch(text -> text.contains("update viagem"));
        }

        @Test
        @DisplayName("AC12, QUOTE_REFUSED: a refused quote returns to the same analyst, the clock goes on")
        void refusedGoesBackToTheAnalyst() {
            Case trips = quoted();
            var otavio = data.contact("otavio");

            quotes.answer(
                    trips.number(),
                    otavio.id(),
                    Author.contact("otavio", otavio.name()),
                    change(trips).id(),
                    false,
                    "Faremos pela tela");

            assertThat(trips.isIn(Stage.N2_ANALYSIS).task(N2).getAssignee()).isEqualTo("sueli");
            assertThat(trips.clock(ClockKind.SOLUTION).isRunning()).isTrue();
            assertThat(trips.lastPublic()).isEqualTo("Orçamento recusado: R$\u00a0228,50. Motivo: Faremos pela tela");
            assertThat(change(trips).charge()).isEqualByComparingTo("0");
            trips.completed(N2, "sueli", with(analysis("ANSWER"), "recommendation", "Altere pela tela de viagens"));
            trips.endedAs(Outcome.QUOTE_REFUSED).ledgerAgrees();
        }

        @Test
        @DisplayName("c.1 as an acceptance: reminded on D+3 and D+7, then its time is over and the analyst goes on")
        void forgottenGoesBackToTheAnalyst() {
            Case trips = quoted();
            assertThat(trips.due("event_firstQuoteReminder")).isEqualTo(at("2026-11-26T09:00"));
            assertThat(trips.due("event_secondQuoteReminder")).isEqualTo(at("2026-11-30T09:00"));
            assertThat(trips.due("event_quoteExpired")).isEqualTo(at("2026-12-03T09:00"));

            trips.fires("event_firstQuoteReminder").fires("event_secondQuoteReminder");
            assertThat(trips.isIn(Stage.DB_QUOTE)).isNotNull();
            assertThat(mails(trips)).containsExactly("DB_QUOTE_REMINDER", "DB_QUOTE_REMINDER", "DB_QUOTE");

            trips.fires("event_quoteExpired");

            assertThat(trips.isIn(Stage.N2_ANALYSIS).task(N2).getAssignee()).isEqualTo("sueli");
            assertThat(change(trips).state()).isEqualTo(ChangeState.EXPIRED);
            assertThat(trips.lastPublic()).contains("venceu em 03/12/2026 às 09:00 sem resposta");
            assertThatThrownBy(() -> answers(trips, "otavio", true))
                    .isInstanceOf(OfferClosed.class)
                    .hasMessageContaining("O prazo deste orçamento terminou");
            trips.completed(N2, "sueli", with(analysis("ANSWER"), "recommendation", "Peça de novo quando quiser"));
            trips.endedAs(Outcome.QUOTE_REFUSED);
        }

        @Test
        @DisplayName("F21: the lead may give it away, and says why; nobody is asked")
        void waivedIsDoneAtOnce() {
            Case trips = requested();
            assertThatThrownBy(() -> trips.completed(QUOTE, "tiago", with(quote(), "waived", true)))
                    .hasMessageContaining("Diga por que o cliente não paga");

            trips.completed(QUOTE, "tiago", with(quote(), "waived", true, "waiverReason", "Cortesia da implantação"));

            assertThat(trips.isIn(Stage.DB_CHANGE).openTasks()).containsExactly(EXECUTE);
            assertThat(change(trips).quote().amount()).isEqualByComparingTo("0");
            assertThat(mails(trips)).isEmpty();
        }

        @Test
        @DisplayName("D16: to read data costs a VIP nothing")
        void readingCostsAVipNothing() {
            Case trips = desk.opens(data.contact("helena"), Category.NEED, "production")
                    .completed(TRIAGE, "camila", triage("REQUESTED_DB_CHANGE", "NEED"))
                    .completed(N1, "camila", change("QUERY", "yes"));

            assertThat(trips.isIn(Stage.DB_CHANGE).openTasks()).containsExactly(EXECUTE);
            assertThat(change(trips).isQuoteRequired()).isFalse();
        }

        @Test
        @DisplayName("the development gives it back undone: nothing is charged, the second level goes on")
        void givenBackIsNotCharged() {
            Case trips = accepted();
            assertThatThrownBy(() -> trips.completed(EXECUTE, "lara", Map.of("action", "GIVE_BACK")))
                    .hasMessageContaining("Diga por que a intervenção não foi executada");

            trips.completed(EXECUTE, "lara", Map.of("action", "GIVE_BACK", "returnReason", "A tabela está bloqueada"));

            assertThat(trips.isIn(Stage.N2_ANALYSIS).task(N2).getAssignee()).isEqualTo("sueli");
            assertThat(change(trips).state()).isEqualTo(ChangeState.RETURNED);
            assertThat(change(trips).charge()).isEqualByComparingTo("0");
            trips.completed(N2, "sueli", change("UPDATE", "yes"));
            assertThat(change(trips).seq()).isEqualTo(2);
            assertThat(change(trips).state()).isEqualTo(ChangeState.REQUESTED);
        }

        @ParameterizedTest
        @ValueSource(booleans = {false, true})
        @DisplayName("T46: cancelled before it is executed, nothing of it is left to do or to pay")
        void cancelledLeavesNothing(boolean accepted) {
            Case trips = accepted ? accepted() : quoted();

            process.cancel(trips.number(), Author.contact("otavio", "Otávio"), CancelReason.NOT_NEEDED, null);

            trips.endedAs(Outcome.CANCELLED_BY_CUSTOMER);
            assertThat(trips.openTasks()).isEmpty();
            assertThat(change(trips).state()).isEqualTo(ChangeState.CANCELLED);
            assertThat(change(trips).charge()).isEqualByComparingTo("0");
            assertThatThrownBy(() -> answers(trips, "otavio", true)).isInstanceOf(RuleViolation.class);
        }
    }

    @Test
    @DisplayName("AC12, UNO-B-34, T44: what corrects an error costs nothing and asks nobody; N1 asks, N2 answers")
    void aCorrectiveChangeCostsNothing() {
        Case broken = desk.opens(data.contact("andre"), Category.PROBLEM, "inventory", true, true)
                .completed(TRIAGE, "camila", with(triage("CORRECTIVE_DB_CHANGE", "PROBLEM"), "priority", "HIGH"))
                .claimed(N1, "camila");
        assertThat(broken.occurrence().slaClass()).isEqualTo(SlaClass.ERROR);

        broken.completed(N1, "camila", change("DELETE", "no"));

        assertThat(broken.isIn(Stage.DB_CHANGE).openTasks()).containsExactly(EXECUTE);
        assertThat(change(broken).charge()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(change(broken).quote()).isNull();
        assertThat(mails(broken)).isEmpty();
        assertThat(broken.clock(ClockKind.SOLUTION).isRunning()).isTrue();

        broken.completed(EXECUTE, "edu", evidence());

        broken.isIn(Stage.N2_QUEUE)
                .claimed(N2, "sueli")
                .completed(
                        N2, "sueli", with(analysis("ANSWER"), "cause", "Registros duplicados", "errorType", "PRODUCT"));
        broken.endedAs(Outcome.DB_CHANGE_DONE).ledgerAgrees();
    }

    @Nested
    @DisplayName("is nothing the support executes")
    class NeverTheSupport {

        @ParameterizedTest
        @ValueSource(strings = {"camila", "sueli", "rafael", "tiago", "miriam", "paula"})
        @DisplayName("UNO-B-48, NEG-08, AC12: nobody else can take the task, not even those who hand out work")
        void nobodyElseTakesTheTask(String username) {
            Case trips = accepted();

            assertThatThrownBy(() -> trips.claimed(EXECUTE, username)).isInstanceOf(RuleViolation.class);
            assertThatThrownBy(() -> trips.completed(EXECUTE, username, evidence()))
                    .isInstanceOf(RuleViolation.class);
            assertThat(trips.isIn(Stage.DB_CHANGE).task(EXECUTE).getAssignee()).isNull();
        }

        @Test
        @DisplayName("UNO-B-48: who is of the development and of the support is of the support")
        void whoIsOfBothIsOfTheSupport() {
            directory.create(new StaffMember(
                    "both", "Duas", "Áreas", "both@aurora.example", "both", Set.of("development", "n2-fiscal")));
            Case trips = accepted();

            assertThatThrownBy(() -> trips.claimed(EXECUTE, "both")).hasMessageContaining("O suporte não executa");
        }

        @Test
        @DisplayName("NEG-08: the guard behind the task holds when the task's own does not")
        void theGuardBehindTheTaskHolds() {
            Case trips = accepted();
            tasks.setAssignee(trips.task(EXECUTE).getId(), "sueli");

            assertThatThrownBy(() -> trips.completed(EXECUTE, "sueli", evidence()))
                    .hasMessageContaining("O suporte não executa no banco de dados do cliente");
            assertThat(change(trips).state()).isEqualTo(ChangeState.CLEARED);
        }

        @Test
        @DisplayName("a lead may hand it to somebody of the development")
        void aLeadHandsItOut() {
            Case trips = accepted();

            assertThatCode(() -> trips.completed(EXECUTE, "edu", evidence())).doesNotThrowAnyException();
        }
    }

    @Nested
    @DisplayName("is refused")
    class Refused {

        @ParameterizedTest(name = "{0} without {1}: {2}")
        @CsvSource({
            "request, changeOperation, Escolha a operação",
            "request, changePurpose, Diga o que deve ser feito",
            "request, changeRisk, Diga o que pode dar errado",
            "request, changeRequested, Diga se foi o cliente que pediu",
            "quote, scope, Escreva o que será feito",
            "quote, minutes, Informe os minutos estimados",
            "quote, validDays, Informe por quantos dias",
            "execution, action, Diga se a intervenção foi executada",
            "execution, environment, Escolha o ambiente",
            "execution, backupReference, Diga onde está a cópia de segurança",
            "execution, backupAt, Informe quando a cópia de segurança",
            "execution, script, Cole o script",
            "execution, affectedRows, Informe quantos registros",
            "execution, proof, Diga o que foi conferido",
            "execution, reversal, Diga como desfazer"
        })
        @DisplayName("T42, T45, F21, F22: whatever is missing is named, and the task stays")
        void whateverIsMissingIsNamed(String step, String field, String message) {
            Case about = step.equals("request") ? analysed() : step.equals("quote") ? requested() : accepted();
            String task = step.equals("request") ? N2 : step.equals("quote") ? QUOTE : EXECUTE;
            String who = step.equals("request") ? "sueli" : step.equals("quote") ? "tiago" : "lara";
            Map<String, Object> form = new HashMap<>(
                    step.equals("request") ? change("UPDATE", "yes") : step.equals("quote") ? quote() : evidence());
            Object known = form.put(field, "");
            assertThat(known).as(field).isNotNull();

            assertThatThrownBy(() -> about.completed(task, who, form)).hasMessageContaining(message);
            assertThat(about.openTasks()).containsExactly(task);
        }

        @Test
        @DisplayName("T45: a backup from tomorrow is none; a moment that does not exist is refused")
        void aBackupComesFirst() {
            Case trips = accepted();

            assertThatThrownBy(() -> trips.completed(EXECUTE, "lara", with(evidence(), "backupAt", "24/11/2026 09:00")))
                    .hasMessageContaining("ainda não chegou");
            assertThatThrownBy(() -> trips.completed(EXECUTE, "lara", with(evidence(), "backupAt", "31/02/2026 09:00")))
                    .hasMessageContaining("dd/mm/aaaa hh:mm");
        }

        @Test
        @DisplayName("b.4.1, UNO-B-34: as support, or as a customization nobody asked for")
        void ofTheWrongClass() {
            Case question = desk.opens(data.contact("andre"), Category.QUESTION, "inventory")
                    .completed(TRIAGE, "camila", triage("CONFIGURATION", "QUESTION"));
            assertThatThrownBy(() -> question.completed(N1, "camila", change("UPDATE", "yes")))
                    .hasMessageContaining("corrija a classificação pelo SLA");

            Case trips = analysed();
            assertThatThrownBy(() -> trips.completed(N2, "sueli", change("UPDATE", "no")))
                    .hasMessageContaining("O que o cliente não pediu corrige um erro");
        }

        @Test
        @DisplayName("UNO-M-65: from a contact who may not commit the company")
        void fromAContactWhoMayNotAccept() {
            Case trips = quoted();

            assertThat(accepters.includes(data.contact("sonia").id())).isFalse();
            assertThat(accepters.names(trips.number())).containsExactly("Otávio Brandt");
            assertThatThrownBy(() -> answers(trips, "sonia", true)).hasMessageContaining("não permite aceitar");
            assertThat(trips.isIn(Stage.DB_QUOTE)).isNotNull();
        }

        @Test
        @DisplayName("AC15, A23: when its time is over, though no timer has fired yet")
        void fromTheInstantItExpires() {
            Case trips = quoted();
            desk.at("2026-12-03T09:00");

            assertThatThrownBy(() -> answers(trips, "otavio", true))
                    .isInstanceOf(OfferClosed.class)
                    .hasMessageContaining("O prazo deste orçamento terminou");
            assertThat(change(trips).answer()).isNull();
            desk.at("2026-12-03T08:59");
            answers(trips, "otavio", true);
            assertThat(trips.isIn(Stage.DB_CHANGE)).isNotNull();
        }

        @Test
        @DisplayName("A23: twice, or for a quote that is another by now")
        void twice() {
            Case trips = quoted();
            answers(trips, "otavio", true);

            assertThatThrownBy(() -> answers(trips, "otavio", false))
                    .isInstanceOf(OfferClosed.class)
                    .hasMessage("Otávio Brandt já aceitou este orçamento.");
            trips.completed(EXECUTE, "lara", Map.of("action", "GIVE_BACK", "returnReason", "Bloqueada"))
                    .completed(N2, "sueli", change("UPDATE", "yes"))
                    .completed(QUOTE, "tiago", with(quote(), "minutes", 80));
            long first = changes.of(trips.occurrence()).get(1).change().id();
            var otavio = data.contact("otavio");
            assertThatThrownBy(() -> quotes.answer(
                            trips.number(), otavio.id(), Author.contact("otavio", "Otávio"), first, true, null))
                    .isInstanceOf(OfferClosed.class);
            assertThat(trips.isIn(Stage.DB_QUOTE)).isNotNull();
        }
    }

    @Test
    @DisplayName("ADR 8: an answer that was stored counts, though its timer fires before the process hears of it")
    void aStoredAnswerBeatsTheTimer() {
        Case trips = quoted();
        var otavio = data.contact("otavio");
        transaction.executeWithoutResult(status -> changes.answer(
                trips.occurrence(), null, true, null, Author.contact("otavio", otavio.name()), otavio.id()));

        trips.fires("event_quoteExpired");

        assertThat(trips.isIn(Stage.DB_CHANGE).openTasks()).containsExactly(EXECUTE);
        assertThat(trips.said(true)).extracting(Interaction::text).noneMatch(text -> text.contains("sem resposta"));
    }

    @Test
    @DisplayName("T43: whoever answers while another's answer is being stored waits, and reads who was faster")
    void theSecondWaitsForTheFirst() throws Exception {
        Case trips = quoted();
        var otavio = data.contact("otavio");
        var people = Executors.newSingleThreadExecutor();
        try {
            Future<?> second = transaction.execute(status -> {
                changes.answer(
                        trips.occurrence(), null, true, null, Author.contact("otavio", otavio.name()), otavio.id());
                Future<?> other = people.submit(() -> answers(trips, "otavio", false));
                awaitSomebodyWaiting(other);
                return other;
            });

            assertThatThrownBy(second::get)
                    .rootCause()
                    .isInstanceOf(OfferClosed.class)
                    .hasMessage("Otávio Brandt já aceitou este orçamento.");
        } finally {
            people.shutdown();
        }
        assertThat(change(trips).answer().accepted()).isTrue();
        assertThat(trips.said(true)).extracting(Interaction::text).noneMatch(text -> text.contains("recusado"));
    }

    private void awaitSomebodyWaiting(Future<?> other) {
        while (!other.isDone()
                && jdbc.sql("select count(*) from information_schema.sessions where blocker_id is not null")
                                .query(Long.class)
                                .single()
                        == 0) {
            Thread.onSpinWait();
        }
    }

    @Nested
    @DisplayName("keeps in the database")
    class Constraints {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "state = 'EXECUTED', under_way = null, ended_at = requested_at",
                    "state = 'CLEARED'",
                    "state = 'CLEARED', quote_required = null",
                    "charge = 10",
                    "charge = -1",
                    "currency = 'USD'",
                    "quote_amount = -1",
                    "scope = null",
                    "minutes = 0",
                    "expires_at = quoted_at",
                    "waiver_reason = 'Cortesia'",
                    "accepted = true",
                    "accepted = true, answered_by = 'x', answered_name = 'X', answered_contact = 1, answered_at = expires_at",
                    "accepted = true, answered_by = 'x', answered_name = 'X', answered_contact = 0, answered_at = quoted_at",
                    "state = 'REFUSED'",
                    "under_way = null",
                    "under_way = 0",
                    "ended_at = requested_at",
                    "purpose = ' '"
                })
        @DisplayName("AC12, T43, T44: what must hold of a change before it is answered")
        void whatMustHoldOfAQuote(String broken) {
            refuses("database_change", broken, change(quoted()).id());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "charge = 0",
                    "charge = 100, quote_amount = 100",
                    "state = 'RETURNED', charge = 0",
                    "requested_by = 'rafael'",
                    "id = 0"
                })
        @DisplayName("T45: what was executed no longer changes")
        void whatWasExecutedIsFrozen(String broken) {
            refuses(
                    "database_change",
                    broken,
                    change(accepted().completed(EXECUTE, "lara", evidence())).id());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "executor_group = 'support-n2'",
                    "executed_by = requested_by",
                    "change_state = 'CLEARED'",
                    "charge = 0",
                    "backup_at = dateadd(hour, 1, executed_at)",
                    "script = ' '",
                    "backup_reference = ''",
                    "reversal = null",
                    "affected_rows = -1",
                    "environment = 'OURS'"
                })
        @DisplayName("UNO-B-48, NEG-08: what must hold of its evidence")
        void whatMustHoldOfItsEvidence(String broken) {
            long id = change(accepted().completed(EXECUTE, "lara", evidence())).id();
            assertThatThrownBy(() -> jdbc.sql("update database_execution set " + broken + " where change_id = ?")
                            .param(id)
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }

        @Test
        @DisplayName("T44: evidence of what nobody cleared has no place")
        void evidenceNeedsAnExecutedChange() {
            DatabaseChange open = change(quoted());

            assertThatThrownBy(() -> jdbc.sql(
                                    """
                                    insert into database_execution (change_id, change_state, charge, requested_by, executed_by,
                                      executor_group, executed_at, environment, backup_reference, backup_at, script,
                                      affected_rows, proof, reversal)
                                    select id, 'EXECUTED', charge, requested_by, 'lara', 'development', requested_at,
                                      'PRODUCTION', 'b', requested_at, 's', 1, 'p', 'r' from database_change where id = ?
                                    """)
                            .param(open.id())
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }

        private void refuses(String table, String broken, long id) {
            assertThatThrownBy(() -> jdbc.sql("update " + table + " set " + broken + " where id = ?")
                            .param(id)
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    @DisplayName("UNO-M-08: what the team notes of it stays inside, and says no script")
    void theTeamReadsWhatWasDone() {
        Case trips = accepted().completed(EXECUTE, "lara", evidence());

        assertThat(trips.said(false).get(0)).satisfies(note -> {
            assertThat(note.visibility()).isEqualTo(Visibility.INTERNAL);
            assertThat(note.text())
                    .contains("Registros afetados: 3200", "srv-bkp:/viagens", "Produção do cliente")
                    .doesNotContain("update viagem");
        });
    }
}
