package dev.plantao.product;

import dev.plantao.occurrence.Occurrence;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That an occurrence is about a known defect, and what its process is still to be told of a version. */
@Entity
class IssueOccurrence {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Issue issue;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Occurrence occurrence;

    private String linkedBy;
    private Instant linkedAt;

    @Enumerated(EnumType.STRING)
    @Nullable private VersionNotice notice;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable private ProductVersion about;

    protected IssueOccurrence() {}

    IssueOccurrence(Issue issue, Occurrence occurrence, String by, Instant now) {
        this.issue = issue;
        this.occurrence = occurrence;
        this.linkedBy = by;
        this.linkedAt = now;
    }

    /** Takes what is to be told; null if it was told already. */
    @Nullable VersionNotice tell() {
        VersionNotice told = notice;
        notice = null;
        about = null;
        return told;
    }

    Issue issue() {
        return issue;
    }

    Occurrence occurrence() {
        return occurrence;
    }
}
