package dev.plantao.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.plantao.customer.Customers;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.Interaction;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.OccurrenceSummary;
import dev.plantao.occurrence.Outcome;
import dev.plantao.occurrence.SlaBreach;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.StageEntry;
import dev.plantao.process.Decisions;
import dev.plantao.process.StaffDirectory;
import dev.plantao.security.ContactPrincipal;
import dev.plantao.sla.Calendars;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.DeskClock;
import dev.plantao.sla.SlaClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** The whole demo company, loaded as at a first start. */
@SpringBootTest(
        properties = {
            "plantao.demo=true",
            "spring.datasource.url=jdbc:h2:mem:demo-company;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            // The web apps of the other context look for the one engine called "default" in this JVM.
            "camunda.bpm.generate-unique-process-engine-name=true",
            "camunda.bpm.generate-unique-process-application-name=true"
        })
class DemoCompanyTest {

    private static final Set<String> FORM_PRESETS =
            Set.of("category", "priority", "productModule", "segment", "department");

    @Autowired
    DemoLoader loader;

    @Autowired
    OccurrenceReading reading;

    @Autowired
    Customers customers;

    @Autowired
    Decisions decisions;

    @Autowired
    StaffDirectory directory;

    @Autowired
    AuthenticationManager logins;

    @Autowired
    IdentityService identityService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService taskService;

    @Autowired
    Calendars calendars;

    @Autowired
    DeskClock clock;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @DisplayName("rules.md e.1-e.5: everybody and everything is there")
    @CsvSource({
        "plan, 5",
        "company, 11",
        "contact, 14",
        "contract, 11",
        "analyst, 16",
        "product_module, 12",
        "segment, 11",
        "department, 7",
        "contact_phone, 8",
        "parameter, 4",
        "knowledge_entry where published and kind = 'FAQ', 17",
        "knowledge_entry where published and kind = 'MANUAL', 22",
        "knowledge_entry where published and kind = 'ARTICLE', 4",
        "knowledge_entry where published and kind = 'COURSE', 5",
        "answer_link, 3",
        "contact_account where enabled, 14",
        "occurrence, 24",
        "product_request where state = 'WAITING', 1",
        "product_request, 3",
        "issue where state = 'DELIVERED', 1",
        "product_version where state = 'PLANNED', 1",
        "attachment where visibility = 'PUBLIC', 2",
        "attachment, 3",
        "phone_call, 5",
        "phone_call where ended_at is null and answered_at is null, 1",
        "phone_call_occurrence, 4",
        "callback where ended_at is null, 1",
        "callback where result = 'SPOKE', 1"
    })
    void theCompanyIsComplete(String what, long rows) {
        assertThat(count(what)).isEqualTo(rows);
    }

    @ParameterizedTest
    @DisplayName("rules.md e.8: where each occurrence stands (O1-O8, O11, O12, OX1, OX4, OX5)")
    @CsvSource({
        "Frete somado duas vezes no total da nota, AWAITING_VERSION, ,",
        "Como ativar aviso de estoque mínimo por filial, N1_ANALYSIS, , camila",
        "Atualizar centro de custo de 3.200 viagens, DB_QUOTE, ,",
        "Apontamento de produção grava em branco só em um grupo de produto, AWAITING_ACCEPTANCE, ,",
        "Autorização da nota demora minutos; Sefaz, N2_QUEUE, ,",
        "Produto não aparece na loja, AWAITING_CUSTOMER, ,",
        "'Ainda em implantação, quero ajuda no cadastro', REFERRAL, ,",
        "Total da nota com frete errado, FINISHED, DUPLICATE,",
        "Internet do escritório caiu, FINISHED, REFERRED,",
        "Cliente recorrente quer campanha, REFERRAL, ,",
        "Libera a rotina pra mim, FINISHED, OUT_OF_SCOPE,",
        "Qual CST uso?, FINISHED, ANSWERED_N1,",
        "Onde vejo o protocolo da carta de correção?, FINISHED, ANSWERED_N1,",
        "Custo da ordem fechada não bate com o razão, FINISHED, ANSWERED_N1,",
        "Boleto não aparece na remessa, CANCELLED, CANCELLED_BY_CUSTOMER,",
        "Indicador de margem some ao trocar o período, TECHNICAL_DIAGNOSIS, ,",
        "Conciliação do cartão não encontra as parcelas, N1_QUEUE, ,",
        "Cupom de desconto não acumula com frete grátis, N1_QUEUE, ,",
        "Nova nota técnica do CT-e exige campo de rota, TO_DEVELOP, ,",
        "Custo por ordem de produção em um relatório, PRODUCT_ANALYSIS, ,",
        "Mudar cor das linhas da tela de pedidos, FINISHED, DENIED_BY_PRODUCT,",
        "Etiqueta de gôndola com preço por quilo, TRIAGE, ,",
        "Rateio da energia não aparece no custo da ordem, TRIAGE, ,",
        "Manifesto não aceita o segundo motorista, TRIAGE, ,"
    })
    void eachOccurrenceStandsWhereItsStoryLeftIt(
            String subject, Stage stage, @Nullable Outcome outcome, @Nullable String analyst) {
        Occurrence occurrence = bySubject(subject);
        assertThat(occurrence.stage()).isEqualTo(stage);
        assertThat(occurrence.outcome()).isEqualTo(outcome);
        if (analyst != null) {
            assertThat(taskOf(occurrence).getAssignee()).isEqualTo(analyst);
        }
    }

