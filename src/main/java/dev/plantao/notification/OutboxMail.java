package dev.plantao.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One mail to one person, with the very words it says: what somebody was told is evidence (UNO-B-16). */
@Entity
@Table(name = "outbox")
public class OutboxMail {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    private String number;

    @Enumerated(EnumType.STRING)
    private MailEvent event;

    private String template;
    private String recipient;
    private String recipientName;
    private boolean internal;
    private String subject;
    private String title;
    private String plain;
    private String html;
    private String messageId;
    private Instant createdAt;
    private Instant expiresAt;
    private int attempts;

    @Nullable private Instant nextAt;

    @Nullable private Instant sentAt;

    @Nullable private Instant deadAt;

    @Nullable private String lastError;

    protected OutboxMail() {}

    OutboxMail(
            String number,
            MailEvent event,
            String template,
            Addressee to,
            Letter letter,
            String messageId,
            Instant now,
            Duration patience) {
        this.number = number;
        this.event = event;
        this.template = template;
        this.recipient = to.address();
        this.recipientName = to.name();
        this.internal = to.internal();
        this.subject = letter.subject();
        this.title = letter.title();
        this.plain = letter.plain();
        this.html = letter.html();
        this.messageId = messageId;
        this.createdAt = now;
        this.expiresAt = now.plus(patience);
        this.nextAt = now;
    }

    /** Nobody else takes it before {@code leaseEnds}; if whoever took it dies, it is taken again then. */
    void take(Instant leaseEnds) {
        attempts++;
        nextAt = leaseEnds;
    }

    void sent(Instant now) {
        sentAt = now;
        nextAt = null;
        lastError = null;
    }

    /** Tried in vain: again after a pause that doubles, at most five minutes. */
    void failed(String error, Instant now) {
        lastError = cut(error);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        nextAt = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    /** Given up. */
    void died(String error, Instant now) {
        lastError = cut(error);
        deadAt = now;
        nextAt = null;
    }

    /** Somebody wants a dead one tried again, for as long as a new one. */
    void revive(Instant now, Duration patience) {
        expiresAt = now.plus(patience);
        deadAt = null;
        attempts = 0;
        nextAt = now;
    }

    private static String cut(String error) {
        return error.length() > 1000 ? error.substring(0, 1000) : error;
    }

    boolean hasExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Its place in the order of all mails; those of one occurrence leave in this order. */
    public long id() {
        if (id == null) {
            throw new IllegalStateException("Mail not saved yet");
        }
        return id;
    }

    /** The number of the occurrence it is about. */
    public String number() {
        return number;
    }

    public MailEvent event() {
        return event;
    }

    /** The code of the official text it was made of. */
    public String template() {
        return template;
    }

    public String recipient() {
        return recipient;
    }

    public String recipientName() {
        return recipientName;
    }

    /** Whether it goes to the team. */
    public boolean isInternal() {
        return internal;
    }

    public String subject() {
        return subject;
    }

    /** What it is about in a few words, its heading. */
    public String title() {
        return title;
    }

    public String plain() {
        return plain;
    }

    /** The same as a page of HTML, with everything people wrote escaped. */
    public String html() {
        return html;
    }

    /** The same at every try, so that a mail server or a reader can tell a repetition. */
    public String messageId() {
        return messageId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** How often it was handed to the mail server, also in vain. */
    public int attempts() {
        return attempts;
    }

    /** When it is tried (again); null once it is sent or dead. */
    @Nullable public Instant nextAt() {
        return nextAt;
    }

    @Nullable public Instant sentAt() {
        return sentAt;
    }

    @Nullable public Instant deadAt() {
        return deadAt;
    }

    /** Why the last try was in vain. */
    @Nullable public String lastError() {
        return lastError;
    }

    public MailState state() {
        return sentAt != null ? MailState.SENT : deadAt != null ? MailState.DEAD : MailState.PENDING;
    }
}
