package dev.plantao.product;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One monthly planning: the version, the hours there are, and what was chosen (CON-42..44). */
@Entity
public class VersionPlan {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    @Version
    private long version;

    private String code;
    private Instant startedAt;

    @Nullable private String versionCode;

    @Nullable private Integer capacityHours;

    @Nullable private Integer chosenHours;

    @Nullable private String overrideReason;

    @Nullable private String decidedBy;

    @Nullable private Instant decidedAt;

    @ManyToMany
    @JoinTable(
            name = "version_plan_item",
            joinColumns = @JoinColumn(name = "plan_id"),
            inverseJoinColumns = @JoinColumn(name = "issue_id"))
    private Set<Issue> items = new LinkedHashSet<>();

    protected VersionPlan() {}

    VersionPlan(String code, Instant now) {
        this.code = code;
        this.startedAt = now;
    }

    void decide(PlanDecision decision, ProductVersion into, List<Issue> chosen, int hours, String by, Instant now) {
        if (decidedAt != null) {
            throw new IllegalStateException("Plan " + code + " is decided already");
        }
        versionCode = into.code();
        capacityHours = Objects.requireNonNull(decision.capacityHours());
        chosenHours = hours;
        overrideReason = decision.overrideReason();
        decidedBy = by;
        decidedAt = now;
        items.addAll(chosen);
        PlannedVersion planned = new PlannedVersion(into.code(), into.plannedFor());
        chosen.forEach(issue -> issue.leaveQueue(planned));
    }

    /** Such as {@code PL-2026-12}: the business key of its process. */
    public String code() {
        return code;
    }

    /** When its day came. */
    public Instant startedAt() {
        return startedAt;
    }

    /** The version it plans; null until it is decided. */
    @Nullable public String versionCode() {
        return versionCode;
    }

    /** Hours of all that was chosen; null until it is decided. */
    @Nullable public Integer chosenHours() {
        return chosenHours;
    }

    @Nullable public String overrideReason() {
        return overrideReason;
    }

    Set<Issue> items() {
        return items;
    }
}
