package dev.plantao.process;

import static dev.plantao.MovedClock.at;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.RunningApplication;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.SlaBreach;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.TriageMeasure;
import dev.plantao.process.Desk.Case;
import dev.plantao.sla.ClockKind;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A late triage whose alarm died (TM02, UNO-B-30). */
@RunningApplication
class LateTriagesTest {

    private static final String TRIAGE = "userTask_triage";
    private static final String CHASE = "userTask_chaseTriage";
    private static final String ALARM = "event_triageBreached";

    @Autowired
    Desk desk;

    @Autowired
    MasterData data;

    @Autowired
    LostAlarms alarms;

    @Autowired
    ManagementService management;

    @BeforeEach
    void monday() {
        data.load();
        desk.at("2026-03-02T09:00");
    }

    /** Days on which nobody else is late. */
    private Case opened() {
        return desk.opens(data.customer("GOLD", LocalDate.of(2026, 1, 1)), Category.PROBLEM, "sales");
    }

    @Test
    @DisplayName("TM02: the alarm is dead; the sweeper keeps the breach at 11:00 and the coordination is asked, once")
    void aDeadAlarmIsRung() {
        Case opened = opened();
        management.deleteJob(opened.timer(ALARM).getId());
        desk.at("2026-03-02T11:01");
        alarms.sweep(ClockKind.TRIAGE);
        assertThat(opened.breaches()).as("the alarm may be a little late").isEmpty();

        desk.at("2026-03-02T11:30");
        alarms.sweep(ClockKind.TRIAGE);
        alarms.sweep(ClockKind.TRIAGE);

        assertThat(opened.breaches()).extracting(SlaBreach::dueAt).containsExactly(at("2026-03-02T11:00"));
        assertThat(opened.openTasks()).containsExactly(CHASE, TRIAGE);
        assertThat(opened.candidateGroups(CHASE)).containsExactly("support-coordination");
        opened.completed(CHASE, "miriam", Map.of("delayReason", "Fila cheia", "action", "CHASE"));
        assertThat(opened.breaches().get(0).measure()).isEqualTo(TriageMeasure.CHASE);
        alarms.sweep(ClockKind.TRIAGE);
        assertThat(opened.openTasks()).containsExactly(TRIAGE);
    }

    @Test
    @DisplayName("TM02: an alarm that failed until nobody tried it again is rung, and does not ring a second time")
    void anAlarmWithoutRetriesIsRung() {
        Case opened = opened();
        String job = opened.timer(ALARM).getId();
        management.setJobRetries(job, 0);
        desk.at("2026-03-02T12:00");
        alarms.sweep(ClockKind.TRIAGE);

        assertThat(opened.breaches()).extracting(SlaBreach::dueAt).containsExactly(at("2026-03-02T11:00"));
        assertThat(opened.openTasks()).containsExactly(CHASE, TRIAGE);
        assertThat(management.createJobQuery().jobId(job).count()).isZero();
    }

    @Test
    @DisplayName(
            "TM02: a late triage that ended before anybody looked keeps its breach; there is nobody to ask any more")
    void whatIsTriagedKeepsItsBreach() {
        Case triaged = opened();
        management.deleteJob(triaged.timer(ALARM).getId());
        desk.at("2026-03-02T10:30");
        alarms.sweep(ClockKind.TRIAGE);
        assertThat(triaged.breaches()).as("in time so far").isEmpty();

        desk.at("2026-03-02T11:30");
        triaged.completed(
                TRIAGE,
                "camila",
                with(
                        triage("PRODUCTION_DEFECT", "PROBLEM"),
                        "priority",
                        "HIGH",
                        "priorityReason",
                        "Urgente",
                        "productModule",
                        "sales"));
        alarms.sweep(ClockKind.TRIAGE);

        triaged.isIn(Stage.N1_QUEUE);
        assertThat(triaged.breaches()).extracting(SlaBreach::dueAt).containsExactly(at("2026-03-02T11:00"));
        assertThat(triaged.openTasks()).containsExactly("userTask_analyseN1");
    }
}
