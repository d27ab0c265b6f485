package dev.plantao.process;

import static dev.plantao.MovedClock.at;
import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plantao.RunningApplication;
import dev.plantao.call.Calls;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Outcome;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Desk.Case;
import dev.plantao.sla.ClockKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the team starts from Tasklist for a customer: opening, cancelling, reclassifying. */
@RunningApplication
class StaffProcessesTest {

    private static final String OPEN = "open-occurrence";
    private static final String CANCEL = "cancel-occurrence";
    private static final String RECLASSIFY = "reclassify-occurrence";
    private static final String TRIAGE = "userTask_triage";
    private static final String N1 = "userTask_analyseN1";
    private static final String INVOLVED = "Que me envolvem";
    private static final AtomicInteger SUBJECTS = new AtomicInteger();

    @Autowired
    Desk desk;

    @Autowired
    MasterData data;

    @Autowired
    OccurrenceProcess process;

    @Autowired
    Calls calls;

    @Autowired
    StaffDirectory directory;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void monday() {
        data.load();
        desk.at("2026-11-23T09:00");
    }

    @AfterAll
    static void everyNodeAndFlowWasWalked() {
        assertThat(Coverage.missing(OPEN, CANCEL, RECLASSIFY)).isEmpty();
    }

    private Map<String, Object> call(String contact) {
        Map<String, Object> form = new HashMap<>();
        form.put("channel", "PHONE");
        form.put("phoneReason", "WITHOUT_PORTAL_ACCESS");
        form.put("phone", "(16) 5555-0143");
        form.put("contact", String.valueOf(data.contact(contact).id()));
        form.put("productModule", "inventory");
        form.put("action", "OPEN");
        form.put("subject", "Saldo não confere " + SUBJECTS.incrementAndGet());
        form.put("description", "O saldo do depósito 2 difere da contagem.");
        form.put("impact", "Vendas paradas");
        form.put("blocksWork", "no");
        form.put("department", "SUPPORT");
        return form;
    }

    private Case opened(String username, Map<String, Object> form) {
        String instance = desk.starts(username, OPEN, Map.of());
        desk.completes(username, instance, form);
        assertThat(isRunning(instance)).isFalse();
        return desk.new Case(shown(username, form).getName().replaceAll(".* · ", ""));
    }

    /** The task in which whoever opened reads the number of what this form opened. */
    private Task shown(String username, Map<String, Object> form) {
        List<Task> shown = desk.finds(username, INVOLVED).stream()
                .filter(task -> String.valueOf(task.getDescription()).endsWith(String.valueOf(form.get("subject"))))
                .toList();
        assertThat(shown).as("tasks of what %s opened", username).hasSize(1);
        return shown.get(0);
    }

    private boolean isRunning(String instance) {
        return runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0;
    }

