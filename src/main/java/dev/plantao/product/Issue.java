package dev.plantao.product;

import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.RuleViolation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

/**
 * A known defect of the product, or an evolution it was promised. However many occurrences ask for it, it is developed
 * once, in one version, and that answers all of them (T30, T33, T38, T40).
 */
@Entity
public class Issue {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private IssueKind kind = IssueKind.DEFECT;

    private String moduleCode;
    private String title;
    private String rootCause;

    @Nullable private String affectedVersions;

    @Nullable private String workaround;

    private int estimateHours;
    private String registeredBy;
    private Instant registeredAt;

    @Enumerated(EnumType.STRING)
    private IssueState state = IssueState.OPEN;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable private ProductVersion target;

    @Nullable private String developer;

    @Nullable private String solution;

    @Nullable private String tests;

    @Nullable private String releaseNote;

    @Nullable private Instant deliveredAt;

    @Nullable private Instant queuedAt;

    @Nullable private Instant dismissedAt;

    private int otherCustomers;

    @Nullable private LocalDate legalDate;

    @Embedded
    @Nullable private PlannedVersion planned;

    @ElementCollection
    @CollectionTable(name = "issue_removal", joinColumns = @JoinColumn(name = "issue_id"))
    @OrderColumn(name = "seq")
    @ListIndexBase(1)
    private List<Removal> removals = new ArrayList<>();

    protected Issue() {}

    Issue(String moduleCode, Diagnosis diagnosis, String by, Instant now) {
        this.moduleCode = moduleCode;
        this.title = String.valueOf(diagnosis.title()).strip();
        this.rootCause = String.valueOf(diagnosis.rootCause()).strip();
        this.affectedVersions = String.valueOf(diagnosis.affectedVersions()).strip();
        this.workaround = diagnosis.workaround();
        this.estimateHours = diagnosis.estimateHours();
        this.registeredBy = by;
        this.registeredAt = now;
    }

    Issue(Occurrence occurrence, ProductRequest request, int estimateHours, String by, Instant now) {
        String wanted = request.justification();
        this.kind = IssueKind.EVOLUTION;
        this.moduleCode = occurrence.moduleCode();
        this.title = occurrence.report().subject();
        this.rootCause = wanted == null ? occurrence.report().subject() : wanted;
        this.estimateHours = estimateHours;
        this.otherCustomers = request.otherCustomers();
        this.legalDate = request.legalDate();
        this.registeredBy = by;
        this.registeredAt = now;
        this.queuedAt = now;
    }

    /** Waits for the monthly planning (T31, T33, T39). */
    void queue(Instant now) {
        queuedAt = now;
        planned = null;
    }

    /** Somebody may work on it: planned for a version (T37), or at once because a version of the week needs it. */
    void leaveQueue(@Nullable PlannedVersion version) {
        queuedAt = null;
        planned = version;
    }

    /** Nobody reports it any more: it was no defect. */
    void dismiss(Instant now) {
        dismissedAt = now;
    }

    /** The correction is done and part of {@code version} (T38). */
    void deliver(ProductVersion in, Delivery delivery, String by, Instant now) {
        if (state != IssueState.OPEN) {
            throw new RuleViolation(
                    "O item " + number() + " já foi entregue. Atualize a lista: esta tarefa já não é necessária.");
        }
        if (in.state() != VersionState.PLANNED || !in.plannedFor().isAfter(now)) {
            throw RuleViolation.field(
                    "version",
                    "A versão " + in.code() + " já está em liberação. Abra a tarefa de novo e escolha outra.");
        }
        state = IssueState.DELIVERED;
        queuedAt = null;
        target = in;
        developer = by;
        solution = String.valueOf(delivery.solution()).strip();
        tests = String.valueOf(delivery.tests()).strip();
        releaseNote = String.valueOf(delivery.releaseNote()).strip();
        deliveredAt = now;
    }

    /** Taken out of its version: the correction is open again (T41). */
    void remove(Removal removal) {
        removals.add(removal);
        state = IssueState.OPEN;
        target = null;
    }

    /** The version it is part of was released (T40). */
    void released() {
        state = IssueState.RELEASED;
    }

    /** Such as {@code DF-000042}. */
    public String number() {
        return kind.number(id());
    }

    public IssueKind kind() {
        return kind;
    }

    /** Whether it waits for the monthly planning. */
    public boolean isQueued() {
        return queuedAt != null;
    }

    /** The version it was planned for; null for a correction of the week, and while it waits. */
    @Nullable public PlannedVersion planned() {
        return planned;
    }

    /** The id in the number of a defect, or null if it is none. */
    static @Nullable Long idOf(String number) {
        return number.matches("DF-\\d{6,18}") ? Long.valueOf(number.substring(3)) : null;
    }

    long id() {
        return id == null ? 0 : id;
    }

    public String moduleCode() {
        return moduleCode;
    }

    public String title() {
        return title;
    }

    public String rootCause() {
        return rootCause;
    }

    /** Null for an evolution. */
    @Nullable public String affectedVersions() {
        return affectedVersions;
    }

    @Nullable public String workaround() {
        return workaround;
    }

    /** Hours of work, as estimated. */
    public int estimateHours() {
        return estimateHours;
    }

    public String registeredBy() {
        return registeredBy;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public IssueState state() {
        return state;
    }

    /** The version its correction is part of; null while there is no correction. */
    @Nullable public ProductVersion target() {
        return target;
    }

    /** Who delivered the correction last; null before. */
    @Nullable public String developer() {
        return developer;
    }

    @Nullable public String solution() {
        return solution;
    }

    @Nullable public String tests() {
        return tests;
    }

    /** What customers read about the correction; null before it is delivered. */
    @Nullable public String releaseNote() {
        return releaseNote;
    }

    @Nullable public Instant deliveredAt() {
        return deliveredAt;
    }

    /** Every time it was taken out of a version, in order. */
    public List<Removal> removals() {
        return List.copyOf(removals);
    }
}
