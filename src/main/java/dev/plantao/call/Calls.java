package dev.plantao.call;

import dev.plantao.customer.Contact;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.RuleViolation;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calls: one queue in the order they came, without priorities (UNO-B-56, UNO-M-58). */
@Service
@Transactional
public class Calls {

    private final PhoneCallRepository calls;
    private final Occurrences occurrences;
    private final Clock clock;

    Calls(PhoneCallRepository calls, Occurrences occurrences, Clock clock) {
        this.calls = calls;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /**
     * Somebody calls and waits for the first who is free.
     *
     * @throws RuleViolation naming every field that is wrong
     */
    public PhoneCall arrived(NewCall call) {
        call.check(new Refusals()).done();
        Contact contact = call.contact() == null ? null : occurrences.contact(call.contact());
        return calls.save(new PhoneCall(call, Objects.requireNonNull(call.channel()), contact, clock.instant()));
    }

    /**
     * Somebody calls and is answered at once.
     *
     * @throws RuleViolation as {@link #arrived}, and if {@code username} is on the phone already
     */
    public PhoneCall answered(NewCall call, String username) {
        PhoneCall arrived = arrived(call);
        answer(arrived, username);
        return arrived;
    }

    /**
     * The one that waits longest is answered by {@code username}; empty when nobody waits.
     *
     * @throws RuleViolation if {@code username} is on the phone already
     */
    public Optional<PhoneCall> answerNext(String username) {
        requireFree(username);
        Optional<PhoneCall> next = calls.lockNext();
        next.ifPresent(call -> answer(call, username));
        return next;
    }

    private void answer(PhoneCall call, String username) {
        requireFree(username);
        call.answer(username, clock.instant());
        try {
            calls.flush();
        } catch (DataIntegrityViolationException sameMoment) {
            throw new RuleViolation("Você acabou de atender outra ligação. Encerre-a antes desta.");
        }
    }

    private void requireFree(String username) {
        calls.findByOnLine(username).ifPresent(other -> {
            throw new RuleViolation(
                    "Você está na ligação de " + other.caller() + ". Encerre-a antes de atender outra.");
        });
    }

    /** Keeps a call that is over already: it was written down in {@code occurrence}. */
    public PhoneCall over(NewCall call, String username, Occurrence occurrence) {
        PhoneCall over = arrived(call);
        over.answer(username, clock.instant());
        over.end(CallResult.REGISTERED, clock.instant());
        about(over, occurrence);
        return over;
    }

    /** The caller turned out to be this contact. */
    public void identified(PhoneCall call, long contact) {
        call.identified(occurrences.contact(contact));
    }

    /**
     * The call is about this occurrence, or opened it.
     *
     * @throws RuleViolation of the field {@code number}, if it is of another company than who called
     */
    public void about(PhoneCall call, Occurrence occurrence) {
        Contact contact = call.contact();
        if (contact != null && contact.company().id() != occurrence.company().id()) {
            throw RuleViolation.field(
                    "number",
                    "A ocorrência " + occurrence.number() + " não é da empresa de quem ligou ("
                            + contact.company().name() + ").");
        }
        call.about(occurrence);
    }

    /** The call has opened this occurrence, which keeps how urgent it was (UNO-B-58). */
    public void opened(PhoneCall call, Occurrence occurrence) {
        about(call, occurrence);
        occurrence.phoned(call.urgent());
    }

    /**
     * Somebody hangs up.
     *
     * @throws RuleViolation if it is over already
     */
    public void end(PhoneCall call, CallResult how) {
        call.end(how, clock.instant());
        calls.flush();
    }

    /**
     * The call with this id.
     *
     * @throws CallNotFound if there is none
     */
    public PhoneCall get(long id) {
        return calls.findById(id).orElseThrow(() -> new CallNotFound(String.valueOf(id)));
    }

    /** Those who wait, the first in turn first. */
    @Transactional(readOnly = true)
    public List<PhoneCall> waiting(int most) {
        return calls.waiting(Limit.of(most));
    }

    /** Those being spoken with now. */
    @Transactional(readOnly = true)
    public List<PhoneCall> onTheLine(int most) {
        return calls.onTheLine(Limit.of(most));
    }

    /** The calls that ended last, the latest first, with their occurrences. */
    @Transactional(readOnly = true)
    public List<PhoneCall> lately(int most) {
        List<Long> ids = calls.lately(Limit.of(most));
        return ids.isEmpty() ? List.of() : calls.whole(ids);
    }

    /** The call with its contact, company and occurrences loaded. */
    @Transactional(readOnly = true)
    public PhoneCall whole(long id) {
        return calls.whole(List.of(id)).stream().findFirst().orElseThrow(() -> new CallNotFound(String.valueOf(id)));
    }
}
