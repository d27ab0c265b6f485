package dev.plantao.occurrence;

import dev.plantao.sla.ClockKind;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface LedgerRepository extends JpaRepository<LedgerRow, Long> {

    @Query("select coalesce(max(r.entry.seq), 0) from LedgerRow r where r.occurrenceId = :id and r.entry.kind = :kind")
    int lastSeq(long id, ClockKind kind);

    @Query("select r from LedgerRow r where r.occurrenceId = :id and r.entry.kind = :kind order by r.entry.seq")
    List<LedgerRow> of(long id, ClockKind kind);

    @Query("select r from LedgerRow r where r.occurrenceId = :id order by r.entry.kind, r.entry.seq")
    List<LedgerRow> ofOne(long id);

    @Query("select r from LedgerRow r where r.occurrenceId in :ids order by r.occurrenceId, r.entry.kind, r.entry.seq")
    List<LedgerRow> ofAll(List<Long> ids);
}
