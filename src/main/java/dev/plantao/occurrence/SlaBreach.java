package dev.plantao.occurrence;

import dev.plantao.sla.ClockKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
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

    /** User name of who answered for a late triage, or null. */
    @Nullable public String handledBy() {
        return handledBy;
    }

    @Nullable public TriageMeasure measure() {
        return measure;
    }
}
