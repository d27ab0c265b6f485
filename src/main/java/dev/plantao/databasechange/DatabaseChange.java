package dev.plantao.databasechange;

import dev.plantao.catalog.Tariff;
import dev.plantao.occurrence.OfferClosed;
import dev.plantao.occurrence.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One intervention in a customer's database: asked for by the support, paid for or free, done by the development alone
 * (UNO-B-34, UNO-B-40, UNO-B-48). The table keeps what must never happen: done without being cleared, cleared without an
 * accepted quote or a zero cost, answered late or twice; what was done is frozen by its {@link DatabaseExecution}.
 */
@Entity
public class DatabaseChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    @Version
    private long version;

    private long occurrenceId;
    private int seq;

    @Nullable private Long underWay;

    @Enumerated(EnumType.STRING)
    private ChangeState state = ChangeState.REQUESTED;

    @Enumerated(EnumType.STRING)
    private ChangeOperation operation;

    private String purpose;
    private String risk;
    private boolean byCustomer;
    private String requestedBy;
    private Instant requestedAt;

    @Nullable private Boolean quoteRequired;

    private BigDecimal charge = Tariff.NOTHING;
    private String currency = Tariff.CURRENCY;

    @Embedded
    @Nullable private Quote quote;

    @Embedded
    @Nullable private QuoteAnswer answer;

    @Column(name = "return_reason")
    @Nullable private String returnReason;

    @Nullable private Instant endedAt;

    protected DatabaseChange() {}

    DatabaseChange(
            long occurrenceId,
            int seq,
            ChangeOperation operation,
            String purpose,
            String risk,
            boolean byCustomer,
            String requestedBy,
            Instant now) {
        this.occurrenceId = occurrenceId;
        this.underWay = occurrenceId;
        this.seq = seq;
        this.operation = operation;
        this.purpose = purpose;
        this.risk = risk;
        this.byCustomer = byCustomer;
        this.requestedBy = requestedBy;
        this.requestedAt = now;
    }

    /** Whether it costs anything is known (D16); what costs nothing may be done at once (T44). */
    void decideCost(boolean required) {
        require(ChangeState.REQUESTED);
        quoteRequired = required;
        if (!required) {
            state = ChangeState.CLEARED;
        }
    }

    /** The lead priced it (T42), or gave it away. */
    void offer(Quote offered) {
        require(ChangeState.REQUESTED);
        quote = offered;
        state = offered.isWaived() ? ChangeState.CLEARED : ChangeState.QUOTED;
    }

    /**
     * The customer answered, once and in time (T43).
     *
     * @throws OfferClosed when it was answered before, or its time is over
     */
    void answered(QuoteAnswer given) {
        Quote open = openQuote(given.answeredAt());
        answer = given;
        if (given.accepted()) {
            charge = open.amount();
            state = ChangeState.CLEARED;
        } else {
            end(ChangeState.REFUSED, given.answeredAt());
        }
    }

    private Quote openQuote(Instant now) {
        if (state != ChangeState.QUOTED || quote == null) {
            throw new OfferClosed("Este orçamento não espera mais resposta.");
        }
        if (!now.isBefore(quote.expiresAt())) {
            throw new OfferClosed("O prazo deste orçamento terminou. Peça outro na própria ocorrência.");
        }
        return quote;
    }

    /** Nobody answered in time; false when somebody did after all. */
    boolean expired(Instant now) {
        if (state != ChangeState.QUOTED) {
            return false;
        }
        end(ChangeState.EXPIRED, now);
        return true;
    }

    /** The development did it (T45). */
    void executed(Instant now) {
        require(ChangeState.CLEARED);
        end(ChangeState.EXECUTED, now);
    }

    /** The development gives it back undone: nothing is charged. */
    void returned(String reason, Instant now) {
        require(ChangeState.CLEARED);
        charge = Tariff.NOTHING;
        returnReason = reason;
        end(ChangeState.RETURNED, now);
    }

    /** The occurrence was cancelled: nothing is charged. */
    void cancelled(Instant now) {
        charge = Tariff.NOTHING;
        end(ChangeState.CANCELLED, now);
    }

    private void end(ChangeState last, Instant now) {
        state = last;
        underWay = null;
        endedAt = now;
    }

    private void require(ChangeState expected) {
        if (state != expected) {
            throw new RuleViolation(
                    state == ChangeState.QUOTED || state == ChangeState.REQUESTED
                            ? "A intervenção só é executada depois do aceite do orçamento, ou quando não tem custo."
                            : "Esta intervenção já seguiu adiante: abra a tarefa de novo.");
        }
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("Change not saved yet");
        }
        return id;
    }

    /** Which change of its occurrence it is, from 1 on. */
    public int seq() {
        return seq;
    }

    public ChangeState state() {
        return state;
    }

    public ChangeOperation operation() {
        return operation;
    }

    /** What is to be reached; internal. */
    public String purpose() {
        return purpose;
    }

    /** What may go wrong; internal. */
    public String risk() {
        return risk;
    }

    public boolean isByCustomer() {
        return byCustomer;
    }

    /** User name of the analyst who asked for it. */
    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** Whether the customer has to accept a quote first; false until that is decided. */
    public boolean isQuoteRequired() {
        return Boolean.TRUE.equals(quoteRequired);
    }

    /** What the customer owes for it: 0 unless a quote was accepted, in {@link #currency}. */
    public BigDecimal charge() {
        return charge;
    }

    /** ISO 4217. */
    public String currency() {
        return currency;
    }

    /** What it was offered for; null before, and when it costs nothing. */
    @Nullable public Quote quote() {
        return quote;
    }

    @Nullable public QuoteAnswer answer() {
        return answer;
    }

    /** Why the development gave it back, or null. */
    @Nullable public String returnReason() {
        return returnReason;
    }

    /** When it was done, refused, given back or given up; null while under way. */
    @Nullable public Instant endedAt() {
        return endedAt;
    }
}
