package dev.plantao.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Somebody else's address that is told of every change of stage. */
@Entity
public class Webhook {

    /** Of a secret, as Standard Webhooks writes it. */
    static final String SECRET_PREFIX = "whsec_";

    private static final int SECRET_BYTES = 32;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    private String name;
    private String url;
    private String secret;
    private String createdBy;
    private Instant createdAt;

    @Nullable private Instant pausedAt;

    private int failures;

    @Nullable private Instant retryAt;

    protected Webhook() {}

    Webhook(WebhookAddress address, String createdBy, Instant now) {
        this.name = address.name();
        this.url = address.url();
        this.secret = newSecret();
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    private static String newSecret() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        return SECRET_PREFIX + Base64.getEncoder().encodeToString(random);
    }

    /** From now on signatures are made with another secret. */
    void renewSecret() {
        secret = newSecret();
    }

    /** It answered: what waits may follow at once. */
    void answered() {
        failures = 0;
        retryAt = null;
    }

    /** It did not: nothing is sent to it for a pause that doubles, at most an hour. */
    void failed(Instant now) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
        retryAt = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        failures++;
    }

    /** Tells it nothing until it is resumed; what happens meanwhile it never learns. */
    void pause(Instant now) {
        pausedAt = now;
    }

    void resume() {
        pausedAt = null;
        answered();
    }

    /** The id of the row. */
    public long id() {
        if (id == null) {
            throw new IllegalStateException("Webhook not saved yet");
        }
        return id;
    }

    /** What people call it. */
    public String name() {
        return name;
    }

    public String url() {
        return url;
    }

    /** What the signatures are made with; whoever knows it can speak in our name. */
    public String secret() {
        return secret;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Since when it is told nothing, or null. */
    @Nullable public Instant pausedAt() {
        return pausedAt;
    }

    /** How often it has not answered since it last did. */
    public int failures() {
        return failures;
    }

    /** When it is tried again, or null if it answered last. */
    @Nullable public Instant retryAt() {
        return retryAt;
    }
}
