package dev.plantao.call;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Parameters;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.sla.Calendars;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages for those who could not come to the phone. */
@Service
@Transactional
public class Callbacks {

    private final CallbackRepository callbacks;
    private final Catalog catalog;
    private final Parameters parameters;
    private final Calendars calendars;
    private final Clock clock;

    Callbacks(CallbackRepository callbacks, Catalog catalog, Parameters parameters, Calendars calendars, Clock clock) {
        this.callbacks = callbacks;
        this.catalog = catalog;
        this.parameters = parameters;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Takes a message; whoever it is for has the hours of {@code phone.callback-target} to call back.
     *
     * @param occurrence the occurrence it is about, or null
     * @throws RuleViolation naming every field that is wrong
     */
    public Callback request(PhoneCall call, NewCallback wanted, @Nullable Occurrence occurrence) {
        boolean known = wanted.analyst() != null
                && catalog.analyst(wanted.analyst())
                        .filter(person -> person.level() != null)
                        .isPresent();
        wanted.check(new Refusals().when(!known, "analyst", "Escolha um analista da lista."))
                .done();
        return callbacks.save(new Callback(call, wanted, occurrence, clock.instant(), due()));
    }

    /**
     * Keeps a try. One in vain may be followed by another, until {@code phone.callback-tries} is reached.
     *
     * @param occurrence what came of it, or null
     * @throws RuleViolation if the message is done with
     */
    public void tried(
            Callback callback,
            CallbackOutcome outcome,
            String summary,
            String analyst,
            @Nullable Occurrence occurrence) {
        boolean again =
                outcome == CallbackOutcome.NO_ANSWER && callback.tries().size() + 1 < parameters.callbackTries();
        callback.tried(
                new CallbackTry(clock.instant(), analyst, outcome, summary.strip()), occurrence, again ? due() : null);
    }

    /** Keeps that those who lead were told; false if nobody needs to be told any more, or all were. */
    public boolean warn(Callback callback) {
        if (callback.isEnded() || callback.warnedAt() != null) {
            return false;
        }
        callback.warned(clock.instant());
        return true;
    }

    private Instant due() {
        return calendars.of(Calendars.DEFAULT).plus(clock.instant(), parameters.callbackTarget());
    }

    /**
     * The message of this number, with its call and its occurrence.
     *
     * @throws CallNotFound if there is none
     */
    public Callback get(String number) {
        Long id = Callback.idOf(number);
        if (id == null) {
            throw new CallNotFound(number);
        }
        return callbacks.whole(id).orElseThrow(() -> new CallNotFound(number));
    }

    /** Those still to be answered, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Callback> open(int most) {
        return callbacks.open(Limit.of(most));
    }

    /** Those a call left, with their tries. */
    @Transactional(readOnly = true)
    public List<Callback> of(PhoneCall call) {
        return callbacks.ofCall(call.id());
    }

    /** Whether the call left one. */
    public boolean leftBy(PhoneCall call) {
        return callbacks.existsByCallId(call.id());
    }
}
