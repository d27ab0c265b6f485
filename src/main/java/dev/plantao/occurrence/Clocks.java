package dev.plantao.occurrence;

import dev.plantao.customer.Customers;
import dev.plantao.sla.BusinessCalendar;
import dev.plantao.sla.CalendarHistory;
import dev.plantao.sla.Calendars;
import dev.plantao.sla.ClockAction;
import dev.plantao.sla.ClockEvent;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.LedgerEntry;
import dev.plantao.sla.SlaClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves the clocks of an occurrence and writes in the ledger what each move did. */
@Component
class Clocks {

    private final LedgerRepository ledger;
    private final Calendars calendars;
    private final Customers customers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Clocks(
            LedgerRepository ledger,
            Calendars calendars,
            Customers customers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.calendars = calendars;
        this.customers = customers;
        this.events = events;
        this.clock = clock;
    }

    void start(Occurrence occurrence, ClockKind kind, Duration target, int warningShare, String reason) {
        start(occurrence, kind, target, warningShare, reason, clock.instant());
    }

    /** The same at an instant that has just been: all that is promised at the opening counts from one instant. */
    void start(Occurrence occurrence, ClockKind kind, Duration target, int warningShare, String reason, Instant at) {
        occurrence.countBy(calendarInForce(occurrence), at);
        SlaClock started = SlaClock.start(target, warningShare, calendarOf(occurrence, kind), at);
        write(occurrence, kind, ClockEvent.START, started, reason, at);
    }

    /** Does to the solution clock what the policy says for the stage just entered; nothing before it has started. */
    void follow(Occurrence occurrence, ClockAction action) {
        follow(occurrence, ClockKind.SOLUTION, action);
    }

    /** The same to another clock. */
    void follow(Occurrence occurrence, ClockKind kind, ClockAction action) {
        SlaClock sla = occurrence.clock(kind);
        if (sla == null) {
            return;
        }
        Instant now = clock.instant();
        BusinessCalendar calendar = calendarOf(occurrence, kind);
        SlaClock moved =
                switch (action) {
                    case RUN -> sla.resume(calendar, now);
                    case PAUSE -> sla.isStopped() ? sla : sla.pause(calendar, now);
                    case STOP -> sla.stop(calendar, now);
                    case NOT_STARTED -> sla;
                };
        if (moved == sla) {
            return;
        }
        ClockEvent event =
                switch (action) {
                    case RUN -> ClockEvent.RESUME;
                    case PAUSE -> ClockEvent.PAUSE;
                    default -> ClockEvent.STOP;
                };
        write(occurrence, kind, event, moved, reason(occurrence), now);
    }

    /** How the ledger says that a stage moved a clock. */
    static String reason(Occurrence occurrence) {
        return "Estágio " + occurrence.stage();
    }

    void stop(Occurrence occurrence, ClockKind kind, String reason) {
        SlaClock running = occurrence.clock(kind);
        if (running != null && !running.isStopped()) {
            Instant now = clock.instant();
            SlaClock stopped = running.stop(calendarOf(occurrence, kind), now);
            write(occurrence, kind, ClockEvent.STOP, stopped, reason, now);
        }
    }

    /**
     * Gives a clock another target over the same consumed time (T48). Where the new target counts by another
     * calendar, all that has happened since the start is counted again by that one: the deadline is what it would have
     * been with this target from the start (b.5).
     *
     * @param calendar code of the calendar the target names, or null for the office hours
     */
    void retarget(
            Occurrence occurrence,
            ClockKind kind,
            Duration target,
            int warningShare,
            @Nullable String calendar,
            String reason) {
        SlaClock promised = occurrence.clock(kind);
        if (promised == null || promised.isStopped()) {
            return;
        }
        boolean recount = !Objects.equals(calendar, occurrence.ownCalendar(kind));
        occurrence.countBy(kind, calendar);
        SlaClock counted = recount ? folded(occurrence, kind).orElseThrow() : promised;
        SlaClock retargeted = counted.retarget(target, warningShare, calendarOf(occurrence, kind));
        write(occurrence, kind, ClockEvent.RETARGET, retargeted, reason, clock.instant());
    }

    /**
     * Counts on by the calendar that is in force for company and plan now, and by its rows as they are now. What was
     * counted until now stays; only what is to come, and with it the deadline, may move.
     *
     * @return whether something moved; then the ledger says why
     */
    boolean countOn(Occurrence occurrence, String reason) {
        Instant now = clock.instant();
        String before = occurrence.officeCalendar();
        occurrence.countBy(calendarInForce(occurrence), now);
        boolean another = !before.equals(occurrence.officeCalendar());
        boolean moved = false;
        for (ClockKind kind : ClockKind.values()) {
            SlaClock sla = occurrence.clock(kind);
            if (sla == null || sla.isStopped()) {
                continue;
            }
            SlaClock again = sla.retarget(sla.target(), sla.warningShare(), calendarOf(occurrence, kind));
            boolean byOffice = occurrence.ownCalendar(kind) == null;
            if (!again.equals(sla) || another && byOffice) {
                write(occurrence, kind, ClockEvent.RETARGET, again, reason, now);
                moved = true;
            }
        }
        return moved;
    }

