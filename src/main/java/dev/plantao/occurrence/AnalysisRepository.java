package dev.plantao.occurrence;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AnalysisRepository extends JpaRepository<Analysis, Long> {

    @Query(
            """
            select a from Analysis a where a.occurrenceId = :occurrence and a.simulationEnvironment is not null
            order by a.id desc
            """)
    List<Analysis> simulations(long occurrence, Limit limit);

    long countByOccurrenceId(long occurrenceId);
}
