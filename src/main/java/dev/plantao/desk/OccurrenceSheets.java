package dev.plantao.desk;

import dev.plantao.catalog.Labels;
import dev.plantao.desk.DeskTimes.Moment;
import dev.plantao.desk.FullOccurrence.ClockSheet;
import dev.plantao.desk.FullOccurrence.Deadline;
import dev.plantao.desk.FullOccurrence.Interval;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceFile;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Stage;
import dev.plantao.sla.BusinessCalendar;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.Risk;
import dev.plantao.sla.SlaClock;
import dev.plantao.sla.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the clocks of an occurrence say, in words. */
@Component
class OccurrenceSheets {

    /** How the ledger writes down that a stage moved a clock. */
    private static final String STAGE_REASON = "Estágio ";

    private final OccurrenceReading reading;
    private final OccurrenceFile file;
    private final Labels labels;
    private final DeskTimes times;

    OccurrenceSheets(OccurrenceReading reading, OccurrenceFile file, Labels labels, DeskTimes times) {
        this.reading = reading;
        this.file = file;
        this.labels = labels;
        this.times = times;
    }

    /** The deadline that tells now: of triage while that lasts, then of the solution. */
    Deadline deadline(Occurrence occurrence) {
        ClockKind kind = occurrence.stage() == Stage.TRIAGE ? ClockKind.TRIAGE : ClockKind.SOLUTION;
        SlaClock clock = occurrence.clock(kind);
        if (clock == null || clock.isStopped()) {
            return deadline(null, null);
        }
        return deadline(clock, clock.remaining(reading.calendar(occurrence, kind), times.now()));
    }

    /** The deadline of a clock that has not stopped, with the business time left of it; nulls where none tells. */
    Deadline deadline(@Nullable SlaClock clock, @Nullable Duration remaining) {
        if (clock == null || remaining == null) {
            return new Deadline(labels.text("desk.deadline.none"), null, null, Risk.GREEN, false);
        }
        Risk risk = Risk.of(clock.target(), remaining);
        boolean late = risk == Risk.RED;
        Moment at = times.orNull(clock.dueAt());
        return new Deadline(
                labels.text(at == null ? "desk.deadline.paused" : late ? "desk.deadline.was" : "desk.deadline.until"),
                at,
                labels.text(late ? "desk.deadline.late" : "desk.deadline.left", DeskTimes.spent(remaining)),
                risk,
                late);
    }

    /** Its clocks, each with its statement; one that never started is left out. */
    List<ClockSheet> clocks(Occurrence occurrence) {
        List<ClockSheet> sheets = new ArrayList<>();
        file.statements(occurrence).forEach((kind, statement) -> {
            SlaClock clock = occurrence.clock(kind);
            if (clock != null) {
                sheets.add(sheet(occurrence, kind, clock, statement));
            }
        });
        return sheets;
    }

    private ClockSheet sheet(Occurrence occurrence, ClockKind kind, SlaClock clock, Statement statement) {
        BusinessCalendar calendar = reading.calendar(occurrence, kind);
        Instant now = times.now();
        return new ClockSheet(
                labels.of(kind),
                labels.of("desk.clock", clock.stateAt(calendar, now).name()),
                clock.breached(calendar, now),
                DeskTimes.spent(clock.target()),
                DeskTimes.spent(clock.used(calendar, now)),
                clock.usedShare(calendar, now),
                statement.segments().stream()
                        .map(segment -> new Interval(
                                times.of(segment.from()),
                                times.of(segment.to()),
                                segment.counted(),
                                DeskTimes.spent(segment.business()),
                                reason(segment.reason())))
                        .toList());
    }

    /** The ledger names the stage by its code. */
    private String reason(String reason) {
        return reason.startsWith(STAGE_REASON)
                ? labels.text("desk.clock.stage", labels.of(Stage.valueOf(reason.substring(STAGE_REASON.length()))))
                : reason;
    }
}
