package dev.plantao.consultancy;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ConsultancyRepository extends JpaRepository<Consultancy, Long> {

    Optional<Consultancy> findByUnderWay(long occurrenceId);

    /** The same, and nobody else may touch it until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Consultancy c where c.underWay = :occurrenceId")
    Optional<Consultancy> lock(long occurrenceId);

    @Query("select c from Consultancy c where c.occurrenceId = :occurrenceId order by c.seq desc limit 1")
    Optional<Consultancy> latest(long occurrenceId);

    List<Consultancy> findByOccurrenceIdOrderBySeqDesc(long occurrenceId, Limit limit);
}
