package dev.plantao.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One message to one webhook, with the very bytes it sends. */
@Entity
public class WebhookDelivery {

    /** After so many refusals of the message itself (4xx) it is given up; the address is fine and others follow. */
    private static final int MOST_REFUSALS = 5;

    /** How long a message is worth telling. */
    private static final Duration PATIENCE = Duration.ofDays(3);

    /** Where a message stands. */
    public enum State {
        PENDING,
        DELIVERED,
        DEAD
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    private long webhookId;
    private UUID messageId;
    private String type;

    @Nullable private String number;

    private String body;
    private Instant createdAt;
    private int attempts;

    @Nullable private Instant nextAt;

    @Nullable private Instant deliveredAt;

    @Nullable private Instant deadAt;

    @Nullable private String lastResult;

    protected WebhookDelivery() {}

    /** A message of its own for one webhook; those about an occurrence are written by {@link StageNews}. */
    WebhookDelivery(long webhookId, UUID messageId, String type, String body, Instant now) {
        this.webhookId = webhookId;
        this.messageId = messageId;
        this.type = type;
        this.body = body;
        this.createdAt = now;
        this.nextAt = now;
    }

    /** Nobody else takes it before {@code leaseEnds}; if whoever took it dies, it is taken again then. */
    void take(Instant leaseEnds) {
        attempts++;
        nextAt = leaseEnds;
    }

    void delivered(String result, Instant now) {
        lastResult = result;
        deliveredAt = now;
        nextAt = null;
    }

    /**
     * In vain.
     *
     * @param refused whether the other side understood and did not want it (4xx)
     */
    void failed(String result, boolean refused, Instant now) {
        lastResult = result.length() > 300 ? result.substring(0, 300) : result;
        boolean dead = refused && attempts >= MOST_REFUSALS || !now.isBefore(createdAt.plus(PATIENCE));
        deadAt = dead ? now : null;
        nextAt = dead ? null : now;
    }

    /** Somebody wants a dead one tried again, for as long as a new one. */
    void revive(Instant now) {
        createdAt = now;
        deadAt = null;
        attempts = 0;
        nextAt = now;
    }

    /** Its place in the order of all messages; those of one occurrence arrive in this order. */
    public long id() {
        if (id == null) {
            throw new IllegalStateException("Delivery not saved yet");
        }
        return id;
    }

    long webhookId() {
        return webhookId;
    }

    /** The same at every try, and for every webhook that is told of the same thing. */
    public UUID messageId() {
        return messageId;
    }

    /** What happened, for example {@code stage.changed}. */
    public String type() {
        return type;
    }

    /** The occurrence it is about, or null. */
    @Nullable public String number() {
        return number;
    }

    /** JSON. */
    public String body() {
        return body;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int attempts() {
        return attempts;
    }

    /** What the other side said last, or why it could not; null before the first try. */
    @Nullable public String lastResult() {
        return lastResult;
    }

    /** Where it stands. */
    public State state() {
        return deliveredAt != null ? State.DELIVERED : deadAt != null ? State.DEAD : State.PENDING;
    }
}
