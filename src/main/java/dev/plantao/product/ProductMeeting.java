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

/** A monthly meeting of product management (CON-40). */
@Entity
public class ProductMeeting {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    @Version
    private long version;

    private String code;

    @Enumerated(EnumType.STRING)
    private MeetingState state = MeetingState.PREPARING;

    private Instant heldOn;

    @Nullable private String participants;

    @Nullable private String minutes;

    @Nullable private String openedBy;

    @Nullable private String closedBy;

    @Nullable private Instant closedAt;

    protected ProductMeeting() {}

    ProductMeeting(String code, Instant heldOn) {
        this.code = code;
        this.heldOn = heldOn;
    }

    void open(Instant on, @Nullable String who, String by) {
        require(MeetingState.PREPARING);
        state = MeetingState.OPEN;
        heldOn = on;
        participants = who;
        openedBy = by;
    }

    void close(String text, String by, Instant now) {
        require(MeetingState.OPEN);
        state = MeetingState.CLOSED;
        minutes = text;
        closedBy = by;
        closedAt = now;
    }

    private void require(MeetingState needed) {
        if (state != needed) {
            throw new IllegalStateException("Meeting " + code + " is " + state + ", not " + needed);
        }
    }

    /** Such as {@code RP-2026-12}: the business key of its process. */
    public String code() {
        return code;
    }

    public MeetingState state() {
        return state;
    }

    /** When it is held, or was. */
    public Instant heldOn() {
        return heldOn;
    }

    /** Who takes part, as typed; null if nobody said. */
    @Nullable public String participants() {
        return participants;
    }

    /** What was said; null until it is closed. */
    @Nullable public String minutes() {
        return minutes;
    }
}
