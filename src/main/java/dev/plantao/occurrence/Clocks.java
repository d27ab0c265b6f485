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
        SlaClock started = SlaClock.start(target, warningShare, calendarOf(occurrence), now);
        write(occurrence, kind, ClockEvent.START, started, reason, now);
    }

    /** Does to the solution clock what the policy says for the stage just entered; nothing before it has started. */
    void follow(Occurrence occurrence, ClockAction action) {
        SlaClock solution = occurrence.clock(ClockKind.SOLUTION);
        if (solution == null) {
            return;
        }
        Instant now = clock.instant();
        BusinessCalendar calendar = calendarOf(occurrence);
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
            SlaClock stopped = triage.stop(calendarOf(occurrence), now);
            write(occurrence, ClockKind.TRIAGE, ClockEvent.STOP, stopped, "Triagem concluída", now);
        }
    }

    /** Gives the solution clock another target over the same consumed time (T48). */
    void retarget(Occurrence occurrence, Duration target, int warningShare) {
        SlaClock solution = occurrence.clock(ClockKind.SOLUTION);
        if (solution == null || solution.isStopped()) {
            return;
        }
        SlaClock retargeted = solution.retarget(target, warningShare, calendarOf(occurrence));
        write(occurrence, ClockKind.SOLUTION, ClockEvent.RETARGET, retargeted, "Reclassificada", clock.instant());
    }

    boolean late(Occurrence occurrence) {
        SlaClock solution = occurrence.clock(ClockKind.SOLUTION);
        return solution != null && solution.breached(calendarOf(occurrence), clock.instant());
    }

    @Nullable Integer usedShare(Occurrence occurrence) {
        SlaClock solution = occurrence.clock(ClockKind.SOLUTION);
        return solution == null ? null : solution.usedShare(calendarOf(occurrence), clock.instant());
    }

    BusinessCalendar calendarOf(Occurrence occurrence) {
        return calendars.of(calendarCode(occurrence));
    }

    private String calendarCode(Occurrence occurrence) {
        return customers.plan(occurrence.planCode()).calendarCode();
    }

    private void write(
            Occurrence occurrence, ClockKind kind, ClockEvent event, SlaClock moved, String reason, Instant now) {
        occurrence.setClock(kind, moved);
        int seq = event == ClockEvent.START ? 1 : ledger.lastSeq(occurrence.id(), kind) + 1;
        LedgerEntry entry = LedgerEntry.of(kind, seq, now, event, reason, moved);
        ledger.save(new LedgerRow(occurrence.id(), entry, occurrence.stage(), calendarCode(occurrence)));
    }
}
