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
import dev.plantao.occurrence.BreachReason;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Outcome;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.SlaBreach;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.Stage;
import dev.plantao.process.Desk.Case;
import dev.plantao.sla.ClockKind;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** The alarms of the solution clock and what a lead does about a late one (TM03, TM04; UNO-M-36). */
@RunningApplication
class SolutionAlarmsTest {

    private static final String TRIAGE = "userTask_triage";
    private static final String N1 = "userTask_analyseN1";
    private static final String HANDLE = "userTask_handleBreach";
    private static final String WARNED = "event_solutionWarned";
    private static final String BREACHED = "event_solutionBreached";

    @Autowired
    Desk desk;

    @Autowired
    MasterData data;

    @Autowired
    OccurrenceProcess process;

    @Autowired
    LostAlarms alarms;

    @Autowired
    ManagementService management;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @BeforeEach
    void monday() {
        data.load();
        desk.at("2026-11-23T09:00");
    }

    @AfterAll
    static void everyNodeAndFlowWasWalked() {
        assertThat(Coverage.missing("sla-breach")).isEmpty();
    }

    /** O3: a Silver company's question of performance, Medium: sixteen hours from Monday 09:00. */
    private Case slow() {
        return desk.opens(data.contact("cintia"), Category.PROBLEM, "fiscal", true, false)
                .completed(
                        TRIAGE,
                        "camila",
                        with(
                                triage("PERFORMANCE_INTEGRATION", "PROBLEM"),
                                "priority",
                                "MEDIUM",
                                "productModule",
                                "fiscal",
                                "thirdPartySystem",
                                "SEFAZ"))
                .claimed(N1, "ana");
    }

    private static Map<String, Object> handling() {
        return with(
                Map.of(), "breachReason", "VOLUME", "actionPlan", "Mais uma pessoa no fiscal", "applyPenalty", "yes");
    }

    @Test
    @DisplayName("AC16: warned Tue 11:48 and put first, late Tue 15:00, a task for the lead, still workable")
    void aLateSolutionIsHandedToTheLead() {
        Case slow = slow();
        int priority = slow.task(N1).getPriority();
        assertThat(slow.due(WARNED)).isEqualTo(at("2026-11-24T11:48"));
        assertThat(slow.due(BREACHED)).isEqualTo(at("2026-11-24T15:00"));

        slow.fires(WARNED);
        assertThat(slow.task(N1).getPriority()).isGreaterThan(priority);
        assertThat(slow.breaches()).isEmpty();
        slow.fires(BREACHED);

        SlaBreach breach = slow.breaches().get(0);
        assertThat(breach.kind()).isEqualTo(ClockKind.SOLUTION);
        assertThat(breach.dueAt()).isEqualTo(at("2026-11-24T15:00"));
        assertThat(slow.isIn(Stage.N1_ANALYSIS).openTasks()).containsExactly(N1, HANDLE);
        assertThat(slow.candidateGroups(HANDLE)).containsExactly("support-lead");
        assertThatThrownBy(() -> slow.completed(
                        N1, "ana", with(analysis("ANSWER"), "cause", "Sefaz", "errorType", "THIRD_PARTY")))
                .hasMessageContaining("atraso");

        slow.completed(HANDLE, "tiago", handling());
        SlaBreach handled = slow.breaches().get(0);
        assertThat(handled.reason()).isEqualTo(BreachReason.VOLUME);
        assertThat(handled.penaltyPercent()).isEqualByComparingTo("1");
        assertThat(handled.penaltyAmount()).isEqualByComparingTo("12.00");
        assertThat(handled.handledBy()).isEqualTo("tiago");
        slow.completed(
                        N1,
                        "ana",
                        with(
                                analysis("ANSWER"),
                                "cause",
                                "Sefaz",
                                "errorType",
                                "THIRD_PARTY",
                                "delayReason",
                                "Fila cheia"))
                .endedAs(Outcome.ANSWERED_N1)
                .ledgerAgrees();
    }

    @Test
    @DisplayName(
            "F06, A-05: reason and plan are asked for; a penalty is waived only with a reason, and then costs nothing")
    void aWaivedPenaltyNeedsAReason() {
        Case slow = slow().fires(BREACHED);
        assertThatThrownBy(() -> slow.completed(HANDLE, "tiago", Map.of("applyPenalty", "no")))
                .hasMessageContaining("Escolha o motivo do atraso.")
                .hasMessageContaining("Registre o plano de ação.")
                .hasMessageContaining("Diga por que a penalidade é dispensada.");
        assertThat(slow.openTasks()).contains(HANDLE);

        slow.completed(
                HANDLE, "tiago", with(handling(), "applyPenalty", "no", "waiverReason", "Sefaz fora do ar, combinado"));

        SlaBreach waived = slow.breaches().get(0);
        assertThat(waived.penaltyPercent()).isEqualByComparingTo("1");
        assertThat(waived.penaltyAmount()).isEqualByComparingTo("0");
        assertThat(waived.waiverReason()).contains("Sefaz");
    }

    @Test
    @DisplayName("AC06, CON-33: while the clock is paused no alarm is near; the reply sets both to the new instants")
    void alarmsFollowThePause() {
        Case slow = slow();
        desk.at("2026-11-23T11:00");
        slow.completed(N1, "ana", with(analysis("ASK_CUSTOMER"), "question", "Qual nota?"));
        assertThat(slow.due(WARNED)).isEqualTo(Deadlines.NEVER.toInstant());
        assertThat(slow.due(BREACHED)).isEqualTo(Deadlines.NEVER.toInstant());

        desk.at("2026-11-25T15:00");
        slow.customerSays("4471");

        assertThat(slow.due(BREACHED))
                .isEqualTo(slow.clock(ClockKind.SOLUTION).dueAt())
                .isEqualTo(at("2026-11-27T09:00"));
        assertThat(slow.due(WARNED)).isEqualTo(slow.clock(ClockKind.SOLUTION).warnAt());
    }

