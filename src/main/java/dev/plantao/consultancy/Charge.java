package dev.plantao.consultancy;

import dev.plantao.consultancy.Prices.Amount;
import dev.plantao.occurrence.Modality;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What is owed for a consultancy, or why nothing: one of each, one payer, at the prices of its accepted term. */
@Entity
@Immutable
public class Charge {

    @Id
    private long consultancyId;

    private String termHash;
    private boolean accepted;

    @Enumerated(EnumType.STRING)
    private Modality modality;

    @Enumerated(EnumType.STRING)
    private ChargeState state;

    private int minutes;
    private int chargedMinutes;
    private int minimumMinutes;
    private BigDecimal minutePrice;
    private BigDecimal taxPercent;
    private BigDecimal net;
    private BigDecimal tax;
    private BigDecimal total;
    private String currency;
    private long payerId;

    @Enumerated(EnumType.STRING)
    private PayerForm payerForm;

    @Enumerated(EnumType.STRING)
    @Nullable private Waiver waiver;

    @Nullable private String waiverNote;

    private String checkedBy;
    private Instant chargedAt;

    protected Charge() {}

    Charge(
            Term term,
            TermAnswer acceptance,
            int minutes,
            @Nullable Waiver waiver,
            @Nullable String waiverNote,
            String checkedBy,
            Instant now) {
        Prices prices = term.prices();
        Amount amount = waiver == null ? prices.of(minutes) : Amount.NOTHING;
        this.consultancyId = term.consultancyId();
        this.termHash = acceptance.sha256();
        this.accepted = acceptance.accepted();
        this.modality = term.modality();
        this.state = waiver == null ? ChargeState.BILLABLE : ChargeState.WAIVED;
        this.minutes = minutes;
        this.chargedMinutes = amount.minutes();
        this.minimumMinutes = prices.minimumMinutes();
        this.minutePrice = prices.minutePrice();
        this.taxPercent = prices.taxPercent();
        this.net = amount.net();
        this.tax = amount.tax();
        this.total = amount.total();
        this.currency = term.currency();
        this.payerId = term.payerId();
        this.payerForm = term.payerForm();
        this.waiver = waiver;
        this.waiverNote = waiverNote;
        this.checkedBy = checkedBy;
        this.chargedAt = now;
    }

    long consultancyId() {
        return consultancyId;
    }

    public ChargeState state() {
        return state;
    }

    /** The minutes that were worked. */
    public int minutes() {
        return minutes;
    }

    /** The minutes that are paid: at least the minimum, or none. */
    public int chargedMinutes() {
        return chargedMinutes;
    }

    /** Without taxes, in {@link #currency}. */
    public BigDecimal net() {
        return net;
    }

    public BigDecimal tax() {
        return tax;
    }

    /** With taxes, in {@link #currency}; 0 when it is waived. */
    public BigDecimal total() {
        return total;
    }

    /** ISO 4217. */
    public String currency() {
        return currency;
    }

    /** The id of the company that pays. */
    public long payerId() {
        return payerId;
    }

    public PayerForm payerForm() {
        return payerForm;
    }

    /** Why nothing is owed; null when something is. */
    @Nullable public Waiver waiver() {
        return waiver;
    }

    @Nullable public String waiverNote() {
        return waiverNote;
    }

    public Instant chargedAt() {
        return chargedAt;
    }
}
