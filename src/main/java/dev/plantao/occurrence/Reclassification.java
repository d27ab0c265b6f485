package dev.plantao.occurrence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the team corrected, from what to what and why (CON-15, NEG-23). */
@Entity
public class Reclassification {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    private long occurrenceId;
    private Instant at;
    private String author;

    @Enumerated(EnumType.STRING)
    private Category fromCategory;

    @Enumerated(EnumType.STRING)
    private Category toCategory;

    @Enumerated(EnumType.STRING)
    @Nullable private SlaClass fromClass;

    @Enumerated(EnumType.STRING)
    @Nullable private SlaClass toClass;

    @Enumerated(EnumType.STRING)
    private Priority fromPriority;

    @Enumerated(EnumType.STRING)
    private Priority toPriority;

    private String reason;

    protected Reclassification() {}

    /** Remembers how {@code occurrence} is classified now; {@link #to} says how it will be. */
    Reclassification(Occurrence occurrence, Author author, String reason, Instant at) {
        this.occurrenceId = occurrence.id();
        this.at = at;
        this.author = author.username();
        this.fromCategory = occurrence.category();
        this.fromClass = occurrence.slaClass();
        this.fromPriority = occurrence.priority();
        this.toCategory = fromCategory;
        this.toClass = fromClass;
        this.toPriority = fromPriority;
        this.reason = reason;
    }

    Reclassification to(Occurrence occurrence) {
        toCategory = occurrence.category();
        toClass = occurrence.slaClass();
        toPriority = occurrence.priority();
        return this;
    }

    public Instant at() {
        return at;
    }

    /** User name of who did it. */
    public String author() {
        return author;
    }

    public String reason() {
        return reason;
    }

    public Category fromCategory() {
        return fromCategory;
    }

    public Category toCategory() {
        return toCategory;
    }

    @Nullable public SlaClass fromClass() {
        return fromClass;
    }

    @Nullable public SlaClass toClass() {
        return toClass;
    }

    public Priority fromPriority() {
        return fromPriority;
    }

    public Priority toPriority() {
        return toPriority;
    }
}
