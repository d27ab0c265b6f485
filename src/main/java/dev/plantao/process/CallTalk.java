package dev.plantao.process;

import dev.plantao.call.PhoneCall;
import dev.plantao.catalog.Labels;
import dev.plantao.notification.MailEvent;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceNotFound;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.InboxMessage.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is said on the line becomes part of the occurrence it is about (UNO-B-16, UNO-M-46). The customer has moved: an
 * occurrence that waits for the customer goes on, as after a reply by portal.
 */
@Component
class CallTalk {

    private final Occurrences occurrences;
    private final Notifier notifier;
    private final Inbox inbox;
    private final Labels labels;
    private final Actors actors;

    CallTalk(Occurrences occurrences, Notifier notifier, Inbox inbox, Labels labels, Actors actors) {
        this.occurrences = occurrences;
        this.notifier = notifier;
        this.inbox = inbox;
        this.labels = labels;
        this.actors = actors;
    }

    /**
     * The occurrence somebody names on the phone.
     *
     * @return null when no number was given
     * @throws RuleViolation of the field {@code number}, if there is no such occurrence
     */
    @Nullable Occurrence named(@Nullable String typed) {
        if (Refusals.isBlank(typed)) {
            return null;
        }
        String number = String.valueOf(typed).strip();
        try {
            return occurrences.get(number);
        } catch (OccurrenceNotFound unknown) {
            throw RuleViolation.field("number", "Não há ocorrência com o número " + number + ".");
        }
    }

    /**
     * Keeps what was said, in the caller's transaction. In a stage the customer does not see it stays with the team.
     *
     * @param field the field it was typed in
     * @return the message to deliver after the commit, or 0
     * @throws RuleViolation after the end, without words, and for those who do not speak to customers (NEG-18)
     */
    long keep(Occurrence occurrence, PhoneCall call, Author by, @Nullable String words, String field) {
        check(new Refusals(), words, field)
                .when(
                        occurrence.isClosed(),
                        "number",
                        "A ocorrência " + occurrence.number() + " já foi encerrada. Abra outra e cite este número.")
                .done();
        if (!actors.speaksToCustomers(by)) {
            throw new RuleViolation("Desenvolvimento e produto falam com o cliente pelo suporte: peça a ele.");
        }
        String text = labels.text("notice.called", labels.of(call.channel()), call.caller(), String.valueOf(words));
        boolean visible = occurrence.stage().interactionsVisible();
        Visibility visibility = visible ? Visibility.PUBLIC : Visibility.INTERNAL;
        occurrences.say(occurrence, by, visibility, text, call.channel());
        if (visible && !by.username().equals(occurrence.owner())) {
            notifier.tell(occurrence, MailEvent.CUSTOMER_MESSAGE, text);
        }
        return inbox.put(occurrence.id(), Kind.CUSTOMER_REPLIED);
    }

    /** Adds what is wrong with the words. */
    Refusals check(Refusals refusals, @Nullable String words, String field) {
        return refusals.blank(words, field, "Conte o que foi dito na ligação.").longer(words, 2000, field);
    }

    /** Tells the process, after the commit of what {@link #keep} wrote. */
    void deliver(long message) {
        inbox.deliver(message);
    }
}
