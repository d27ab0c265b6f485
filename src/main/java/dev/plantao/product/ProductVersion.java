package dev.plantao.product;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of the product: planned for an instant of the release cycle, and released once (UNO-M-49). */
@Entity
public class ProductVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    @Version
    private long version;

    private String code;
    private Instant plannedFor;

    @Enumerated(EnumType.STRING)
    private VersionState state = VersionState.PLANNED;

    @Nullable private String notes;

    @Nullable private Instant releasedAt;

    @Nullable private String releasedBy;

    protected ProductVersion() {}

    ProductVersion(String code, Instant plannedFor) {
        this.code = code;
        this.plannedFor = plannedFor;
    }

    /** Its day has come; {@code empty}: and nothing is in it. */
    void dayHasCome(boolean empty) {
        require(VersionState.PLANNED);
        state = empty ? VersionState.SKIPPED : VersionState.RELEASING;
    }

    void release(String publicNotes, String by, Instant now) {
        require(VersionState.RELEASING);
        state = VersionState.RELEASED;
        notes = publicNotes;
        releasedBy = by;
        releasedAt = now;
    }

    /** Everything was taken out of it on its day. */
    void skip() {
        require(VersionState.RELEASING);
        state = VersionState.SKIPPED;
    }

    private void require(VersionState needed) {
        if (state != needed) {
            throw new IllegalStateException("Version " + code + " is " + state + ", not " + needed);
        }
    }

    long id() {
        return id == null ? 0 : id;
    }

    /** Such as {@code 2026.48}: the business key of its release. */
    public String code() {
        return code;
    }

    /** When it is to be released. */
    public Instant plannedFor() {
        return plannedFor;
    }

    public VersionState state() {
        return state;
    }

    public boolean isReleased() {
        return state == VersionState.RELEASED;
    }

    /** What customers read about it; null until it is released. */
    @Nullable public String notes() {
        return notes;
    }

    @Nullable public Instant releasedAt() {
        return releasedAt;
    }

    @Nullable public String releasedBy() {
        return releasedBy;
    }
}
