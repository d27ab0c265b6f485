package dev.plantao.call;

import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.RuleViolation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

/** A message for an analyst who could not come to the phone: who called is called back (UNO-M-59). */
@Entity
public class Callback {

    private static final String PREFIX = "RC-";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private PhoneCall call;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable private Occurrence occurrence;

    private String analyst;
    private String phone;
    private String message;
    private String requestedBy;
    private Instant requestedAt;
    private Instant dueAt;

    @Nullable private Instant warnedAt;

    @Nullable private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Nullable private CallbackOutcome result;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 50)
    @CollectionTable(name = "callback_try", joinColumns = @JoinColumn(name = "callback_id"))
    @OrderColumn(name = "seq")
    @ListIndexBase(1)
    private List<CallbackTry> tries = new ArrayList<>();

    protected Callback() {}

    Callback(PhoneCall call, NewCallback wanted, @Nullable Occurrence occurrence, Instant now, Instant dueAt) {
        this.call = call;
        this.occurrence = occurrence;
        this.analyst = String.valueOf(wanted.analyst());
        this.phone = String.valueOf(wanted.phone()).strip();
        this.message = String.valueOf(wanted.message()).strip();
        this.requestedBy = wanted.requestedBy();
        this.requestedAt = now;
        this.dueAt = dueAt;
    }

    /** Another try; {@code nextDue} is the deadline of the next one, or null when this was the last. */
    void tried(CallbackTry attempt, @Nullable Occurrence about, @Nullable Instant nextDue) {
        if (endedAt != null) {
            throw new RuleViolation("Este recado já foi concluído.");
        }
        tries.add(attempt);
        if (about != null) {
            occurrence = about;
        }
        if (nextDue == null) {
            endedAt = attempt.at();
            result = attempt.outcome();
        } else {
            dueAt = nextDue;
            warnedAt = null;
        }
    }

    void warned(Instant now) {
        warnedAt = now;
    }

    /** Such as {@code RC-000042}: the business key of its process. */
    public String number() {
        return PREFIX + "%06d".formatted(id);
    }

    /** The id in such a number, or null if it is none. */
    static @Nullable Long idOf(String number) {
        return number.matches(PREFIX + "\\d{6,18}") ? Long.valueOf(number.substring(PREFIX.length())) : null;
    }

    public PhoneCall call() {
        return call;
    }

    /** The occurrence it is about, or that came of it; null while there is none. */
    @Nullable public Occurrence occurrence() {
        return occurrence;
    }

    /** User name of who was asked for. */
    public String analyst() {
        return analyst;
    }

    /** Where to call. */
    public String phone() {
        return phone;
    }

    public String message() {
        return message;
    }

    /** User name of who took the message. */
    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** Until when to call back, counted anew after each try in vain. */
    public Instant dueAt() {
        return dueAt;
    }

    /** When those who lead were told that this try is late, or null. */
    @Nullable public Instant warnedAt() {
        return warnedAt;
    }

    @Nullable public Instant endedAt() {
        return endedAt;
    }

    @Nullable public CallbackOutcome result() {
        return result;
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    /** Every try, in order. */
    public List<CallbackTry> tries() {
        return List.copyOf(tries);
    }
}
