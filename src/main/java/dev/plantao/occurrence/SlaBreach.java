package dev.plantao.occurrence;

import dev.plantao.sla.ClockKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A deadline that passed: the instant is the clock's, whenever it came to be written (UNO-M-36). */
@Entity
public class SlaBreach {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    private long occurrenceId;

    @Enumerated(EnumType.STRING)
    private ClockKind kind;

    private Instant dueAt;
    private Instant recordedAt;

    @Nullable private String delayReason;

    @Enumerated(EnumType.STRING)
    @Nullable private TriageMeasure measure;

    @Nullable private String handledBy;

    @Enumerated(EnumType.STRING)
    @Nullable private BreachReason reason;

    @Nullable private String actionPlan;

    @Nullable private BigDecimal penaltyPercent;

    @Nullable private BigDecimal penaltyCap;

    @Nullable private BigDecimal penaltyAmount;

    @Nullable private String waiverReason;

    @Nullable private Instant handledAt;

    protected SlaBreach() {}

    SlaBreach(long occurrenceId, ClockKind kind, Instant dueAt, Instant recordedAt) {
        this.occurrenceId = occurrenceId;
        this.kind = kind;
        this.dueAt = dueAt;
        this.recordedAt = recordedAt;
    }

    void handle(String by, String reason, TriageMeasure measure) {
        this.handledBy = by;
        this.delayReason = reason;
        this.measure = measure;
    }

    /** The lead's decision: the penalty applies unless it is waived with a reason. */
    void handle(BreachHandling decision, Penalty penalty, String by, Instant now) {
        this.reason = decision.reason();
        this.actionPlan = decision.actionPlan();
        this.penaltyPercent = penalty.percent();
        this.penaltyCap = penalty.cap();
        this.penaltyAmount = decision.waived() ? BigDecimal.ZERO : penalty.amount();
        this.waiverReason = decision.waiverReason();
        this.handledBy = by;
        this.handledAt = now;
    }

    public ClockKind kind() {
        return kind;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    @Nullable public String delayReason() {
        return delayReason;
    }

    /** User name of who answered for it, or null. */
    @Nullable public String handledBy() {
        return handledBy;
    }

    @Nullable public TriageMeasure measure() {
        return measure;
    }

    /** Why the solution was late, once the lead has said so. */
    @Nullable public BreachReason reason() {
        return reason;
    }

    @Nullable public String actionPlan() {
        return actionPlan;
    }

    /** In BRL; zero when waived or when the contract has none, null until the lead has decided. */
    @Nullable public BigDecimal penaltyAmount() {
        return penaltyAmount;
    }

    /** Percent of the monthly fee the contract says, waived or not; null until the lead has decided. */
    @Nullable public BigDecimal penaltyPercent() {
        return penaltyPercent;
    }

    @Nullable public String waiverReason() {
        return waiverReason;
    }
}
