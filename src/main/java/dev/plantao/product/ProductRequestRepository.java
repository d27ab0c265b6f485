package dev.plantao.product;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ProductRequestRepository extends JpaRepository<ProductRequest, Long> {

    @Query("select r from ProductRequest r join fetch r.occurrence where r.occurrence.id = :id order by r.seq desc")
    List<ProductRequest> ofOccurrence(long id, Limit limit);

    default Optional<ProductRequest> latest(long occurrence) {
        return ofOccurrence(occurrence, Limit.of(1)).stream().findFirst();
    }

    int countByOccurrenceId(long occurrence);

    /** Those that wait for a meeting. */
    @Query(
            """
            select count(r) from ProductRequest r
            where r.state = dev.plantao.product.RequestState.WAITING and r.early = false
              and r.occurrence.closedAt is null
            """)
    long waiting();

    @Query(
            """
            select new dev.plantao.product.AgendaItem(
                o.number, o.report.subject, o.company.name, o.moduleCode, o.category, r.sentAt, r.postponements)
            from ProductRequest r join r.occurrence o
            where r.state = dev.plantao.product.RequestState.WAITING and r.early = false and o.closedAt is null
            order by r.id
            """)
    List<AgendaItem> agenda(Limit limit);

    @Query(
            """
            select o.number from ProductRequest r join r.occurrence o
            where r.state = dev.plantao.product.RequestState.WAITING and r.onAgenda = true and o.closedAt is null
            order by r.id
            """)
    List<String> undecided(Limit limit);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(
            """
            update ProductRequest r set r.onAgenda = false, r.version = r.version + 1
            where r.state = dev.plantao.product.RequestState.WAITING and r.onAgenda = true
              and r.occurrence.id in (select o.id from Occurrence o where o.number in :numbers)
            """)
    void takeOffAgenda(List<String> numbers);
}
