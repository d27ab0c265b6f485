package dev.plantao.product;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface IssueRepository extends JpaRepository<Issue, Long> {

    /** Held until the transaction ends, so that nobody links to it or waits for it while it moves. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Issue i where i.id = :id")
    Optional<Issue> lock(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Issue i where i.target.id = :version order by i.id")
    List<Issue> lockAllIn(long version);

    /** Those of a module that an occurrence may still be about; what was released long ago is left out. */
    @Query(
            """
            select new dev.plantao.product.KnownIssue(i.id, i.title, i.state, t.code)
            from Issue i left join i.target t
            where i.moduleCode = :module and i.kind = dev.plantao.product.IssueKind.DEFECT
              and i.dismissedAt is null and (t.releasedAt is null or t.releasedAt >= :since)
            order by i.id desc
            """)
    List<KnownIssue> known(String module, Instant since, Limit limit);

    @Query(
            """
            select new dev.plantao.product.VersionItem(
                t.code, i.kind, i.id, i.title, i.moduleCode, i.releaseNote, i.developer, count(l.id), count(o.closedAt))
            from Issue i
                join i.target t
                left join IssueOccurrence l on l.issue = i
                left join l.occurrence o
            where t.code in :versions
            group by t.code, i.kind, i.id, i.title, i.moduleCode, i.releaseNote, i.developer
            order by i.id
            """)
    List<VersionItem> contents(List<String> versions, Limit limit);

    boolean existsByTargetId(long version);
}