    /** The deadlines that would move if it counted on by this key, and calendars and promises were what these say. */
    List<DeadlineShift> shifts(
            Occurrence occurrence,
            String key,
            Function<String, BusinessCalendar> by,
            Map<ClockKind, Optional<Promise>> promises) {
        String office = new CalendarHistory(occurrence.officeCalendar())
                .then(clock.instant(), key)
                .text();
        List<DeadlineShift> shifts = new ArrayList<>();
        for (ClockKind kind : ClockKind.values()) {
            SlaClock sla = occurrence.clock(kind);
            if (sla == null || sla.isStopped()) {
                continue;
            }
            Optional<Promise> promise = promises.getOrDefault(kind, Optional.of(promised(occurrence, kind, sla)));
            SlaClock after = promise.map(other -> as(occurrence, kind, sla, other, by, office))
                    .orElse(null);
            if (after == null || !sla.target().equals(after.target()) || !Objects.equals(sla.dueAt(), after.dueAt())) {
                shifts.add(new DeadlineShift(
                        occurrence.number(),
                        occurrence.company().name(),
                        kind,
                        sla.dueAt(),
                        after == null ? null : after.dueAt()));
            }
        }
        return shifts;
    }

    private static Promise promised(Occurrence occurrence, ClockKind kind, SlaClock sla) {
        return new Promise(sla.target(), sla.warningShare(), occurrence.ownCalendar(kind) != null);
    }

    private SlaClock as(
            Occurrence occurrence,
            ClockKind kind,
            SlaClock sla,
            Promise promise,
            Function<String, BusinessCalendar> by,
            String office) {
        String own = promise.elapsed() ? Calendars.ELAPSED : null;
        BusinessCalendar calendar = by.apply(own == null ? office : own);
        SlaClock counted = Objects.equals(own, occurrence.ownCalendar(kind))
                ? sla
                : SlaClock.fold(entries(occurrence, kind), calendar);
        return counted.retarget(promise.target(), promise.warningShare(), calendar);
    }

    private String calendarInForce(Occurrence occurrence) {
        String own = occurrence.company().calendarCode();
        String code = own == null ? customers.plan(occurrence.planCode()).calendarCode() : own;
        return Calendars.key(code, occurrence.company().region());
    }

    /** The clock its ledger tells of. */
    Optional<SlaClock> folded(Occurrence occurrence, ClockKind kind) {
        var entries = entries(occurrence, kind);
        return entries.isEmpty() ? Optional.empty() : Optional.of(folded(occurrence, kind, entries));
    }

    private List<LedgerEntry> entries(Occurrence occurrence, ClockKind kind) {
        return ledger.of(occurrence.id(), kind).stream().map(LedgerRow::entry).toList();
    }

    /** The clock these entries of its ledger tell of. */
    SlaClock folded(Occurrence occurrence, ClockKind kind, List<LedgerEntry> entries) {
        return SlaClock.fold(entries, calendarOf(occurrence, kind));
    }

    boolean late(Occurrence occurrence) {
        SlaClock solution = occurrence.clock(ClockKind.SOLUTION);
        return solution != null && solution.breached(calendarOf(occurrence, ClockKind.SOLUTION), clock.instant());
    }

    /** Business time beyond the target so far, pauses not counted; zero when it is not late. */
    Duration lateness(Occurrence occurrence, ClockKind kind) {
        SlaClock sla = occurrence.clock(kind);
        Duration left = sla == null ? Duration.ZERO : sla.remaining(calendarOf(occurrence, kind), clock.instant());
        return left.isNegative() ? left.negated() : Duration.ZERO;
    }

    boolean atRisk(Occurrence occurrence) {
        SlaClock solution = occurrence.clock(ClockKind.SOLUTION);
        Integer used = usedShare(occurrence);
        return solution != null && used != null && used >= solution.warningShare();
    }

    @Nullable Integer usedShare(Occurrence occurrence) {
        SlaClock solution = occurrence.clock(ClockKind.SOLUTION);
        return solution == null
                ? null
                : solution.usedShare(calendarOf(occurrence, ClockKind.SOLUTION), clock.instant());
    }

    /** The office hours of company and plan. */
    BusinessCalendar calendarOf(Occurrence occurrence) {
        return calendars.of(occurrence.officeCalendar());
    }

    /** The calendar this clock counts by: the office hours, unless its target names another. */
    BusinessCalendar calendarOf(Occurrence occurrence, ClockKind kind) {
        return calendars.of(calendarsOf(occurrence, kind));
    }

    private static String calendarsOf(Occurrence occurrence, ClockKind kind) {
        String own = occurrence.ownCalendar(kind);
        return own == null ? occurrence.officeCalendar() : own;
    }

    private void write(
            Occurrence occurrence, ClockKind kind, ClockEvent event, SlaClock moved, String reason, Instant now) {
        occurrence.setClock(kind, moved);
        int seq = event == ClockEvent.START ? 1 : ledger.lastSeq(occurrence.id(), kind) + 1;
        LedgerEntry entry = LedgerEntry.of(kind, seq, now, event, reason, moved);
        ledger.save(new LedgerRow(
                occurrence.id(),
                entry,
                occurrence.stage(),
                new CalendarHistory(calendarsOf(occurrence, kind)).current()));
        if (kind == ClockKind.FIRST_RESPONSE) {
            events.publishEvent(new ResponseMoved(occurrence.number()));
        }
    }
}
