package dev.plantao.statement;

import dev.plantao.catalog.Labels;
import dev.plantao.customer.Customers;
import dev.plantao.occurrence.LedgerLine;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceFile;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.ResponsePromise;
import dev.plantao.sla.BusinessCalendar;
import dev.plantao.sla.CalendarNames;
import dev.plantao.sla.CalendarNames.Span;
import dev.plantao.sla.Calendars;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import dev.plantao.statement.ClockHistory.State;
import dev.plantao.statement.ClockHistory.Stay;
import dev.plantao.statement.StatementSheet.CalendarPart;
import dev.plantao.statement.StatementSheet.ClockPart;
import dev.plantao.statement.StatementSheet.Fact;
import dev.plantao.statement.StatementSheet.When;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the statement ("extrato do SLA") of an occurrence: a fixed number of queries, whatever its history. */
@Service
@Transactional(readOnly = true)
public class Statements {

    private final OccurrenceReading reading;
    private final OccurrenceFile file;
    private final Customers customers;
    private final CalendarNames names;
    private final Lines lines;
    private final Why why;
    private final Words words;
    private final WeekWords week;
    private final Labels labels;
    private final Clock clock;

    Statements(
            OccurrenceReading reading,
            OccurrenceFile file,
            Customers customers,
            CalendarNames names,
            Lines lines,
            Why why,
            Words words,
            WeekWords week,
            Labels labels,
            Clock clock) {
        this.reading = reading;
        this.file = file;
        this.customers = customers;
        this.names = names;
        this.lines = lines;
        this.why = why;
        this.words = words;
        this.week = week;
        this.labels = labels;
        this.clock = clock;
    }

    /**
     * The statement of an occurrence up to now.
     *
     * @param occurrence one the reader may know of, with its people loaded ({@link OccurrenceReading#get})
     */
    public StatementSheet of(Occurrence occurrence, Audience audience) {
        Instant now = clock.instant();
        List<LedgerLine> ledger = file.ledger(occurrence);
        List<Stay> stays = reading.timeline(occurrence).stream()
                .map(entry -> new Stay(entry.enteredAt(), entry.stage()))
                .toList();
        String plan = customers.plan(occurrence.planCode()).name();
        return new StatementSheet(
                occurrence.number(),
                occurrence.report().subject(),
                occurrence.company().name(),
                plan,
                labels.of(audience.seen(occurrence.stage())),
                when(now),
                Arrays.stream(ClockKind.values())
                        .filter(kind -> kind != ClockKind.FIRST_RESPONSE || occurrence.clock(kind) != null)
                        .map(kind -> part(occurrence, audience, kind, plan, ledger, stays, now))
                        .toList());
    }

    private ClockPart part(
            Occurrence occurrence,
            Audience audience,
            ClockKind kind,
            String plan,
            List<LedgerLine> ledger,
            List<Stay> stays,
            Instant now) {
        SlaClock stored = occurrence.clock(kind);
        List<LedgerLine> own =
                ledger.stream().filter(line -> line.entry().kind() == kind).toList();
        if (stored == null || own.isEmpty()) {
            String absent = why.absent(occurrence, kind, occurrence.clock(ClockKind.TRIAGE));
            return new ClockPart(
                    kind,
                    labels.of(kind),
                    null,
                    null,
                    "",
                    Duration.ZERO,
                    false,
                    absent,
                    List.of(),
                    null,
                    List.of(),
                    stored == null);
        }
        String code = own.get(own.size() - 1).calendar();
        BusinessCalendar calendar = reading.calendar(occurrence, kind);
        boolean unanswered = kind == ClockKind.FIRST_RESPONSE
                && stored.isStopped()
                && !own.get(own.size() - 1).entry().reason().equals(ResponsePromise.GIVEN);
        CalendarPart called = called(code, calendar, now);
        ClockHistory history = ClockHistory.of(own, stays, calendar, now, audience);
        Lines.Told told = lines.of(occurrence, audience, kind, history);
        String reasons = why.of(new Why.Case(
                occurrence,
                audience,
                kind,
                stored,
                history,
                plan,
                code,
                words.text("calendar", called.name(), called.hours()),
                calendar,
                told.marks(),
                names.skipped(code, calendar, counted(history, stored, now)),
                unanswered,
                now));
        return new ClockPart(
                kind,
                labels.of(kind),
                stored,
                stored.stateAt(calendar, now),
                unanswered
                        ? words.text("state.STOPPED")
                        : labels.of("desk.clock", stored.stateAt(calendar, now).name()),
                stored.used(calendar, now),
                stored.breached(calendar, now),
                reasons,
                facts(stored, code, calendar, now),
                called,
                told.lines(),
                audience == Audience.CUSTOMER
                        || stored.equals(SlaClock.fold(
                                own.stream().map(LedgerLine::entry).toList(), calendar)));
    }

    private CalendarPart called(String code, BusinessCalendar calendar, Instant now) {
        return code.equals(Calendars.ELAPSED)
                ? new CalendarPart(code, words.text("calendar.elapsed"), words.text("calendar.elapsed.hours"))
                : new CalendarPart(
                        code,
                        names.name(code).orElse(code),
                        words.text("calendar.hours", week.of(calendar.eraAt(now).week())));
    }

    /** Where time counted, and up to the deadline will: the days a holiday took nothing from need no explanation. */
    private static List<Span> counted(ClockHistory history, SlaClock clock, Instant now) {
        List<Span> spans = new ArrayList<>();
        history.stretches().stream()
                .filter(stretch -> stretch.state() == State.RUNNING)
                .forEach(stretch -> spans.add(new Span(stretch.from(), stretch.to())));
        Instant due = clock.dueAt();
        if (clock.isRunning() && due != null && due.isAfter(now)) {
            spans.add(new Span(now, due));
        }
        return spans;
    }

    private List<Fact> facts(SlaClock clock, String code, BusinessCalendar calendar, Instant now) {
        Duration left = clock.remaining(calendar, now);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(
                "target",
                words.text(
                        "amount." + (code.equals(Calendars.ELAPSED) ? "elapsed" : "business"),
                        Words.span(clock.target()))));
        facts.add(fact("started", words.moment(clock.startedAt())));
        facts.add(fact(
                "used",
                words.text(
                        "share",
                        Words.span(clock.used(calendar, now)),
                        String.valueOf(clock.usedShare(calendar, now)))));
        String rest = clock.breached(calendar, now) ? "late" : clock.isStopped() ? "spare" : "left";
        facts.add(fact(rest, Words.span(left)));
        if (clock.stoppedAt() != null) {
            facts.add(fact("stopped", words.moment(clock.stoppedAt())));
        } else {
            facts.add(fact("due", clock.dueAt() == null ? words.text("due.paused") : words.moment(clock.dueAt())));
        }
        return facts;
    }

    private Fact fact(String name, String value) {
        return new Fact(words.text("fact." + name), value);
    }

    private When when(Instant at) {
        return new When(at, words.moment(at));
    }
}
