package dev.plantao.knowledge;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AnswerLinkRepository extends JpaRepository<AnswerLink, AnswerLink.Key> {

    @Query(
            """
            select k from KnowledgeEntry k join AnswerLink l on l.key.entryId = k.id
            where l.key.number = :number order by l.position
            """)
    List<KnowledgeEntry> of(String number);

    @Modifying
    @Query("delete from AnswerLink l where l.key.number = :number")
    void forget(String number);
}
