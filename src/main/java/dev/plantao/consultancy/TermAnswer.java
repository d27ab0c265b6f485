package dev.plantao.consultancy;

import dev.plantao.occurrence.Author;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What was said to a term, once: who, in what position, from where, when, to which words (TOT-12). */
@Entity
@Immutable
public class TermAnswer {

    @Id
    private long consultancyId;

    private String sha256;
    private Instant sentAt;
    private Instant expiresAt;
    private boolean accepted;
    private String name;
    private String position;
    private String answeredBy;

    @Nullable private Long contactId;

    private boolean recorded;
    private String channel;

    @Nullable private String evidence;

    @Nullable private String ip;

    private Instant answeredAt;

    @Nullable private String reason;

    protected TermAnswer() {}

    TermAnswer(Term term, TermReply reply, Author by, Instant now) {
        this.consultancyId = term.consultancyId();
        this.sha256 = term.sha256();
        this.sentAt = term.sentAt();
        this.expiresAt = term.expiresAt();
        this.accepted = Boolean.TRUE.equals(reply.accepted());
        this.name = String.valueOf(reply.name()).strip();
        this.position = String.valueOf(reply.position()).strip();
        this.answeredBy = by.username();
        this.contactId = reply.contact();
        this.recorded = reply.contact() == null;
        this.channel = String.valueOf(reply.channel());
        this.evidence = reply.evidence();
        this.ip = reply.ip();
        this.answeredAt = now;
        this.reason = accepted ? null : reply.reason();
    }

    long consultancyId() {
        return consultancyId;
    }

    public String sha256() {
        return sha256;
    }

    public boolean accepted() {
        return accepted;
    }

    /** The name whoever answered gave. */
    public String name() {
        return name;
    }

    public String position() {
        return position;
    }

    /** User name of the contact, or of the member of the team who recorded it. */
    public String answeredBy() {
        return answeredBy;
    }

    /** Whether the team recorded what was answered outside the portal; with {@link #evidence}. */
    public boolean isRecorded() {
        return recorded;
    }

    /** The code of the channel it came by. */
    public String channel() {
        return channel;
    }

    @Nullable public String evidence() {
        return evidence;
    }

    /** The address it came from, or null. */
    @Nullable public String ip() {
        return ip;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    /** Why it was refused; null when it was accepted. */
    @Nullable public String reason() {
        return reason;
    }
}
