package dev.plantao.occurrence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface InteractionRepository extends JpaRepository<Interaction, Long> {

    @Query("select i from Interaction i where i.occurrenceId = :id and i.id < :before order by i.id desc")
    List<Interaction> latest(long id, long before, Limit limit);

    @Query(
            """
            select i from Interaction i
            where i.occurrenceId = :id and i.visibility = dev.plantao.occurrence.Visibility.PUBLIC and i.id < :before
            order by i.id desc
            """)
    List<Interaction> latestPublic(long id, long before, Limit limit);

    @Query(
            """
            select max(i.at) from Interaction i
            where i.occurrenceId = :id and i.visibility = dev.plantao.occurrence.Visibility.PUBLIC
              and i.authorKind = dev.plantao.occurrence.AuthorKind.STAFF
            """)
    Optional<Instant> lastToldCustomer(long id);
}
