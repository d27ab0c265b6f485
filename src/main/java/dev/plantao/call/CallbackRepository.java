package dev.plantao.call;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CallbackRepository extends JpaRepository<Callback, Long> {

    String WHOLE =
            """
            select b from Callback b join fetch b.call c left join fetch c.contact k left join fetch k.company
                left join fetch b.occurrence
            """;

    @Query(WHOLE + " where b.id = :id")
    Optional<Callback> whole(long id);

    @Query(WHOLE + " where b.endedAt is null order by b.dueAt, b.id")
    List<Callback> open(Limit limit);

    @Query(WHOLE + " where c.id = :call order by b.id")
    List<Callback> ofCall(long call);

    boolean existsByCallId(long call);
}
