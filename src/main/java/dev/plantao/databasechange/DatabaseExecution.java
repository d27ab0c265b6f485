package dev.plantao.databasechange;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/**
 * The evidence of a change that was made: written once. By its foreign key state, charge and requester of the change are
 * frozen with it, and the database refuses an executor who is not of the development, or who asked for the change.
 */
@Entity
@Immutable
public class DatabaseExecution {

    static final String EXECUTORS = "development";

    @Id
    private long changeId;

    @Enumerated(EnumType.STRING)
    private ChangeState changeState;

    private BigDecimal charge;
    private String requestedBy;
    private String executedBy;
    private String executorGroup;
    private Instant executedAt;

    @Enumerated(EnumType.STRING)
    private ChangeEnvironment environment;

    private String backupReference;
    private Instant backupAt;
    private String script;
    private int affectedRows;
    private String proof;
    private String reversal;

    protected DatabaseExecution() {}

    DatabaseExecution(DatabaseChange change, Evidence evidence, String executedBy, Instant now) {
        this.changeId = change.id();
        this.changeState = change.state();
        this.charge = change.charge();
        this.requestedBy = change.requestedBy();
        this.executedBy = executedBy;
        this.executorGroup = EXECUTORS;
        this.executedAt = now;
        this.environment = Objects.requireNonNull(evidence.environment());
        this.backupReference = String.valueOf(evidence.backupReference());
        this.backupAt = Objects.requireNonNull(evidence.backupAt());
        this.script = String.valueOf(evidence.script());
        this.affectedRows = Objects.requireNonNull(evidence.affectedRows());
        this.proof = String.valueOf(evidence.proof());
        this.reversal = String.valueOf(evidence.reversal());
    }

    long changeId() {
        return changeId;
    }

    /** User name of who did it. */
    public String executedBy() {
        return executedBy;
    }

    public Instant executedAt() {
        return executedAt;
    }

    public ChangeEnvironment environment() {
        return environment;
    }

    public String backupReference() {
        return backupReference;
    }

    public Instant backupAt() {
        return backupAt;
    }

    /** What ran; never shown to a customer. */
    public String script() {
        return script;
    }

    public int affectedRows() {
        return affectedRows;
    }

    /** What was looked at afterwards. */
    public String proof() {
        return proof;
    }

    /** How to undo it. */
    public String reversal() {
        return reversal;
    }
}
