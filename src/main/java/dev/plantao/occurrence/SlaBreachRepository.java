package dev.plantao.occurrence;

import dev.plantao.sla.ClockKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SlaBreachRepository extends JpaRepository<SlaBreach, Long> {

    boolean existsByOccurrenceIdAndKindAndDueAt(long occurrenceId, ClockKind kind, Instant dueAt);

    @Query("select b from SlaBreach b where b.occurrenceId = :id and b.kind = :kind order by b.id desc limit 1")
    Optional<SlaBreach> latest(long id, ClockKind kind);

    /** The oldest one nobody has answered for. */
    @Query("select b from SlaBreach b where b.occurrenceId = :id and b.kind = :kind and b.handledBy is null"
            + " order by b.id limit 1")
    Optional<SlaBreach> unhandled(long id, ClockKind kind);

    List<SlaBreach> findByOccurrenceIdOrderById(long occurrenceId);
}
