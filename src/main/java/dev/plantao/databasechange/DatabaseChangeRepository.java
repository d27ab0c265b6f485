package dev.plantao.databasechange;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DatabaseChangeRepository extends JpaRepository<DatabaseChange, Long> {

    Optional<DatabaseChange> findByUnderWay(long occurrenceId);

    /** The same, and nobody else may touch it until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from DatabaseChange c where c.underWay = :occurrenceId")
    Optional<DatabaseChange> lock(long occurrenceId);

    @Query("select c from DatabaseChange c where c.occurrenceId = :occurrenceId order by c.seq desc limit 1")
    Optional<DatabaseChange> latest(long occurrenceId);

    List<DatabaseChange> findByOccurrenceIdOrderBySeqDesc(long occurrenceId, Limit limit);
}
