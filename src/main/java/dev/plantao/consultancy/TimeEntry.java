package dev.plantao.consultancy;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * An interval of billed work (TOT-21). It hangs on the end of the one before, or on the acceptance, so that the table itself
 * refuses what lies before the acceptance or over another interval (NEG-12).
 */
@Entity
@Immutable
public class TimeEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    private long consultancyId;
    private String termHash;
    private boolean accepted;
    private Instant acceptedAt;
    private Instant previousEnd;

    @Nullable private Instant previousEntry;

    private Instant startedAt;
    private Instant endedAt;
    private String activity;
    private String analyst;
    private Instant enteredAt;

    protected TimeEntry() {}

    TimeEntry(long consultancyId, TermAnswer acceptance, @Nullable Instant previousEntry, Interval interval) {
        this.consultancyId = consultancyId;
        this.termHash = acceptance.sha256();
        this.accepted = acceptance.accepted();
        this.acceptedAt = acceptance.answeredAt();
        this.previousEnd = previousEntry == null ? acceptance.answeredAt() : previousEntry;
        this.previousEntry = previousEntry;
        this.startedAt = interval.start();
        this.endedAt = interval.end();
        this.activity = interval.activity();
        this.analyst = interval.analyst();
        this.enteredAt = interval.enteredAt();
    }

    /** The same work, to be hung elsewhere. */
    Interval interval() {
        return new Interval(startedAt, endedAt, activity, analyst, enteredAt);
    }

    /** Whole minutes; a begun one counts. */
    public int minutes() {
        return (int) ((Duration.between(startedAt, endedAt).toSeconds() + 59) / 60);
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public String activity() {
        return activity;
    }

    /** User name of whoever worked. */
    public String analyst() {
        return analyst;
    }

    /** Work from one instant to another, as it was entered. */
    record Interval(Instant start, Instant end, String activity, String analyst, Instant enteredAt) {}
}
