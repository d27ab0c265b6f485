package dev.plantao.process;

import dev.plantao.call.CallResult;
import dev.plantao.call.Callbacks;
import dev.plantao.call.Calls;
import dev.plantao.call.NewCall;
import dev.plantao.call.PhoneCall;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.OpenOccurrence;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.RuleViolation;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the team does on the one support line (UNO-M-46..48, 58). A call belongs to whoever answered, who alone writes
 * down what came of it; none ends without a trace (CON-10).
 */
@Service
public class PhoneDesk {

    private final Calls calls;
    private final Callbacks callbacks;
    private final ChannelRules channels;
    private final CallTalk talk;
    private final OccurrenceProcess process;
    private final Occurrences occurrences;
    private final TransactionTemplate transaction;

    PhoneDesk(
            Calls calls,
            Callbacks callbacks,
            ChannelRules channels,
            CallTalk talk,
            OccurrenceProcess process,
            Occurrences occurrences,
            TransactionTemplate transaction) {
        this.calls = calls;
        this.callbacks = callbacks;
        this.channels = channels;
        this.talk = talk;
        this.process = process;
        this.occurrences = occurrences;
        this.transaction = transaction;
    }

    /**
     * Somebody calls and waits in the queue.
     *
     * @throws RuleViolation naming every field that is wrong
     */
    @Transactional
    public void arrived(NewCall call) {
        check(call);
        calls.arrived(call);
    }

    /**
     * Somebody calls and {@code username} answers at once.
     *
     * @return the id of the call
     * @throws RuleViolation naming every field that is wrong, and if {@code username} is on the phone already
     */
    @Transactional
    public long answered(NewCall call, String username) {
        check(call);
        return calls.answered(call, username).id();
    }

    /**
     * The first in turn, to whoever is free: nobody chooses (UNO-B-56).
     *
     * @return the id of the call; empty when nobody waits
     * @throws RuleViolation if {@code username} is on the phone already
     */
    @Transactional
    public Optional<Long> answerNext(String username) {
        return calls.answerNext(username).map(PhoneCall::id);
    }

    private void check(NewCall call) {
        refusals(call).done();
    }

    private Refusals refusals(NewCall call) {
        Refusals refusals = call.check(new Refusals());
        if (call.channel() != null && call.channel().isLine()) {
            channels.check(refusals, call.channel(), true, call.phoneReason(), call.channelReason());
        }
        return refusals;
    }

    /**
     * The call is about an occurrence that has a number already: it is written down there, and opens nothing (UNO-M-46).
     *
     * @param words what was said; the customer reads it
     * @throws RuleViolation without number or words, and if the occurrence has ended or is of another company
     */
    public void register(long id, @Nullable String number, @Nullable String words, Author by) {
        Long message = transaction.execute(status -> {
            PhoneCall call = held(id, by.username());
            Occurrence occurrence = talk.named(number);
            if (occurrence == null) {
                throw RuleViolation.field("number", "Informe o número da ocorrência.");
            }
            calls.about(call, occurrence);
            return talk.keep(occurrence, call, by, words, "summary");
        });
        talk.deliver(Objects.requireNonNull(message));
    }

    /**
     * A whole call at once, about an occurrence one is looking at.
     *
     * @throws RuleViolation as {@link #answered} and {@link #register}
     */
    public void registerOn(String number, NewCall call, @Nullable String words, Author by) {
        Long message = transaction.execute(status -> {
            talk.check(refusals(call), words, "summary").done();
            Occurrence occurrence = occurrences.get(number);
            PhoneCall over = calls.over(call, by.username(), occurrence);
            return talk.keep(occurrence, over, by, words, "summary");
        });
        talk.deliver(Objects.requireNonNull(message));
    }

    /**
     * Opens an occurrence for who called (UNO-M-47); one call may open several.
     *
     * @return its number, to be told at once (CON-11)
     * @throws RuleViolation naming every field that is wrong; nothing is left behind
     */
    @Transactional
    public String open(long id, OpenOccurrence opening, String username) {
        PhoneCall call = held(id, username);
        String number = process.open(opening);
        calls.identified(call, opening.contactId());
        calls.opened(call, occurrences.get(number));
        return number;
    }

    /**
     * Opens an occurrence and, where people spoke, keeps the call it came by, which is over (UNO-M-58).
     *
     * @param caller who called, or null for the contact
     * @param urgent whether the caller said that it cannot wait
     * @return its number
     * @throws RuleViolation naming every field that is wrong; nothing is left behind
     */
    @Transactional
    public String open(OpenOccurrence opening, @Nullable String caller, @Nullable String phone, boolean urgent) {
        String number = process.open(opening);
        if (opening.channel().isLine()) {
            Occurrence occurrence = occurrences.get(number);
            NewCall call = new NewCall(
                    opening.channel(),
                    Refusals.isBlank(caller) ? occurrence.contact().name() : caller,
                    phone,
                    opening.phoneReason(),
                    opening.channelReason(),
                    opening.contactId(),
                    urgent);
            check(call);
            calls.opened(calls.over(call, opening.openedBy(), occurrence), occurrence);
        }
        return number;
    }

    /** Level 0 answered it: the call ends and nothing is opened (UNO-B-21). */
    @Transactional
    public void solvedByLevelZero(long id, String username) {
        calls.end(held(id, username), CallResult.LEVEL_ZERO);
    }

    /** The line broke, or who waited gave up: of those who wait anybody may say so. */
    @Transactional
    public void dropped(long id, String username) {
        PhoneCall call = calls.get(id);
        calls.end(call.answeredBy() == null ? call : held(id, username), CallResult.DROPPED);
    }

    /**
     * Hangs up.
     *
     * @throws RuleViolation while the call has left no trace
     */
    @Transactional
    public void end(long id, String username) {
        PhoneCall call = held(id, username);
        if (call.occurrences().isEmpty() && !callbacks.leftBy(call)) {
            throw new RuleViolation(
                    "Toda ligação fica registrada: abra uma ocorrência, registre-a em uma ou deixe um recado.");
        }
        calls.end(call, CallResult.REGISTERED);
    }

    /** The call, if {@code username} is on it. */
    PhoneCall held(long id, String username) {
        PhoneCall call = calls.get(id);
        if (call.isEnded()) {
            throw new RuleViolation("Esta ligação já foi encerrada.");
        }
        if (!username.equals(call.answeredBy())) {
            throw new RuleViolation("Só quem atendeu registra esta ligação.");
        }
        return call;
    }
}
