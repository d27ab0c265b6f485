package dev.plantao.process;

import static dev.plantao.MovedClock.at;
import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.RunningApplication;
import dev.plantao.call.CallResult;
import dev.plantao.call.Callback;
import dev.plantao.call.CallbackOutcome;
import dev.plantao.call.Callbacks;
import dev.plantao.call.Calls;
import dev.plantao.call.NewCall;
import dev.plantao.call.NewCallback;
import dev.plantao.call.PhoneCall;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.PhoneReason;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Desk.Case;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one support line: the queue, what becomes of a call, and the messages for those who cannot come to the phone. */
@RunningApplication
class CallsTest {

    private static final String RETURN_CALL = "userTask_returnCall";
    private static final String DUE = "event_callbackDue";

    @Autowired
    Desk desk;

    @Autowired
    MasterData data;

    @Autowired
    PhoneDesk phone;

    @Autowired
    CallbackDesk callbackDesk;

    @Autowired
    Calls calls;

    @Autowired
    Callbacks callbacks;

    @Autowired
    OccurrenceProcess process;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void monday() {
        data.load();
        desk.at("2026-11-23T09:00");
    }

    @AfterEach
    void everybodyHangsUp() {
        calls.onTheLine(100).forEach(call -> phone.dropped(call.id(), String.valueOf(call.answeredBy())));
        calls.waiting(100).forEach(call -> phone.dropped(call.id(), "camila"));
    }

    @AfterAll
    static void everyNodeAndFlowWasWalked() {
        assertThat(Coverage.missing("callback")).isEmpty();
    }

    private NewCall joana() {
        return new NewCall(
                Channel.PHONE,
                "Joana Prado",
                "(16) 5555-0143",
                PhoneReason.WITHOUT_PORTAL_ACCESS,
                null,
                data.contact("joana").id());
    }

    private static NewCall caller(String name) {
        return new NewCall(Channel.PHONE, name, "(16) 5555-0100", PhoneReason.PORTAL_UNAVAILABLE, null, null);
    }

    private static Author camila() {
        return Author.staff("camila", "Camila Duarte");
    }

    private Case joanas() {
        return desk.phoned(data.contact("joana"), "inventory");
    }

    @Nested
    @DisplayName("The queue")
    class TheQueue {

        @Test
        @DisplayName("UNO-B-56, UNO-M-58, AC18: who is free answers the first in turn, and the call is theirs")
        void isServedInTurn() {
            phone.arrived(caller("Primeira"));
            desk.at("2026-11-23T09:01");
            phone.arrived(caller("Segunda"));
            phone.arrived(caller("Terceira"));
            desk.at("2026-11-23T09:08");

            PhoneCall first = calls.get(phone.answerNext("camila").orElseThrow());
            PhoneCall second = calls.get(phone.answerNext("bruno").orElseThrow());

            assertThat(List.of(first, second)).extracting(PhoneCall::caller).containsExactly("Primeira", "Segunda");
            assertThat(first.answeredBy()).isEqualTo("camila");
            assertThat(first.arrivedAt()).isEqualTo(at("2026-11-23T09:00"));
            assertThat(first.answeredAt()).isEqualTo(at("2026-11-23T09:08"));
            assertThatThrownBy(() -> phone.answerNext("camila"))
                    .as("one call at a time")
                    .hasMessageContaining("Você está na ligação de Primeira.");
            assertThat(calls.waiting(10)).extracting(PhoneCall::caller).containsExactly("Terceira");
            assertThatThrownBy(() -> phone.end(first.id(), "bruno")).hasMessageContaining("Só quem atendeu");
        }

        @Test
        @DisplayName("two who press at one moment answer two different callers")
        void isServedByManyAtOnce() throws Exception {
            List<String> free = List.of("camila", "bruno", "ana", "davi");
            free.forEach(name -> phone.arrived(caller("Ligação para " + name)));
            CyclicBarrier together = new CyclicBarrier(free.size());
            ExecutorService pool = Executors.newFixedThreadPool(free.size());
            List<Future<Optional<Long>>> answered = new ArrayList<>();
            for (String username : free) {
                answered.add(pool.submit(() -> {
                    together.await();
                    return phone.answerNext(username);
                }));
            }
            List<Long> taken = new ArrayList<>();
            for (Future<Optional<Long>> one : answered) {
                one.get().ifPresent(taken::add);
            }
            pool.shutdown();

            assertThat(taken).doesNotHaveDuplicates().isNotEmpty();
            assertThat(calls.waiting(10)).hasSize(free.size() - taken.size());
            assertThat(calls.onTheLine(10)).extracting(PhoneCall::answeredBy).doesNotHaveDuplicates();
        }

