package dev.plantao.occurrence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One stay in a stage, with who attended it (CON-03). The table's constraints forbid gaps and overlaps. */
@Entity
public class StageEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    private long occurrenceId;
    private int seq;

    @Nullable private Integer previousSeq;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    @Nullable private SupportLevel level;

    @Nullable private String attendant;

    private Instant enteredAt;

    @Nullable private Instant leftAt;

    @Nullable private Long openMarker;

    protected StageEntry() {}

    /** The first stay of an occurrence. */
    StageEntry(long occurrenceId, Stage stage, Instant now) {
        this.occurrenceId = occurrenceId;
        this.seq = 1;
        this.stage = stage;
        this.level = stage.level();
        this.enteredAt = now;
        this.openMarker = occurrenceId;
    }

    /** The stay that follows {@code previous}, beginning where it ended. */
    StageEntry(StageEntry previous, Stage stage, @Nullable String attendant) {
        if (previous.leftAt == null) {
            throw new IllegalStateException("The previous stay is still open");
        }
        this.occurrenceId = previous.occurrenceId;
        this.seq = previous.seq + 1;
        this.previousSeq = previous.seq;
        this.stage = stage;
        this.level = stage.level();
        this.attendant = attendant;
        this.enteredAt = previous.leftAt;
        this.openMarker = previous.occurrenceId;
    }

    void leave(Instant now) {
        leftAt = now;
        openMarker = null;
    }

    public int seq() {
        return seq;
    }

    public Stage stage() {
        return stage;
    }

    @Nullable public SupportLevel level() {
        return level;
    }

    @Nullable public String attendant() {
        return attendant;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    @Nullable public Instant leftAt() {
        return leftAt;
    }
}
