package dev.plantao.consultancy;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TimeEntryRepository extends JpaRepository<TimeEntry, Long> {

    List<TimeEntry> findByConsultancyIdOrderByStartedAt(long consultancyId);

    @Query(
            """
            select count(e) > 0 from TimeEntry e where e.analyst = :analyst and e.startedAt < :end and e.endedAt > :start
            """)
    boolean worked(String analyst, Instant start, Instant end);
}
