package dev.plantao.board;

import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.Stage;
import dev.plantao.sla.Risk;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One open occurrence on the board (rules.md d.8).
 *
 * @param company name of the company
 * @param plan name of its plan
 * @param module name of the product module
 * @param owner name of the analyst who conducts it, or null
 * @param dueAt the deadline that runs now; null while paused, or when none runs
 * @param remaining business time left, negative when late; null when no clock tells
 * @param paused whether its clock is paused
 * @param counting whether time counts right now: a clock runs and its calendar is open
 * @param usedShare percent of the target used, 100 or more when late; null when no clock tells
 */
public record Card(
        String number,
        String company,
        String plan,
        String module,
        Priority priority,
        String priorityLabel,
        @Nullable SlaClass slaClass,
        Stage stage,
        String stageLabel,
        Column column,
        @Nullable String owner,
        @Nullable OffsetDateTime dueAt,
        @Nullable Duration remaining,
        boolean paused,
        boolean counting,
        Risk risk,
        @Nullable Integer usedShare) {

    /** When nothing will be left if time counts without a break; null while it does not count. */
    @Nullable OffsetDateTime emptyAt(OffsetDateTime now) {
        return counting && remaining != null ? now.plus(remaining) : null;
    }

    /** All that does not change by the mere passing of time. */
    String standing(OffsetDateTime now) {
        return List.of(
                        number,
                        company,
                        plan,
                        module,
                        priorityLabel,
                        String.valueOf(slaClass),
                        stage,
                        String.valueOf(owner),
                        String.valueOf(dueAt),
                        paused,
                        risk,
                        String.valueOf(counting ? emptyAt(now) : remaining))
                .toString();
    }

    /** The two columns of the board. */
    public enum Column {
        NEW,
        IN_PROGRESS
    }
}
