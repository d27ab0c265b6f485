package dev.plantao.process;

import dev.plantao.catalog.Labels;
import dev.plantao.notification.MailEvent;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.ResponsePromise;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Decisions.Target;
import dev.plantao.sla.ClockKind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the table promises of a first response, and what follows when it is late (BY-08): the breach is kept with the
 * instant of the clock and the lead is told. There is nothing to decide about it, so it makes no task.
 */
@Component
public class FirstResponses {

    private final Occurrences occurrences;
    private final ResponsePromise promise;
    private final Decisions decisions;
    private final Notifier notifier;
    private final Labels labels;

    FirstResponses(
            Occurrences occurrences, ResponsePromise promise, Decisions decisions, Notifier notifier, Labels labels) {
        this.occurrences = occurrences;
        this.promise = promise;
        this.decisions = decisions;
        this.notifier = notifier;
        this.labels = labels;
    }

    /** Promises what the table says to an occurrence that was opened just now. */
    void promise(Occurrence occurrence) {
        decisions
                .firstResponse(occurrence.planCode(), occurrence.priority())
                .ifPresent(
                        target -> promise.give(occurrence, target.duration(), target.warningShare(), target.elapsed()));
    }

    /**
     * Promises what the table says for the plan and the priority of now, over the time used; nothing where no first
     * response is owed.
     *
     * @param reason a sentence for the ledger
     * @return whether the clock moved
     */
    public boolean promiseAgain(Occurrence occurrence, String reason) {
        if (!promise.isOpen(occurrence)) {
            return false;
        }
        Optional<Target> target = decisions.firstResponse(occurrence.planCode(), occurrence.priority());
        return target.isPresent()
                ? promise.change(
                        occurrence,
                        target.get().duration(),
                        target.get().warningShare(),
                        target.get().elapsed(),
                        reason)
                : promise.withdraw(occurrence, reason);
    }

    /**
     * Keeps the breach and tells whoever is to hurry; the occurrence goes on.
     *
     * @return false if the deadline has not passed, or the breach is kept already
     */
    public boolean record(Occurrence occurrence) {
        if (!occurrences.recordBreach(occurrence, ClockKind.FIRST_RESPONSE)) {
            return false;
        }
        occurrences.say(occurrence, Author.SYSTEM, Visibility.INTERNAL, labels.text("notice.responseBreached"));
        notifier.tell(occurrence, MailEvent.RESPONSE_BREACHED);
        return true;
    }
}
