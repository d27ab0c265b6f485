package dev.plantao.process;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something a person did that the process still has to hear of. */
@Entity
@Table(name = "inbox")
class InboxMessage {

    /** What happened; the name of the message the process waits for. */
    enum Kind {
        CUSTOMER_REPLIED("occurrence.customerReplied"),
        TEAM_MOVED("occurrence.teamMoved"),
        CANCELLED("occurrence.cancelled"),
        QUOTE_ANSWERED("occurrence.quoteAnswered"),
        TERM_ANSWERED("occurrence.termAnswered");

        private final String message;

        Kind(String message) {
            this.message = message;
        }

        String message() {
            return message;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    private long occurrenceId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Instant createdAt;
    private int attempts;

    @Nullable private Instant nextAt;

    @Nullable private Instant doneAt;

    @Nullable private String result;

    @Nullable private String lastError;

    protected InboxMessage() {}

    InboxMessage(long occurrenceId, Kind kind, Instant now) {
        this.occurrenceId = occurrenceId;
        this.kind = kind;
        this.createdAt = now;
        this.nextAt = now;
    }

    long id() {
        return id == null ? 0 : id;
    }

    long occurrenceId() {
        return occurrenceId;
    }

    Kind kind() {
        return kind;
    }

    boolean isDone() {
        return doneAt != null;
    }

    /** {@code heard}: somebody waited for it; otherwise the words are stored and nothing else is due. */
    void done(boolean heard, Instant now) {
        doneAt = now;
        nextAt = null;
        result = heard ? "HEARD" : "NOT_AWAITED";
    }

    /** Tried in vain: again after a pause that doubles, at most an hour. */
    void failed(String error, Instant now) {
        attempts++;
        lastError = error.length() > 1000 ? error.substring(0, 1000) : error;
        nextAt = now.plusSeconds(Math.min(3600, 1L << Math.min(attempts, 12)));
    }
}