    @ParameterizedTest
    @DisplayName("rules.md e.4: the team logs in with its user name and is in its groups")
    @CsvSource({
        "camila, triage support-n1",
        "bruno, support-n1 n1-sales",
        "ana, support-n1 n1-fiscal",
        "davi, support-n1",
        "rafael, support-n2 n2-fiscal consultancy",
        "sueli, support-n2 n2-production consultancy",
        "tiago, maestro support-lead",
        "miriam, support-coordination management",
        "edu, development",
        "lara, development",
        "paula, product-management",
        "nico, release",
        "vitor, sales billing production",
        "clara, customer-success implementation",
        "bianca, process-design",
        "placar, board"
    })
    void theTeamIsInItsGroups(String username, String groups) {
        assertThat(directory.groupsOf(username)).containsExactlyInAnyOrder(groups.split(" "));
        assertThat(identityService.checkPassword(username, username)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("rules.md e.3: contacts log in by first name; all but two may use the portal (UNO-M-20)")
    @CsvSource({
        "helena, true", "rui, true", "marcos, true", "joana, false", "cintia, true", "andre, true", "livia, true",
        "otavio, true", "sonia, true", "paulo, false", "vera, true", "igor, true", "bia, true", "teo, true"
    })
    void everyContactHasALogin(String username, boolean portal) {
        assertThat(customers.contact(loggedIn(username)).hasPortalAccess()).isEqualTo(portal);
    }

    @Test
    @DisplayName("AC02: the company in implementation and the manager without course are not eligible")
    void twoCompaniesAreNotEligibleYet() {
        assertThat(missing("paulo"))
                .containsExactlyInAnyOrder("COMPANY_IMPLEMENTING", "TERM_UNSIGNED", "CONTACT_WITHOUT_ACCESS");
        assertThat(missing("teo")).containsExactly("COURSE_PENDING");
        assertThat(missing("marcos")).isEmpty();
    }

    private List<String> missing(String username) {
        return decisions
                .eligibility(customers.eligibilityFacts(customers.contact(loggedIn(username))), Channel.PORTAL)
                .stream()
                .map(Decisions.Missing::reason)
                .toList();
    }

    private long loggedIn(String username) {
        var login = logins.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, username));
        return ((ContactPrincipal) login.getPrincipal()).contactId();
    }

