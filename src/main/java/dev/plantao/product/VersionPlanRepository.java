package dev.plantao.product;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface VersionPlanRepository extends JpaRepository<VersionPlan, Long> {

    Optional<VersionPlan> findByCode(String code);

    boolean existsByCode(String code);

    /** One row for each open occurrence about something that waits for the planning. */
    @Query(
            """
            select new dev.plantao.product.QueuedItem(
                i.kind, i.id, i.title, i.moduleCode, i.estimateHours, i.queuedAt, i.otherCustomers, i.legalDate,
                o.category, o.priority, 1)
            from IssueOccurrence l join l.issue i join l.occurrence o
            where i.queuedAt is not null and i.state = dev.plantao.product.IssueState.OPEN and o.closedAt is null
            order by i.queuedAt, i.id, o.id
            """)
    List<QueuedItem> queued(Limit limit);

    /** The open occurrences about what a plan chose. */
    @Query(
            """
            select o.number from VersionPlan p join p.items i
                join IssueOccurrence l on l.issue = i
                join l.occurrence o
            where p.code = :plan and o.closedAt is null and i.queuedAt is null
            order by o.id
            """)
    List<String> concerned(String plan);
}
