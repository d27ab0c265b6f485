package dev.plantao.product;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface IssueOccurrenceRepository extends JpaRepository<IssueOccurrence, Long> {

    @Query("select l from IssueOccurrence l join fetch l.issue i left join fetch i.target where l.occurrence.id = :id")
    Optional<IssueOccurrence> ofOccurrence(long id);

    @Query("select l.issue.id from IssueOccurrence l where l.occurrence.id = :id")
    Optional<Long> issueOf(long id);

    /** The open occurrences about a defect, oldest first. */
    @Query(
            """
            select o.number from IssueOccurrence l join l.occurrence o
            where l.issue.id = :issue and o.closedAt is null
            order by o.id
            """)
    List<String> open(long issue);

    /** Who works on the correction of a defect now, for whichever of its occurrences. */
    @Query(
            """
            select s.attendant from StageEntry s
            where s.openMarker in (select l.occurrence.id from IssueOccurrence l where l.issue.id = :issue)
              and s.stage = dev.plantao.occurrence.Stage.IN_DEVELOPMENT and s.attendant is not null
            order by s.id
            """)
    List<String> developers(long issue, Limit limit);

    void deleteByOccurrenceId(long occurrence);

    long countByIssueId(long issue);

    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query(
            """
            update IssueOccurrence l set l.notice = :notice, l.about.id = :version
            where l.issue.id = :issue
            """)
    void toTell(long issue, VersionNotice notice, long version);

    @Query(
            """
            select l from IssueOccurrence l join fetch l.occurrence
            where l.about.id = :version order by l.id
            """)
    List<IssueOccurrence> untold(long version, Limit limit);
}
