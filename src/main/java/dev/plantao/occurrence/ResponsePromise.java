package dev.plantao.occurrence;

import dev.plantao.sla.Calendars;
import dev.plantao.sla.ClockAction;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The promise of a first response, which a plan may make or not (BY-08): the first public word of a person of the team,
 * counted from the opening. Who promises nothing has no clock; a promise that was not made at the opening is not made
 * later. Always in the transaction of its caller.
 */
@Component
public class ResponsePromise {

    /** Why a clock stopped, in its ledger, when somebody of the team spoke to the customer. */
    public static final String GIVEN = "Primeira resposta ao cliente";

    private static final ClockKind KIND = ClockKind.FIRST_RESPONSE;

    private final Clocks clocks;
    private final Breaches breaches;

    ResponsePromise(Clocks clocks, Breaches breaches) {
        this.clocks = clocks;
        this.breaches = breaches;
    }

    /**
     * Counts from the opening.
     *
     * @param elapsed whether day and night count instead of the plan's calendar
     */
    public void give(Occurrence occurrence, Duration target, int warningShare, boolean elapsed) {
        occurrence.countBy(KIND, calendar(elapsed));
        clocks.start(occurrence, KIND, target, warningShare, "Ocorrência aberta", occurrence.openedAt());
    }

    /** Whether a first response is still owed. */
    public boolean isOpen(Occurrence occurrence) {
        SlaClock response = occurrence.clock(KIND);
        return response != null && !response.isStopped();
    }

    /**
     * Another promise over the same time; the same one again changes nothing.
     *
     * @param reason a sentence for the ledger
     * @return whether the clock moved
     */
    public boolean change(Occurrence occurrence, Duration target, int warningShare, boolean elapsed, String reason) {
        SlaClock response = occurrence.clock(KIND);
        if (response == null || response.isStopped() || isSame(occurrence, response, target, warningShare, elapsed)) {
            return false;
        }
        clocks.retarget(occurrence, KIND, target, warningShare, calendar(elapsed), reason);
        return true;
    }

    private static boolean isSame(
            Occurrence occurrence, SlaClock response, Duration target, int warningShare, boolean elapsed) {
        return response.target().equals(target)
                && response.warningShare() == warningShare
                && Objects.equals(occurrence.ownCalendar(KIND), calendar(elapsed));
    }

    /**
     * Nothing is promised any more: the clock ends. What was late until then stays late.
     *
     * @return whether the clock moved
     */
    public boolean withdraw(Occurrence occurrence, String reason) {
        boolean open = isOpen(occurrence);
        end(occurrence, reason);
        return open;
    }

    /** The team spoke to the customer. */
    void given(Occurrence occurrence) {
        end(occurrence, GIVEN);
    }

    /**
     * What the policy says of the stage just entered. Where it would end a clock although nobody has spoken, another area
     * has the word: the clock waits. Before it waits or ends, a deadline that no alarm noticed is kept.
     */
    void follow(Occurrence occurrence, ClockAction action) {
        if (!isOpen(occurrence)) {
            return;
        }
        if (occurrence.stage().isFinal()) {
            end(occurrence, Clocks.reason(occurrence));
            return;
        }
        boolean waits = action == ClockAction.PAUSE || action == ClockAction.STOP;
        if (waits) {
            breaches.record(occurrence, KIND);
        }
        clocks.follow(occurrence, KIND, waits ? ClockAction.PAUSE : action);
    }

    private void end(Occurrence occurrence, String reason) {
        if (isOpen(occurrence)) {
            breaches.record(occurrence, KIND);
            clocks.stop(occurrence, KIND, reason);
        }
    }

    private static @Nullable String calendar(boolean elapsed) {
        return elapsed ? Calendars.ELAPSED : null;
    }
}
