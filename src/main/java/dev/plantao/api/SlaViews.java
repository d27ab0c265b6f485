package dev.plantao.api;

import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.security.Viewer;
import dev.plantao.sla.ClockState;
import dev.plantao.sla.SlaClock;
import dev.plantao.statement.Audience;
import dev.plantao.statement.StatementSheet;
import dev.plantao.statement.StatementSheet.CalendarPart;
import dev.plantao.statement.StatementSheet.ClockPart;
import dev.plantao.statement.StatementSheet.Line;
import dev.plantao.statement.Statements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The SLA statement for programs: the same sheet that people read, its times as numbers. */
@Service
@Transactional(readOnly = true)
class SlaViews {

    private final OccurrenceReading reading;
    private final Statements statements;
    private final Clock clock;

    SlaViews(OccurrenceReading reading, Statements statements, Clock clock) {
        this.reading = reading;
        this.statements = statements;
        this.clock = clock;
    }

    SlaView sla(Viewer viewer, String number) {
        Audience audience = viewer.isContact() ? Audience.CUSTOMER : Audience.TEAM;
        StatementSheet sheet = statements.of(reading.get(number, viewer.reach()), audience);
        List<SlaView.ClockView> clocks = new ArrayList<>();
        List<SlaView.Absent> absent = new ArrayList<>();
        for (ClockPart part : sheet.clocks()) {
            SlaClock started = part.clock();
            CalendarPart calendar = part.calendar();
            ClockState state = part.state();
            if (started == null || calendar == null || state == null) {
                absent.add(new SlaView.Absent(part.kind(), part.label(), part.why()));
            } else {
                clocks.add(clockView(viewer, part, started, state, calendar));
            }
        }
        return new SlaView(number, clocks, absent);
    }

    private SlaView.ClockView clockView(
            Viewer viewer, ClockPart part, SlaClock sla, ClockState state, CalendarPart calendar) {
        Duration used = part.used();
        return new SlaView.ClockView(
                part.kind(),
                part.label(),
                state,
                sla.target(),
                used,
                sla.target().minus(used),
                local(sla.startedAt()),
                localOrNull(sla.dueAt()),
                viewer.isContact() ? null : localOrNull(sla.warnAt()),
                localOrNull(sla.stoppedAt()),
                part.why(),
                new SlaView.CalendarView(calendar.code(), calendar.name(), calendar.hours()),
                part.lines().stream()
                        .filter(line -> line.mark() == null)
                        .map(line -> interval(line, calendar))
                        .toList(),
                part.lines().stream().flatMap(line -> retarget(line).stream()).toList());
    }

    private SlaView.Interval interval(Line line, CalendarPart calendar) {
        return new SlaView.Interval(
                local(line.from().at()),
                local(line.to().at()),
                line.running(),
                line.open(),
                line.counted(),
                line.used(),
                line.stageLabel(),
                line.stage(),
                line.publicStage(),
                line.rule(),
                calendar.code());
    }

    private List<SlaView.Retarget> retarget(Line line) {
        StatementSheet.Mark mark = line.mark();
        return mark == null
                ? List.of()
                : List.of(new SlaView.Retarget(
                        local(line.from().at()), mark.before(), mark.after(), line.used(), mark.text()));
    }

    private OffsetDateTime local(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }

    private @Nullable OffsetDateTime localOrNull(@Nullable Instant instant) {
        return instant == null ? null : local(instant);
    }
}
