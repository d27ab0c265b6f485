package dev.plantao.knowledge;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface KnowledgeShownRepository extends JpaRepository<KnowledgeShown, Long> {

    @Query(
            """
            select k from KnowledgeEntry k join KnowledgeShown s on s.entryId = k.id
            where s.number = :number order by k.id
            """)
    List<KnowledgeEntry> before(String number);
}
