package dev.plantao.occurrence;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReclassificationRepository extends JpaRepository<Reclassification, Long> {

    List<Reclassification> findByOccurrenceIdOrderById(long occurrenceId);
}
