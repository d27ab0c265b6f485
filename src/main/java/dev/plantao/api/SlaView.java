package dev.plantao.api;

import dev.plantao.occurrence.PublicStage;
import dev.plantao.occurrence.Stage;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.ClockState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of an occurrence with their statements ("extrato do SLA").
 *
 * @param clocks a clock that never started is left out
 * @param notStarted why there is no clock of a kind
 */
@Schema(name = "Sla")
record SlaView(String number, List<ClockView> clocks, List<Absent> notStarted) {

    /**
     * One clock.
     *
     * @param target business time promised
     * @param used business time used up to now
     * @param remaining business time left; negative when late
     * @param dueAt null while paused
     * @param warnAt when the team is warned; null for a contact
     * @param why the answer to "Por que este prazo?", in Portuguese
     * @param statement every interval, counted or not, and why; their counted times sum up to {@code used}
     * @param retargets the changes of the promise, over the same consumed time
     */
    @Schema(name = "SlaClock")
    record ClockView(
            ClockKind kind,
            String kindLabel,
            ClockState state,
            Duration target,
            Duration used,
            Duration remaining,
            @Nullable OffsetDateTime startedAt,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime warnAt,
            @Nullable OffsetDateTime stoppedAt,
            String why,
            CalendarView calendar,
            List<Interval> statement,
            List<Retarget> retargets) {}

    /** The calendar a clock counts by, with its hours in words. */
    @Schema(name = "SlaCalendar")
    record CalendarView(String code, String name, String hours) {}

    /**
     * An interval in which the clock counted, or did not.
     *
     * @param business the open time inside it
     * @param countedTime how much of it counted
     * @param usedAfter what has counted from the start to its end
     * @param reason the stage as the viewer knows it
     * @param stage the internal stage; null for a contact
     * @param rule which rule decided it, in Portuguese
     * @param calendar code of the calendar that said so
     */
    @Schema(name = "SlaInterval")
    record Interval(
            OffsetDateTime from,
            OffsetDateTime to,
            boolean counted,
            Duration business,
            Duration countedTime,
            Duration usedAfter,
            String reason,
            @Nullable Stage stage,
            PublicStage publicStage,
            String rule,
            String calendar) {}

    /** Another promise; {@code used} had counted by then and was kept. */
    @Schema(name = "SlaRetarget")
    record Retarget(OffsetDateTime at, Duration before, Duration after, Duration used, String text) {}

    /** A clock that does not exist, and why. */
    @Schema(name = "SlaAbsent")
    record Absent(ClockKind kind, String kindLabel, String why) {}
}
