package dev.plantao.occurrence;

import dev.plantao.customer.Customers;
import dev.plantao.sla.BusinessCalendar;
import dev.plantao.sla.Calendars;
import dev.plantao.sla.ClockAction;
import dev.plantao.sla.ClockEvent;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.LedgerEntry;
import dev.plantao.sla.SlaClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves the clocks of an occurrence and writes in the ledger what each move did. */
@Component
class Clocks {

    private final LedgerRepository ledger;
    private final Calendars calendars;
    private final Customers customers;
    private final Clock clock;

    Clocks(LedgerRepository ledger, Calendars calendars, Customers customers, Clock clock) {
        this.ledger = ledger;
        this.calendars = calendars;
        this.customers = customers;
        this.clock = clock;
    }

    void start(Occurrence occurrence, ClockKind kind, Duration target, int warningShare, String reason) {
        Instant now = clock.instant();
        SlaClock started = SlaClock.start(target, warningShare, calendarOf(occurrence, kind), now);
        write(occurrence, kind, ClockEvent.START, started, reason, now);
    }

    /** Does to the solution clock what the policy says for the stage just entered; nothing before it has started. */
    void follow(Occurrence occurrence, ClockAction action) {
        SlaClock solution = occurrence.clock(ClockKind.SOLUTION);
        if (solution == null) {
            return;
        }
        Instant now = clock.instant();
        BusinessCalendar calendar = calendarOf(occurrence, ClockKind.SOLUTION);
        SlaClock moved =
                switch (action) {
                    case RUN -> solution.resume(calendar, now);
                    case PAUSE -> solution.isStopped() ? solution : solution.pause(calendar, now);
                    case STOP -> solution.stop(calendar, now);
                    case NOT_STARTED -> solution;
                };
        if (moved != solution) {
            ClockEvent event =
                    switch (action) {
                        case RUN -> ClockEvent.RESUME;
                        case PAUSE -> ClockEvent.PAUSE;
                        default -> ClockEvent.STOP;
                    };
            write(occurrence, ClockKind.SOLUTION, event, moved, "Estágio " + occurrence.stage(), now);
        }
    }

    void stopTriage(Occurrence occurrence) {
        SlaClock triage = occurrence.clock(ClockKind.TRIAGE);
        if (triage != null && !triage.isStopped()) {
            Instant now = clock.instant();
            SlaClock stopped = triage.stop(calendarOf(occurrence, ClockKind.TRIAGE), now);
            write(occurrence, ClockKind.TRIAGE, ClockEvent.STOP, stopped, "Triagem concluída", now);
        }
    }

    /**
     * Gives the solution clock another target over the same consumed time (T48). Where the new target counts by another
     * calendar, all that has happened since the start is counted again by that one: the deadline is what it would have
     * been with this target from the start (b.5).
     *
     * @param calendar code of the calendar the target names, or null for the plan's own
     */
    void retarget(Occurrence occurrence, Duration target, int warningShare, @Nullable String calendar) {
        SlaClock solution = occurrence.clock(ClockKind.SOLUTION);
        if (solution == null || solution.isStopped()) {
            return;
        }
        boolean recount = !Objects.equals(calendar, occurrence.solutionCalendar());
        occurrence.countSolutionBy(calendar);
        SlaClock counted = recount ? folded(occurrence, ClockKind.SOLUTION).orElseThrow() : solution;
        SlaClock retargeted = counted.retarget(target, warningShare, calendarOf(occurrence, ClockKind.SOLUTION));
        write(occurrence, ClockKind.SOLUTION, ClockEvent.RETARGET, retargeted, "Reclassificada", clock.instant());
    }

    /** The clock its ledger tells of. */
    Optional<SlaClock> folded(Occurrence occurrence, ClockKind kind) {
        var entries =
                ledger.of(occurrence.id(), kind).stream().map(LedgerRow::entry).toList();
        return entries.isEmpty() ? Optional.empty() : Optional.of(folded(occurrence, kind, entries));
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

    /** The calendar of the plan: its office hours. */
    BusinessCalendar calendarOf(Occurrence occurrence) {
        return calendars.of(planCalendar(occurrence));
    }

    /** The calendar this clock counts by: the plan's, unless the solution target names another. */
    BusinessCalendar calendarOf(Occurrence occurrence, ClockKind kind) {
        return calendars.of(calendarCode(occurrence, kind));
    }

    private String calendarCode(Occurrence occurrence, ClockKind kind) {
        String own = kind == ClockKind.SOLUTION ? occurrence.solutionCalendar() : null;
        return own == null ? planCalendar(occurrence) : own;
    }

    private String planCalendar(Occurrence occurrence) {
        return customers.plan(occurrence.planCode()).calendarCode();
    }

    private void write(
            Occurrence occurrence, ClockKind kind, ClockEvent event, SlaClock moved, String reason, Instant now) {
        occurrence.setClock(kind, moved);
        int seq = event == ClockEvent.START ? 1 : ledger.lastSeq(occurrence.id(), kind) + 1;
        LedgerEntry entry = LedgerEntry.of(kind, seq, now, event, reason, moved);
        ledger.save(new LedgerRow(occurrence.id(), entry, occurrence.stage(), calendarCode(occurrence, kind)));
    }
}
