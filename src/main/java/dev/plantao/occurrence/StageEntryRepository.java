package dev.plantao.occurrence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StageEntryRepository extends JpaRepository<StageEntry, Long> {

    Optional<StageEntry> findByOpenMarker(Long occurrenceId);

    @Query("select s from StageEntry s where s.occurrenceId = :id order by s.seq limit 500")
    List<StageEntry> of(long id);

    @Query("select s.enteredAt from StageEntry s where s.openMarker = :id")
    Optional<Instant> currentSince(long id);
}
