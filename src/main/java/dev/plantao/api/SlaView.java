package dev.plantao.api;

import dev.plantao.sla.ClockKind;
import dev.plantao.sla.ClockState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clocks of an occurrence with their statements ("extrato do SLA"); a clock that never started is left out. */
@Schema(name = "Sla")
record SlaView(String number, List<ClockView> clocks) {

    /**
     * One clock.
     *
     * @param target business time promised
     * @param used business time used up to now
     * @param dueAt null while paused
     * @param warnAt when the team is warned; null for a contact
     * @param statement every interval, counted or not, and why
     */
    @Schema(name = "SlaClock")
    record ClockView(
            ClockKind kind,
            String kindLabel,
            ClockState state,
            Duration target,
            Duration used,
            @Nullable OffsetDateTime startedAt,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime warnAt,
            @Nullable OffsetDateTime stoppedAt,
            List<Interval> statement) {}

    /** An interval in which the clock counted, or did not; {@code business} is the open time inside it. */
    @Schema(name = "SlaInterval")
    record Interval(OffsetDateTime from, OffsetDateTime to, boolean counted, Duration business, String reason) {}
}
