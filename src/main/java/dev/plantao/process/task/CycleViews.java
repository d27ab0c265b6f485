package dev.plantao.process.task;

import dev.plantao.process.DevelopmentQueue;
import dev.plantao.process.DevelopmentQueue.Ranked;
import dev.plantao.product.ProductMeeting;
import dev.plantao.product.ProductMeetings;
import dev.plantao.product.ProductVersion;
import dev.plantao.product.VersionPlans;
import dev.plantao.product.Versions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the forms of the cycles show: tasks that belong to a version or a meeting, and to no occurrence. */
@Component
class CycleViews {

    private static final String RELEASE = "userTask_confirmRelease";
    private static final String PREPARE = "userTask_prepareMeeting";
    private static final String PLAN = "userTask_planVersion";
    private static final Set<String> TASKS = Set.of(RELEASE, PREPARE, "userTask_closeMeeting", PLAN);

    private final Versions versions;
    private final ReleaseView releaseView;
    private final ProductMeetings meetings;
    private final MeetingView meetingView;
    private final VersionPlans plans;
    private final DevelopmentQueue queue;
    private final PlanView planView;
    private final FormOptions options;
    private final FormTimes times;

    CycleViews(
            Versions versions,
            ReleaseView releaseView,
            ProductMeetings meetings,
            MeetingView meetingView,
            VersionPlans plans,
            DevelopmentQueue queue,
            PlanView planView,
            FormOptions options,
            FormTimes times) {
        this.versions = versions;
        this.releaseView = releaseView;
        this.meetings = meetings;
        this.meetingView = meetingView;
        this.plans = plans;
        this.queue = queue;
        this.planView = planView;
        this.options = options;
        this.times = times;
    }

    /** Whether a task is one of a cycle. */
    boolean hold(String task) {
        return TASKS.contains(task);
    }

    /** What the form of the task shows; {@code code} is the business key of its process. */
    Map<String, Object> of(String task, String code) {
        if (task.equals(RELEASE)) {
            ProductVersion version = versions.get(code);
            return releaseView.of(version, options.forRelease(version));
        }
        if (task.equals(PLAN)) {
            List<Ranked> ranked = queue.ranked();
            return planView.of(plans.get(code), ranked, options.forPlanning(ranked));
        }
        return meetingView.of(meetings.get(code));
    }

    /** Fills in what the form starts from, and when the task is due. */
    void preset(DelegateTask task, String code) {
        Instant due;
        if (task.getTaskDefinitionKey().equals(RELEASE)) {
            ProductVersion version = versions.get(code);
            task.getExecution().setVariable("notes", releaseView.notes(version));
            due = version.plannedFor();
        } else if (task.getTaskDefinitionKey().equals(PLAN)) {
            task.getExecution().setVariable("capacityHours", plans.usualCapacity());
            due = plans.get(code).startedAt();
        } else {
            ProductMeeting meeting = meetings.get(code);
            if (task.getTaskDefinitionKey().equals(PREPARE)) {
                task.getExecution().setVariable("meetingOn", times.of(meeting.heldOn()));
            }
            due = meeting.heldOn();
        }
        task.setDueDate(Date.from(due));
    }
}
