package dev.plantao.process;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface InboxRepository extends JpaRepository<InboxMessage, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from InboxMessage m where m.id = :id")
    Optional<InboxMessage> lock(long id);

    @Query("select m.id from InboxMessage m where m.doneAt is null and m.nextAt <= :now order by m.id")
    List<Long> due(Instant now, Limit limit);

    @Query("select o.number from Occurrence o where o.id = :occurrenceId")
    String number(long occurrenceId);
}