    private long occurrences() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("occurrence")
                .count();
    }

    private JsonNode view(Case of, String task) {
        try {
            var json = (SpinJsonNode) tasks.getVariableLocal(of.task(task).getId(), "view");
            return new ObjectMapper().readTree(json.toString());
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Nested
    class Opening {

        @Test
        @DisplayName("AGE-12, UNO-B-20, T01: whoever opens for a contact reads the number and follows it")
        void theOpenerLearnsTheNumber() {
            Map<String, Object> form = call("andre");
            Case opened = opened("bruno", form);

            assertThat(shown("bruno", form).getName()).isEqualTo("Triar ocorrência · " + opened.number());
            assertThat(opened.isIn(Stage.TRIAGE).occurrence()).satisfies(occurrence -> {
                assertThat(occurrence.openedBy()).isEqualTo("bruno");
                assertThat(occurrence.contact().id())
                        .isEqualTo(data.contact("andre").id());
                assertThat(occurrence.channel()).isEqualTo(Channel.PHONE);
                assertThat(calls.lately(1000))
                        .as("UNO-M-58")
                        .filteredOn(call -> call.occurrences().stream()
                                .map(Occurrence::number)
                                .toList()
                                .equals(List.of(occurrence.number())))
                        .singleElement()
                        .satisfies(call -> assertThat(call.answeredBy()).isEqualTo("bruno"));
                assertThat(occurrence.category()).as("CON-14").isEqualTo(Category.QUESTION);
            });
            assertThat(opened.clock(ClockKind.TRIAGE).dueAt()).isEqualTo(at("2026-11-23T11:00"));

            opened.completed(TRIAGE, "camila", triage("CONFIGURATION", "QUESTION"));

            assertThat(shown("bruno", form).getName()).endsWith(opened.number()).startsWith("Analisar");
        }

        @Test
        @DisplayName("what a customer opened involves nobody of the team yet")
        void aCustomersOwnInvolvesNobody() {
            Case opened = desk.opens(data.contact("andre"), Category.QUESTION, "inventory");
            assertThat(tasks.getIdentityLinksForTask(opened.task(TRIAGE).getId()))
                    .allSatisfy(link -> assertThat(link.getUserId()).isNull());
        }

        @Test
        @DisplayName("UNO-B-21: what level 0 answers opens nothing")
        void levelZeroOpensNothing() {
            long before = occurrences();
            String instance = desk.starts("camila", OPEN, Map.of());

            desk.completes("camila", instance, Map.of("action", "FAQ_SOLVED", "productModule", "inventory"));

            assertThat(isRunning(instance)).isFalse();
            assertThat(occurrences()).isEqualTo(before);
        }

        @Test
        @DisplayName("A task that comes before its occurrence has no card, and costs the others none")
        void anOpeningHasNoCardYet(@Autowired TaskDesk tasksOfPeople) {
            String instance = desk.starts("camila", OPEN, Map.of());
            String opening = tasks.createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId();
            Case other = desk.opens(data.contact("andre"), Category.QUESTION, "inventory");
            String triage = other.task(TRIAGE).getId();

            assertThat(tasksOfPeople.occurrencesOf(List.of(opening, triage)))
                    .containsExactly(Map.entry(triage, other.number()));
            desk.completes("camila", instance, Map.of("action", "FAQ_SOLVED", "productModule", "inventory"));
        }

        @Test
        @DisplayName("AGE-14..18, NEG-24, UNO-M-23: refused input keeps the form open and registers nothing")
        void refusedInputKeepsTheForm() {
            long before = occurrences();
            String elsewhere = desk.opens(data.contact("helena"), Category.QUESTION, "fiscal")
                    .number();
            String instance = desk.starts("camila", OPEN, Map.of());
            Map<String, Object> form = call("andre");

            Map<Map<String, Object>, String> refused = Map.ofEntries(
                    Map.entry(Map.of("channel", ""), "Escolha o canal."),
                    Map.entry(Map.of("channel", "PORTAL"), "A equipe registra pelo canal"),
                    Map.entry(Map.of("phoneReason", ""), "motivo do contato por telefone"),
                    Map.entry(Map.of("phone", " "), "Informe o telefone de quem ligou."),
                    Map.entry(Map.of("phoneReason", "OTHER"), "Diga qual foi o outro motivo."),
                    Map.entry(Map.of("phoneReason", "REQUESTED_BY_ANALYST"), "registre-a pelo número"),
                    Map.entry(Map.of("channel", "SKYPE", "phoneReason", ""), "Justifique o uso deste canal."),
                    Map.entry(Map.of("contact", "0"), "Escolha um contato cadastrado."),
                    Map.entry(Map.of("productModule", ""), "Escolha o módulo."),
                    Map.entry(Map.of("productModule", "nowhere"), "Escolha um módulo da lista."),
                    Map.entry(Map.of("department", "NOWHERE"), "Escolha um departamento da lista."),
                    Map.entry(Map.of("subject", " "), "Informe o assunto."),
                    Map.entry(Map.of("priority", "HIGH"), "Diga por que a prioridade muda."),
                    Map.entry(Map.of("category", "PROBLEM"), "passos para reproduzir"),
                    Map.entry(Map.of("legalDeadline", "31/02/2027"), "Informe a data como dd/mm/aaaa."),
                    Map.entry(Map.of("duplicateOf", "OC-2026-999999"), "Não há ocorrência desta empresa"),
                    Map.entry(Map.of("duplicateOf", elsewhere), "Não há ocorrência desta empresa"));
            refused.forEach((wrong, message) -> {
                Map<String, Object> all = new HashMap<>(form);
                all.putAll(wrong);
                assertThatThrownBy(() -> desk.completes("camila", instance, all))
                        .isInstanceOf(RuleViolation.class)
                        .hasMessageContaining(message);
            });

            assertThat(desk.openTask(instance).getAssignee()).isEqualTo("camila");
            assertThat(occurrences()).isEqualTo(before + 1);
        }

        @Test
        @DisplayName("c.7: the form belongs to whoever asked for it, and a life cycle is never started by hand")
        void theFormBelongsToWhoeverAskedForIt() {
            String instance = desk.starts("camila", OPEN, Map.of());

            assertThatThrownBy(() -> desk.completes("bruno", instance, call("andre")))
                    .hasMessageContaining("Assuma a tarefa antes de concluí-la.");
            assertThatThrownBy(() -> desk.starts("camila", "occurrence", Map.of()))
                    .isInstanceOf(AuthorizationException.class);
        }

        @Test
        @DisplayName("UNO-M-23, T05: what the opener says it repeats is shown, and triage ends it with one choice")
        void theNamedOriginalIsAtHand() {
            Case original = desk.opens(data.contact("andre"), Category.QUESTION, "sales");
            Case repeated = opened("bruno", with(call("andre"), "duplicateOf", original.number()));

            assertThat(view(repeated, TRIAGE).path("duplicateOf").asText())
                    .isEqualTo(original.number() + " · "
                            + original.occurrence().report().subject());
            assertThat(view(repeated, TRIAGE).at("/options/duplicates/0/value").asText())
                    .as("of another module, yet in the list")
                    .isEqualTo(original.number());
            assertThat(tasks.getVariable(repeated.task(TRIAGE).getId(), "duplicateOf"))
                    .isEqualTo(original.number());
            assertThat(repeated.said(false)).singleElement().satisfies(note -> {
                assertThat(note.visibility()).isEqualTo(Visibility.INTERNAL);
                assertThat(note.text()).contains(original.number());
            });

            repeated.completed(TRIAGE, "camila", with(triage("GUIDANCE", "QUESTION"), "action", "DUPLICATE"));

            repeated.endedAs(Outcome.DUPLICATE);
            assertThat(repeated.lastPublic()).contains(original.number());
        }

        @Test
        @DisplayName("UNO-M-23: triage decides; what it sends to analysis repeats nothing and is answered for itself")
        void triageMayDisagree() {
            Case original = desk.opens(data.contact("andre"), Category.QUESTION, "inventory");
            Case own = opened("bruno", with(call("andre"), "duplicateOf", original.number()));

            own.completed(TRIAGE, "camila", triage("CONFIGURATION", "QUESTION"));

            assertThat(own.isIn(Stage.N1_QUEUE).occurrence().duplicateOf()).isNull();
            own.completed(N1, "camila", with(analysis("ANSWER"), "cause", "Cadastro"));
            own.endedAs(Outcome.ANSWERED_N1);
            assertThat(own.said(true))
                    .allSatisfy(said -> assertThat(said.text()).doesNotContain(original.number()));
        }

        @Test
        @DisplayName("T02, UNO-M-23: an ineligible company's is concluded by its area, not as a duplicate")
        void anIneligibleOneIsNoDuplicate() {
            Case original = desk.phoned(data.contact("teo"), "sales");
            Case referred = opened("bruno", with(call("teo"), "duplicateOf", original.number()));

            referred.completed(
                    "userTask_handleReferral", "vitor", Map.of("action", "CONCLUDE", "guidance", "Conclua o curso"));

            referred.endedAs(Outcome.REFERRED);
            assertThat(referred.lastPublic()).isEqualTo("Conclua o curso");
        }
    }

    @Nested
    class Cancelling {

        @Test
        @DisplayName("T46, F31: the team cancels for the customer, who reads why")
        void theTeamCancels() {
            Case open = desk.opens(data.contact("andre"), Category.QUESTION, "inventory");

            String instance = desk.starts(
                    "camila", CANCEL, Map.of("number", " " + open.number() + " ", "reason", "OPENED_BY_MISTAKE"));

            assertThat(isRunning(instance)).isFalse();
            open.endedAs(Outcome.CANCELLED_BY_CUSTOMER).isIn(Stage.CANCELLED).ledgerAgrees();
            assertThat(open.openTasks()).isEmpty();
            assertThat(open.lastPublic()).contains("Aberto por engano");
        }

        @Test
        @DisplayName("NEG-19, F31: without number or reason, for no occurrence or an ended one it starts nothing")
        void whatCannotBeCancelledIsRefused() {
            Case open = desk.opens(data.contact("andre"), Category.QUESTION, "inventory");
            Case ended = desk.opens(data.contact("andre"), Category.QUESTION, "inventory");
            desk.starts("camila", CANCEL, Map.of("number", ended.number(), "reason", "NOT_NEEDED"));
            int said = ended.said(false).size();

            refuses(CANCEL, Map.of("reason", "OTHER"), "Informe o número da ocorrência.");
            refuses(
                    CANCEL,
                    Map.of("number", "OC-2026-999999", "reason", "OTHER"),
                    "Não há ocorrência com o número OC-2026-999999.");
            refuses(CANCEL, Map.of("number", open.number()), "Escolha o motivo do cancelamento.");
            refuses(
                    CANCEL,
                    Map.of("number", open.number(), "reason", "OTHER", "comment", "x".repeat(2001)),
                    "Use no máximo 2000 caracteres");
            refuses(CANCEL, Map.of("number", open.number(), "reason", "BORED"), "não existe neste campo");
            refuses(CANCEL, Map.of("number", ended.number(), "reason", "OTHER"), "não pode ser cancelada");

            open.isIn(Stage.TRIAGE);
            assertThat(open.said(false)).isEmpty();
            assertThat(ended.said(false)).hasSize(said);
        }
    }

    @Nested
    class Reclassifying {

        private Case inAnalysis() {
            return desk.opens(data.contact("andre"), Category.QUESTION, "inventory")
                    .completed(TRIAGE, "camila", triage("CONFIGURATION", "QUESTION"))
                    .claimed(N1, "camila");
        }

        @Test
        @DisplayName("T48, F32: category, class and priority change together; deadline and task follow")
        void theDeadlineFollows() {
            Case question = inAnalysis();

            String instance = desk.starts(
                    "camila",
                    RECLASSIFY,
                    Map.of(
                            "number", question.number(),
                            "category", "PROBLEM",
                            "slaClass", "ERROR",
                            "priority", "HIGH",
                            "reason", "A evidência mostra um defeito"));

            assertThat(isRunning(instance)).isFalse();
            assertThat(question.occurrence().category()).isEqualTo(Category.PROBLEM);
            assertThat(question.occurrence().priority()).isEqualTo(Priority.HIGH);
            assertThat(question.clock(ClockKind.SOLUTION).target()).isEqualTo(Duration.ofHours(12));
            assertThat(question.task(N1).getDueDate())
                    .isEqualTo(java.util.Date.from(
                            question.clock(ClockKind.SOLUTION).dueAt()));
            assertThat(question.lastPublic()).contains("Problema", "Dúvida", "A evidência mostra um defeito");
            question.isIn(Stage.N1_ANALYSIS).ledgerAgrees();
        }

        @Test
        @DisplayName("NEG-03, NEG-19, NEG-23, F32: what changes nothing, has no reason or does not fit is refused")
        void whatDoesNotFitIsRefused() {
            Case question = inAnalysis();
            Case ended = desk.opens(data.contact("andre"), Category.QUESTION, "inventory");
            desk.starts("camila", CANCEL, Map.of("number", ended.number(), "reason", "NOT_NEEDED"));
            int said = question.said(false).size();

            refuses(RECLASSIFY, Map.of("priority", "HIGH", "reason", "Urgente"), "Informe o número da ocorrência.");
            refuses(
                    RECLASSIFY,
                    Map.of("number", "OC-2026-999999", "priority", "HIGH", "reason", "Urgente"),
                    "Não há ocorrência com o número OC-2026-999999.");
            refuses(RECLASSIFY, Map.of("number", question.number(), "reason", "Nada"), "Escolha o que muda");
            refuses(RECLASSIFY, Map.of("number", question.number(), "priority", "HIGH"), "Diga por que reclassifica.");
            refuses(
                    RECLASSIFY,
                    Map.of("number", question.number(), "slaClass", "ERROR", "reason", "Defeito"),
                    "não combina com a categoria");
            refuses(
                    RECLASSIFY,
                    Map.of("number", ended.number(), "priority", "HIGH", "reason", "Urgente"),
                    "já foi encerrada");

            assertThat(question.occurrence().priority()).isEqualTo(Priority.LOW);
            assertThat(question.said(false)).hasSize(said);
        }
    }

    @Nested
    class Speaking {

        @Test
        @DisplayName("NEG-18, UNO-M-08, AC19: development, product and release reach no customer, by no door")
        void whoIsBehindTheSupportReachesNoCustomer() {
            Case open = desk.opens(data.contact("andre"), Category.QUESTION, "inventory");
            for (String behind : List.of("edu", "paula", "nico")) {
                assertThatThrownBy(() -> process.teamSaid(
                                open.number(), Author.staff(behind, behind), Visibility.PUBLIC, "Já corrigimos"))
                        .as(behind)
                        .hasMessageContaining("apenas interações internas");
                assertThatThrownBy(() ->
                                process.cancel(open.number(), Author.staff(behind, behind), CancelReason.OTHER, null))
                        .as("cancelled by %s", behind)
                        .hasMessageContaining("falam com o cliente pelo suporte");
                assertThatThrownBy(() -> process.reclassify(
                                open.number(), Author.staff(behind, behind), Category.PROBLEM, null, null, "Motivo"))
                        .as("reclassified by %s", behind)
                        .hasMessageContaining("falam com o cliente pelo suporte");
                for (String started : List.of(OPEN, CANCEL, RECLASSIFY)) {
                    assertThatThrownBy(() -> desk.starts(behind, started, Map.of("number", open.number())))
                            .as("%s by %s", started, behind)
                            .isInstanceOf(AuthorizationException.class);
                }
                process.teamSaid(open.number(), Author.staff(behind, behind), Visibility.INTERNAL, "Nota de " + behind);
            }

            assertThat(open.isIn(Stage.TRIAGE).said(true)).isEmpty();
            assertThat(open.said(false)).hasSize(3);
        }

        @Test
        @DisplayName("NEG-18: who works for the support as well speaks as the support")
        void whoIsOfTheSupportToo() {
            directory.create(new StaffMember(
                    "both", "Iara", "Melo", "both@aurora.example", "both", Set.of("development", "support-n2")));
            Case open = desk.opens(data.contact("andre"), Category.QUESTION, "inventory");

            process.teamSaid(open.number(), Author.staff("both", "Iara Melo"), Visibility.PUBLIC, "Estamos vendo");

            assertThat(open.lastPublic()).isEqualTo("Estamos vendo");
        }
    }

    private void refuses(String process, Map<String, Object> form, String message) {
        assertThatThrownBy(() -> desk.starts("camila", process, form))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining(message);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .count())
                .as("instances left behind")
                .isZero();
    }
}