    @Test
    @DisplayName("UNO-M-59, OX5: a message for Bruno is in flight, due in business hours, and nobody is late")
    void aMessageIsInFlight() {
        assertThat(taskService
                        .createTaskQuery()
                        .taskDefinitionKey("userTask_returnCall")
                        .list())
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.getAssignee()).isEqualTo("bruno");
                    assertThat(task.getDueDate()).isAfter(java.util.Date.from(clock.instant()));
                });
    }

    @Test
    @DisplayName("T05: the duplicate points to its original (OX1)")
    void theDuplicateKnowsItsOriginal() {
        Occurrence original = bySubject("Frete somado duas vezes no total da nota");
        long duplicates = jdbc.sql("select count(*) from occurrence where duplicate_of = ?")
                .param(original.id())
                .query(Long.class)
                .single();
        assertThat(duplicates).isOne();
    }

    @Test
    @DisplayName("UNO-B-03: the answer that should become a question and answer waits as a draft")
    void oneDraftWaitsForAnEditor() {
        assertThat(count("knowledge_entry where not published")).isOne();
    }

    @Test
    @DisplayName("CON-34: the customer who does not answer was reminded, and still has time (O4)")
    void theSilentCustomerWasReminded() {
        Occurrence silent = bySubject("Produto não aparece na loja");
        assertThat(texts(silent)).anyMatch(text -> text.startsWith("Ainda aguardamos seu retorno"));
        assertThat(solution(silent).isPaused()).isTrue();
    }

    @Test
    @DisplayName("b.5, T02: without triage its clock stops with the referral (O12)")
    void theReferredCompanyHasNoLateTriage() {
        Occurrence referred = bySubject("Ainda em implantação, quero ajuda no cadastro");
        assertThat(Objects.requireNonNull(referred.clock(ClockKind.TRIAGE)).isStopped())
                .isTrue();
        assertThat(reading.breaches(referred)).isEmpty();
    }

    @Test
    @DisplayName("CON-33, UNO-B-12: the lists show the deadline that runs, and none where no clock runs")
    void theListsShowDeadlinesThatRun() {
        for (OccurrenceSummary line : reading.list(null, true, null, null, 50)) {
            Occurrence occurrence = reading.get(line.number(), null);
            SlaClock triage = occurrence.clock(ClockKind.TRIAGE);
            SlaClock running = triage != null && triage.isRunning() ? triage : occurrence.clock(ClockKind.SOLUTION);
            assertThat(line.due())
                    .as(line.subject())
                    .isEqualTo(running != null && running.isRunning() ? running.dueAt() : null);
        }
    }

    @Test
    @DisplayName("CON-33: what the customer took to answer was not counted (O3)")
    void thePauseWasNotCounted() {
        Occurrence asked = bySubject("Autorização da nota demora minutos; Sefaz");
        assertThat(reading.usedShare(asked)).isEqualTo(90);
        assertThat(reading.late(asked)).isFalse();
        assertThat(reading.statement(asked, ClockKind.SOLUTION).segments())
                .extracting(segment -> segment.counted())
                .containsExactly(true, false, true);
    }

    @Test
    @DisplayName(
            "UNO-B-30, TM01, TM02: late triages were warned, recorded at their deadline and handed to the coordination")
    void lateTriagesWereSeenOnTime() {
        Occurrence chased = bySubject("Onde vejo o protocolo da carta de correção?");
        Occurrence late = bySubject("Etiqueta de gôndola com preço por quilo");
        for (Occurrence occurrence : List.of(chased, late)) {
            assertThat(breaches(occurrence, ClockKind.TRIAGE))
                    .singleElement()
                    .satisfies(breach -> assertThat(breach.recordedAt()).isEqualTo(breach.dueAt()));
            assertThat(texts(occurrence)).contains("A triagem usou 75 % do prazo.");
        }
        assertThat(breaches(chased, ClockKind.TRIAGE).get(0).delayReason()).isNotBlank();
        assertThat(tasksOf(late))
                .extracting(Task::getTaskDefinitionKey)
                .containsExactlyInAnyOrder("userTask_triage", "userTask_chaseTriage");
        Occurrence warned = bySubject("Rateio da energia não aparece no custo da ordem");
        assertThat(texts(warned)).contains("A triagem usou 75 % do prazo.");
        assertThat(reading.breaches(warned)).isEmpty();
        assertThat(count("sla_breach where kind = 'TRIAGE'")).isEqualTo(2);
    }

    @Test
    @DisplayName("A-05: one solution came late; the lead credits 2.5 % of the VIP plan, and the answer says why")
    void aLateSolutionIsCredited() {
        Occurrence late = bySubject("Custo da ordem fechada não bate com o razão");
        assertThat(breaches(late, ClockKind.SOLUTION)).singleElement().satisfies(breach -> {
            assertThat(breach.recordedAt()).isEqualTo(breach.dueAt());
            assertThat(breach.penaltyPercent()).isEqualByComparingTo("2.5");
        });
        assertThat(count("occurrence where delay_reason is not null")).isOne();
        assertThat(count("sla_breach where kind = 'SOLUTION'")).isOne();
    }

    @Test
    @DisplayName("BY-08: a VIP company triaged late also heard from nobody in time: recorded at the deadline")
    void aLateFirstResponseWasSeenOnTime() {
        Occurrence late = bySubject("Onde vejo o protocolo da carta de correção?");
        assertThat(breaches(late, ClockKind.FIRST_RESPONSE))
                .singleElement()
                .satisfies(breach -> assertThat(breach.recordedAt()).isEqualTo(breach.dueAt()));
        assertThat(count("sla_breach where kind = 'FIRST_RESPONSE'")).isOne();
    }

    private List<SlaBreach> breaches(Occurrence occurrence, ClockKind kind) {
        return reading.breaches(occurrence).stream()
                .filter(breach -> breach.kind() == kind)
                .toList();
    }

    @Test
    @DisplayName("T42: the price of the change waits for its customer, and the clock with it (O11)")
    void thePriceWaitsForItsCustomer() {
        Occurrence trips = bySubject("Atualizar centro de custo de 3.200 viagens");
        assertThat(texts(trips)).anyMatch(text -> text.contains("R$\u00a0228,50 (40 min)"));
        assertThat(solution(trips).isPaused()).isTrue();
        assertThat(count("database_change where state = 'QUOTED' and charge = 0"))
                .isOne();
    }

    @Test
    @DisplayName("TM20: the referral that rested for two business days was reminded (OX4)")
    void theRestingReferralWasReminded() {
        assertThat(texts(bySubject("Cliente recorrente quer campanha")))
                .anyMatch(text -> text.contains("espera por um retorno"));
    }

    @Test
    @DisplayName("CON-03, CON-27: timelines begin at the opening and have no gap")
    void timelinesHaveNoGap() {
        for (Occurrence occurrence : all()) {
            List<StageEntry> stays = reading.timeline(occurrence);
            assertThat(stays.get(0).enteredAt()).isEqualTo(occurrence.openedAt());
            for (int i = 1; i < stays.size(); i++) {
                assertThat(stays.get(i).enteredAt())
                        .as(occurrence.report().subject())
                        .isEqualTo(stays.get(i - 1).leftAt());
            }
            StageEntry last = stays.get(stays.size() - 1);
            assertThat(last.stage()).isEqualTo(occurrence.stage());
            assertThat(last.leftAt()).isNull();
        }
    }

    @Test
    @DisplayName("A34: folding each ledger gives the clock that is stored")
    void ledgersTellTheClocks() {
        for (Occurrence occurrence : all()) {
            for (ClockKind kind : ClockKind.values()) {
                assertThat(reading.folded(occurrence, kind).orElse(null))
                        .as("%s %s", occurrence.report().subject(), kind)
                        .isEqualTo(occurrence.clock(kind));
            }
        }
    }

    @Test
    @DisplayName("AGE-21: every open occurrence has one process instance, and every instance an open occurrence")
    void occurrencesAndInstancesAgree() {
        Set<String> open = all().stream()
                .filter(occurrence -> !occurrence.isClosed())
                .map(Occurrence::number)
                .collect(toSet());
        List<String> running = runtimeService.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .filter(instance -> !instance.getProcessDefinitionId().startsWith("first-response:"))
                .map(ProcessInstance::getBusinessKey)
                .filter(key -> !key.startsWith("RC-") && !key.startsWith("RP-") && !key.startsWith("PL-"))
                .toList();
        assertThat(running).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(open);
        assertThat(runtimeService.createIncidentQuery().count()).isZero();
    }

    @Test
    @DisplayName("BY-08: those who are owed a first response, of a VIP company, are waited for, and nobody else")
    void firstResponsesAreWaitedFor() {
        Set<String> owed = all().stream()
                .filter(occurrence -> occurrence.clock(ClockKind.FIRST_RESPONSE) != null
                        && !Objects.requireNonNull(occurrence.clock(ClockKind.FIRST_RESPONSE))
                                .isStopped())
                .map(Occurrence::number)
                .collect(toSet());
        assertThat(owed)
                .contains(bySubject("Rateio da energia não aparece no custo da ordem")
                        .number());
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey("first-response")
                        .list())
                .extracting(ProcessInstance::getBusinessKey)
                .containsExactlyInAnyOrderElementsOf(owed);
        assertThat(all()).allSatisfy(occurrence -> assertThat(occurrence.clock(ClockKind.FIRST_RESPONSE) != null)
                .isEqualTo(occurrence.planCode().equals("VIP")));
    }

    @Test
    @DisplayName("The engine keeps what the gateway reads and what the open triage shows, and nothing else")
    void noVariableStaysBehind() {
        Map<@Nullable String, List<VariableInstance>> byTask =
                runtimeService.createVariableInstanceQuery().list().stream()
                        .collect(groupingBy(variable -> String.valueOf(variable.getTaskId())));
        byTask.forEach((task, variables) -> {
            Set<String> names =
                    variables.stream().map(VariableInstance::getName).collect(toSet());
            if (!Objects.equals(task, "null")) {
                assertThat(names).containsExactly("view");
            }
        });
        Set<String> inTriage = taskService.createTaskQuery().taskDefinitionKey("userTask_triage").list().stream()
                .map(Task::getProcessInstanceId)
                .collect(toSet());
        for (VariableInstance variable : byTask.getOrDefault("null", List.of())) {
            boolean preset =
                    FORM_PRESETS.contains(variable.getName()) && inTriage.contains(variable.getProcessInstanceId());
            assertThat(preset || variable.getName().equals("action"))
                    .as(variable.getName())
                    .isTrue();
        }
    }

    @Test
    @DisplayName("Everything was said in order, in business hours at the opening, and nothing in the future")
    void thePastIsPlausible() {
        Instant now = clock.instant();
        for (Occurrence occurrence : all()) {
            assertThat(calendars.of(Calendars.DEFAULT).isOpen(occurrence.openedAt()))
                    .isTrue();
            List<Instant> said = reading.interactions(occurrence, false, null, 200).stream()
                    .map(Interaction::at)
                    .toList();
            assertThat(said).isSortedAccordingTo((a, b) -> b.compareTo(a));
            assertThat(said).allMatch(at -> !at.isAfter(now) && !at.isBefore(occurrence.openedAt()));
        }
        assertThat(all()).extracting(Occurrence::openedAt).isSorted();
    }

    @Test
    @DisplayName("The clock is back at the present and cannot be set back again")
    void thePresentIsThePresent() {
        assertThat(clock.ahead()).isEqualTo(Duration.ZERO);
        Instant anHourAgo = clock.instant().minus(Duration.ofHours(1));
        assertThatIllegalStateException().isThrownBy(() -> clock.tellPast(anHourAgo));
    }

    @Test
    @DisplayName("A second start changes nothing")
    void theSecondStartChangesNothing() {
        Map<String, Long> before = rows();
        loader.start();
        assertThat(rows()).isEqualTo(before);
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : jdbc.sql(
                        "select table_name from information_schema.tables where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()) {
            rows.put(table, count("\"" + table + "\""));
        }
        return rows;
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    private List<Occurrence> all() {
        return reading.list(null, null, null, null, 200).stream()
                .sorted((a, b) -> a.number().compareTo(b.number()))
                .map(OccurrenceSummary::number)
                .map(number -> reading.get(number, null))
                .toList();
    }

    private Occurrence bySubject(String subject) {
        return all().stream()
                .filter(occurrence -> occurrence.report().subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError(subject));
    }

    private List<String> texts(Occurrence occurrence) {
        return reading.interactions(occurrence, false, null, 200).stream()
                .map(Interaction::text)
                .toList();
    }

    private SlaClock solution(Occurrence occurrence) {
        return Objects.requireNonNull(occurrence.clock(ClockKind.SOLUTION));
    }

    private Task taskOf(Occurrence occurrence) {
        return tasksOf(occurrence).get(0);
    }

    private List<Task> tasksOf(Occurrence occurrence) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(occurrence.number())
                .list();
    }
}