        @Test
        void whoGivesUpLeavesTheQueue() {
            phone.arrived(caller("Impaciente"));
            long waiting = calls.waiting(1).get(0).id();

            phone.dropped(waiting, "davi");

            assertThat(calls.get(waiting).result()).isEqualTo(CallResult.DROPPED);
            assertThat(phone.answerNext("davi")).isEmpty();
            assertThatThrownBy(() -> phone.dropped(waiting, "davi")).hasMessageContaining("já foi encerrada");
        }

        @Test
        @DisplayName("UNO-B-19, UNO-M-60: who, from where and why are asked for; what stands in for the phone says why")
        void asksWhoFromWhereAndWhy() {
            Map<NewCall, String> refused = new LinkedHashMap<>();
            refused.put(new NewCall(null, "Joana", "1", null, null, null), "Escolha o canal");
            refused.put(new NewCall(Channel.PORTAL, "Joana", "1", null, null, null), "Escolha o canal");
            refused.put(
                    new NewCall(Channel.PHONE, " ", "1", PhoneReason.CANNOT_OPEN, null, null), "Informe quem ligou.");
            refused.put(
                    new NewCall(Channel.PHONE, "Joana", null, PhoneReason.CANNOT_OPEN, null, null),
                    "Informe o telefone de quem ligou.");
            refused.put(new NewCall(Channel.PHONE, "Joana", "1", null, null, null), "motivo do contato por telefone");
            refused.put(
                    new NewCall(Channel.PHONE, "Joana", "1", PhoneReason.OTHER, " ", null), "qual foi o outro motivo");
            refused.put(new NewCall(Channel.SKYPE, "Joana", null, null, null, null), "Justifique o uso deste canal.");
            refused.put(new NewCall(Channel.WHATSAPP, "Joana", "1", null, "", null), "Justifique o uso deste canal.");
            refused.put(caller("x".repeat(121)), "no máximo 120");
            refused.forEach((call, message) -> {
                assertThatThrownBy(() -> phone.answered(call, "camila"))
                        .as(message)
                        .isInstanceOf(RuleViolation.class)
                        .hasMessageContaining(message);
                assertThatThrownBy(() -> phone.arrived(call)).hasMessageContaining(message);
            });

            long skype = phone.answered(
                    new NewCall(Channel.SKYPE, "Joana", null, null, "Está sem telefone na obra", null), "camila");
            assertThat(calls.get(skype).phone()).isNull();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "phone = null",
                    "phone_reason = null",
                    "caller = ' '",
                    "channel = 'PORTAL'",
                    "channel = 'SKYPE', phone_reason = null",
                    "phone_reason = 'OTHER'",
                    "answered_by = null",
                    "answered_at = dateadd(hour, -1, arrived_at)",
                    "on_line = 'somebody'",
                    "ended_at = arrived_at",
                    "result = 'REGISTERED'",
                    "on_line = null, ended_at = dateadd(hour, -1, arrived_at), result = 'DROPPED'",
                    "on_line = null, answered_by = null, answered_at = null, ended_at = arrived_at, result = 'REGISTERED'"
                })
        @DisplayName("the database keeps what must hold of a call")
        void isKeptByTheDatabase(String broken) {
            long id = phone.answered(caller("Constante"), "camila");

            assertThatThrownBy(() -> jdbc.sql("update phone_call set " + broken + " where id = ?")
                            .param(id)
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Nested
    @DisplayName("A call about an occurrence")
    class ACallAboutAnOccurrence {

        @Test
        @DisplayName("UNO-M-46, AC18: it is said in that occurrence, by phone; none is opened")
        void isSaidThere() {
            Case known = joanas();
            long before = occurrences();
            long call = phone.answered(
                    new NewCall(Channel.PHONE, "Joana", "1", PhoneReason.REQUESTED_BY_ANALYST, null, null), "camila");

            phone.register(call, " " + known.number() + " ", "O saldo voltou a divergir na filial 2.", camila());
            phone.end(call, "camila");

            assertThat(occurrences()).isEqualTo(before);
            assertThat(known.said(true)).first().satisfies(said -> {
                assertThat(said.channel()).isEqualTo(Channel.PHONE);
                assertThat(said.author()).isEqualTo("camila");
                assertThat(said.text()).isEqualTo("Telefone · Joana: O saldo voltou a divergir na filial 2.");
            });
            assertThat(calls.whole(call).occurrences()).singleElement().satisfies(linked -> assertThat(linked.number())
                    .isEqualTo(known.number()));
            assertThat(calls.get(call).result()).isEqualTo(CallResult.REGISTERED);
        }

        @Test
        @DisplayName("T11, UNO-M-46: who phones has answered; the analysis goes on")
        void endsTheWait() {
            Case asked = joanas().completed("userTask_triage", "camila", triage("CONFIGURATION", "QUESTION"))
                    .completed("userTask_analyseN1", "davi", with(analysis("ASK_CUSTOMER"), "question", "Qual filial?"))
                    .isIn(Stage.AWAITING_CUSTOMER);

            phone.registerOn(asked.number(), joana(), "É a filial 2.", camila());

            asked.isIn(Stage.N1_ANALYSIS).ledgerAgrees();
            assertThat(asked.task("userTask_analyseN1").getAssignee()).isEqualTo("davi");
            assertThat(outbox(asked)).as("the analyst is told").contains("CUSTOMER_MESSAGE");
        }

        @Test
        @DisplayName("NEG-18, NEG-19: no number, somebody else's, an ended one, no words: nothing is kept")
        void refusesWhatDoesNotFit() {
            Case ended = joanas();
            process.cancel(ended.number(), camila(), CancelReason.NOT_NEEDED, null);
            Case elsewhere = desk.opens(data.contact("helena"), Category.QUESTION, "fiscal");
            Case known = joanas();
            long call = phone.answered(joana(), "camila");

            refuses(call, " ", "Algo", "Informe o número da ocorrência.");
            refuses(call, "OC-2026-999999", "Algo", "Não há ocorrência com o número OC-2026-999999.");
            refuses(call, elsewhere.number(), "Algo", "não é da empresa de quem ligou");
            refuses(call, ended.number(), "Algo", "já foi encerrada");
            refuses(call, known.number(), " ", "Conte o que foi dito na ligação.");
            refuses(call, known.number(), "x".repeat(2001), "no máximo 2000");
            assertThatThrownBy(() -> phone.registerOn(known.number(), joana(), "Oi", Author.staff("edu", "Eduardo")))
                    .hasMessageContaining("pelo suporte");
            assertThatThrownBy(() -> phone.end(call, "camila")).hasMessageContaining("Toda ligação fica registrada");

            assertThat(known.said(false)).isEmpty();
            assertThat(calls.whole(call).occurrences()).isEmpty();
        }

        @Test
        @DisplayName("CON-29: in an internal stage it stays with the team")
        void staysInternalInAnInternalStage() {
            Case known = joanas();
            jdbc.sql("update occurrence set stage = 'TECHNICAL_DIAGNOSIS' where number = ?")
                    .param(known.number())
                    .update();

            phone.registerOn(known.number(), joana(), "Perguntou da correção.", camila());

            assertThat(known.said(false)).first().satisfies(said -> {
                assertThat(said.visibility()).isEqualTo(Visibility.INTERNAL);
                assertThat(said.channel()).isEqualTo(Channel.PHONE);
            });
        }

        private void refuses(long call, String number, String words, String message) {
            assertThatThrownBy(() -> phone.register(call, number, words, camila()))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessageContaining(message);
        }
    }

    @Nested
    @DisplayName("A message for who is absent")
    class AMessage {

        private long call;

        @BeforeEach
        void joanaIsOnTheLine() {
            call = phone.answered(joana(), "camila");
        }

        private Case left(String number) {
            return desk.new Case(callbackDesk.leave(
                    call,
                    new NewCallback("bruno", "(16) 5555-0143", "Quer falar da rotina de lotes.", number, "camila")));
        }

        private Callback of(Case message) {
            return callbacks.get(message.number());
        }

        @Test
        @DisplayName("UNO-M-59, AC18: a task for the one asked for, due in two business hours")
        void isATaskForTheOneAskedFor() {
            Case message = left(null);
            phone.end(call, "camila");

            Task task = message.task(RETURN_CALL);
            assertThat(task.getAssignee()).isEqualTo("bruno");
            assertThat(task.getName()).isEqualTo("Retornar ligação · Joana Prado");
            assertThat(task.getDueDate()).isEqualTo(Date.from(at("2026-11-23T11:00")));
            assertThat(message.due(DUE)).isEqualTo(at("2026-11-23T11:00"));
            assertThat(message.candidateGroups(RETURN_CALL)).containsExactly("support-n1", "support-n2");
            assertThat(message.variables()).as("the engine keeps nothing").containsExactly("view");
            assertThat(view(message)).contains("Joana Prado", "(16) 5555-0143", "rotina de lotes", "Camila Duarte");
            assertThat(desk.finds("bruno", "Recados")).extracting(Task::getId).contains(task.getId());
            assertThat(desk.finds("davi", "Recados")).extracting(Task::getId).doesNotContain(task.getId());
            assertThat(desk.finds("camila", "Que me envolvem"))
                    .as("who took it follows it")
                    .extracting(Task::getId)
                    .contains(task.getId());
        }

        @Test
        @DisplayName("b.5: the two hours are business hours")
        void isDueInBusinessHours() {
            desk.at("2026-11-27T17:00");
            assertThat(left(null).due(DUE)).isEqualTo(at("2026-11-30T09:00"));
        }

        @Test
        @DisplayName("F24: he calls back and it is done")
        void isReturned() {
            Case message = left(null);

            message.completed(RETURN_CALL, "bruno", Map.of("action", "SPOKE", "summary", "Expliquei o caminho."));

            assertThat(message.instances()).isEmpty();
            assertThat(of(message).result()).isEqualTo(CallbackOutcome.SPOKE);
            assertThat(of(message).tries()).singleElement().satisfies(attempt -> {
                assertThat(attempt.analyst()).isEqualTo("bruno");
                assertThat(attempt.summary()).isEqualTo("Expliquei o caminho.");
            });
        }

        @Test
        @DisplayName("UNO-B-16: what is said about an occurrence is kept there")
        void isSaidInItsOccurrence() {
            Case known = joanas();
            Case message = left(known.number());

            message.completed(RETURN_CALL, "bruno", Map.of("action", "SPOKE", "summary", "Confirmou o depósito."));

            assertThat(known.lastPublic()).isEqualTo("Telefone · Joana Prado: Confirmou o depósito.");
            assertThat(known.said(true).get(0).author()).isEqualTo("bruno");
        }

        @Test
        @DisplayName("F24: without an answer it comes back with a new deadline, three times at most")
        void isTriedAgain() {
            Case message = left(null);
            Map<String, Object> inVain = Map.of("action", "NO_ANSWER", "summary", "Chamou até cair.");

            desk.at("2026-11-23T10:00");
            message.completed(RETURN_CALL, "bruno", inVain);
            assertThat(message.task(RETURN_CALL).getAssignee()).isEqualTo("bruno");
            assertThat(message.due(DUE)).isEqualTo(at("2026-11-23T12:00"));
            assertThat(view(message)).contains("Sem resposta. Chamou até cair.");
            assertThat(message.variables()).containsExactly("view");
            message.completed(RETURN_CALL, "bruno", inVain);
            message.completed(RETURN_CALL, "bruno", inVain);

            assertThat(message.instances()).isEmpty();
            assertThat(of(message).tries()).hasSize(3);
            assertThat(of(message).result()).isEqualTo(CallbackOutcome.NO_ANSWER);
        }

        @Test
        @DisplayName("F24: it became an occurrence, whose number is asked for")
        void becomesAnOccurrence() {
            Case message = left(null);
            Case opened = joanas();
            Case elsewhere = desk.opens(data.contact("helena"), Category.QUESTION, "fiscal");
            Map<String, Object> form = Map.of("action", "OCCURRENCE", "summary", "A rotina falha para todos.");
            Map<Map<String, Object>, String> refused = Map.of(
                    Map.of("summary", "Falamos"),
                    "Escolha o resultado",
                    Map.of("action", "SPOKE"),
                    "Conte o que foi dito",
                    Map.of("action", "SPOKE", "summary", "x".repeat(2001)),
                    "no máximo 2000",
                    Map.of("action", "BORED", "summary", "x"),
                    "não existe neste campo",
                    form,
                    "Informe o número da ocorrência.",
                    with(form, "number", "OC-2026-999999"),
                    "Não há ocorrência",
                    with(form, "number", elsewhere.number()),
                    "não é da empresa de quem ligou");
            refused.forEach((wrong, text) -> assertThatThrownBy(() -> message.completed(RETURN_CALL, "bruno", wrong))
                    .as(text)
                    .hasMessageContaining(text));
            assertThat(of(message).tries()).isEmpty();

            message.completed(RETURN_CALL, "bruno", with(form, "number", opened.number()));

            assertThat(message.instances()).isEmpty();
            assertThat(of(message).result()).isEqualTo(CallbackOutcome.OCCURRENCE);
            assertThat(of(message).occurrence().number()).isEqualTo(opened.number());
            assertThat(opened.lastPublic()).endsWith("A rotina falha para todos.");
            assertThat(calls.whole(call).occurrences()).hasSize(1);
        }

        @Test
        @DisplayName("TM15: when it is due, those who lead find it; it stays with whom it was for")
        void isToldToTheLead() {
            Case message = left(null);
            assertThat(desk.finds("tiago", "Recados atrasados"))
                    .extracting(Task::getId)
                    .doesNotContain(message.task(RETURN_CALL).getId());

            message.fires(DUE);

            Task late = message.task(RETURN_CALL);
            assertThat(late.getAssignee()).isEqualTo("bruno");
            assertThat(desk.finds("tiago", "Recados atrasados"))
                    .extracting(Task::getId)
                    .contains(late.getId());
            assertThat(of(message).warnedAt()).isEqualTo(at("2026-11-23T11:00"));
            assertThat(callbacks.warn(of(message))).as("once a try").isFalse();

            message.completed(RETURN_CALL, "bruno", Map.of("action", "NO_ANSWER", "summary", "Não atendeu."));
            assertThat(of(message).warnedAt()).isNull();
            assertThat(message.due(DUE)).isEqualTo(at("2026-11-23T13:00"));
            tasks.setAssignee(message.task(RETURN_CALL).getId(), "davi");
            message.completed(RETURN_CALL, "davi", Map.of("action", "SPOKE", "summary", "Falei por ele."));
            assertThat(of(message).tries())
                    .extracting(attempt -> attempt.analyst())
                    .containsExactly("bruno", "davi");
        }

        @Test
        void asksForWhomWhereAndWhat() {
            Map<NewCallback, String> refused = new LinkedHashMap<>();
            refused.put(new NewCallback(null, "1", "Oi", null, "camila"), "Escolha um analista da lista.");
            refused.put(new NewCallback("ninguem", "1", "Oi", null, "camila"), "Escolha um analista da lista.");
            refused.put(new NewCallback("edu", "1", "Oi", null, "camila"), "Escolha um analista da lista.");
            refused.put(new NewCallback("camila", "1", "Oi", null, "camila"), "Com você a pessoa já está falando.");
            refused.put(new NewCallback("bruno", " ", "Oi", null, "camila"), "Informe o telefone para o retorno.");
            refused.put(new NewCallback("bruno", "1", " ", null, "camila"), "Escreva o recado.");
            refused.put(new NewCallback("bruno", "1", "x".repeat(2001), null, "camila"), "no máximo 2000");
            refused.put(new NewCallback("bruno", "1", "Oi", "OC-1", "camila"), "Não há ocorrência com o número OC-1.");
            refused.put(new NewCallback("bruno", "1", "Oi", null, "davi"), "Só quem atendeu");
            refused.forEach((wanted, text) -> assertThatThrownBy(() -> callbackDesk.leave(call, wanted))
                    .as(text)
                    .hasMessageContaining(text));

            assertThat(callbacks.of(calls.get(call))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "phone = ''",
                    "message = ' '",
                    "analyst = 'nobody'",
                    "due_at = requested_at",
                    "ended_at = requested_at",
                    "result = 'SPOKE'",
                    "result = 'OCCURRENCE', ended_at = due_at",
                    "warned_at = dateadd(hour, -1, requested_at)"
                })
        @DisplayName("the database keeps what must hold of a message")
        void isKeptByTheDatabase(String broken) {
            String number = left(null).number();

            assertThatThrownBy(() -> jdbc.sql("update callback set " + broken + " where id = ?")
                            .param(Long.parseLong(number.substring(3)))
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }

        private String view(Case message) {
            return String.valueOf(
                    tasks.getVariableLocal(message.task(RETURN_CALL).getId(), "view"));
        }
    }

    private long occurrences() {
        return jdbc.sql("select count(*) from occurrence").query(Long.class).single();
    }

    private List<String> outbox(Case of) {
        return jdbc.sql("select event from outbox where number = ?")
                .param(of.number())
                .query(String.class)
                .list();
    }
}
