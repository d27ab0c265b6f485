package dev.plantao.knowledge;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface KnowledgeChangeRepository extends JpaRepository<KnowledgeChange, Long> {

    @Query("select c from KnowledgeChange c where c.entryId = :entry order by c.id desc limit 50")
    List<KnowledgeChange> of(long entry);
}