    @Test
    @DisplayName(
            "T48, b.5: alarms that have rung are set again by a longer target, and the same deadline breaches once")
    void alarmsRingAgainForANewTarget() {
        Case slow = slow().fires(WARNED).fires(BREACHED);

        process.reclassify(
                slow.number(), Author.staff("camila", "Camila Duarte"), null, null, Priority.LOW, "Não impede");

        assertThat(slow.due(BREACHED)).isEqualTo(slow.clock(ClockKind.SOLUTION).dueAt());
        assertThat(slow.due(WARNED)).isEqualTo(slow.clock(ClockKind.SOLUTION).warnAt());
        slow.fires(BREACHED);
        assertThat(slow.breaches())
                .extracting(SlaBreach::dueAt)
                .doesNotHaveDuplicates()
                .hasSize(2);

        process.reclassify(
                slow.number(), Author.staff("camila", "Camila Duarte"), null, null, Priority.MEDIUM, "Impede sim");
        assertThat(slow.breaches()).hasSize(2);
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(slow.instances().get(0))
                        .activityId(BREACHED)
                        .count())
                .as("alarms for a deadline that is kept as a breach already")
                .isZero();
    }

    @Test
    @DisplayName("b.5: a shorter target already used up breaches at once, at the instant of the clock")
    void aShorterTargetBreachesAtOnce() {
        Case slow = slow();
        desk.at("2026-11-24T14:00");

        process.reclassify(
                slow.number(),
                Author.staff("camila", "Camila Duarte"),
                null,
                SlaClass.SUPPORT,
                Priority.HIGH,
                "Para a expedição");

        assertThat(slow.due(BREACHED))
                .isEqualTo(slow.clock(ClockKind.SOLUTION).dueAt())
                .isEqualTo(at("2026-11-23T17:00"));
        management.executeJob(slow.timer(BREACHED).getId());
        assertThat(slow.breaches().get(0).dueAt())
                .isEqualTo(slow.clock(ClockKind.SOLUTION).dueAt());
    }

    @Test
    @DisplayName("The sweeper keeps what a lost alarm missed, once, with the instant of the clock")
    void theSweeperKeepsWhatALostAlarmMissed() {
        Case slow = slow();
        management.deleteJob(slow.timer(BREACHED).getId());
        desk.at("2026-11-24T15:01");
        alarms.sweep(ClockKind.SOLUTION);
        assertThat(slow.breaches()).isEmpty();

        desk.at("2026-11-24T16:00");
        alarms.sweep(ClockKind.SOLUTION);
        alarms.sweep(ClockKind.SOLUTION);

        assertThat(slow.breaches()).extracting(SlaBreach::dueAt).containsExactly(at("2026-11-24T15:00"));
        assertThat(slow.openTasks()).containsExactly(N1, HANDLE);
    }

    @Test
    @DisplayName(
            "d.7: what is at risk is in its queue, by deadline, also when it changes hands, until the promise grows")
    void whatIsAtRiskHasAQueue() {
        Case slow = slow();
        assertThat(queued(slow)).isEmpty();

        desk.at("2026-11-24T11:48");
        slow.fires(WARNED);
        assertThat(queued(slow)).containsExactly(N1);
        slow.completed(N1, "ana", with(analysis("ESCALATE_N2"), "escalationReason", "SIMULATION"));
        assertThat(queued(slow)).containsExactly("userTask_analyseN2");

        process.reclassify(
                slow.number(), Author.staff("tiago", "Tiago Vilela"), null, null, Priority.LOW, "Sem urgência");
        assertThat(queued(slow)).isEmpty();
    }

    private List<String> queued(Case of) {
        Filter queue =
                filters.createTaskFilterQuery().filterName("SLA em risco").singleResult();
        return filters
                .<Task, TaskQuery>list(queue.getId(), tasks.createTaskQuery().processInstanceBusinessKey(of.number()))
                .stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    @Test
    @DisplayName("A breach that cannot be recorded does not hide those behind it")
    void theSweeperGoesOn(@Autowired ApplicationContext beans) {
        List<Case> lost = List.of(slow(), slow());
        lost.forEach(one -> management.deleteJob(one.timer(BREACHED).getId()));
        desk.at("2026-11-24T16:00");
        AtomicInteger asked = new AtomicInteger();
        TransactionTemplate failsOnce = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)) {
            private static final long serialVersionUID = 1L;

            @Override
            public <T> T execute(TransactionCallback<T> action) {
                if (asked.getAndIncrement() == 0) {
                    throw new IllegalStateException("Banco indisponível");
                }
                return super.execute(action);
            }
        };

        new LostAlarms(
                        beans.getBean(Occurrences.class),
                        beans.getBean(OccurrenceReading.class),
                        beans.getBean(TriageAlarms.class),
                        beans.getBean(FirstResponses.class),
                        beans.getBean(LateSolutions.class),
                        failsOnce,
                        beans.getBean(Clock.class),
                        true)
                .sweep(ClockKind.SOLUTION);

        assertThat(lost).anySatisfy(one -> assertThat(one.breaches()).hasSize(1));
        alarms.sweep(ClockKind.SOLUTION);
        assertThat(lost).allSatisfy(one -> assertThat(one.breaches()).hasSize(1));
    }
}
