package dev.plantao.knowledge;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface KnowledgeEntryRepository extends JpaRepository<KnowledgeEntry, Long> {

    @Query(
            """
            select k from KnowledgeEntry k
            where k.published and (k.moduleCode = :module or (:module is null and k.moduleCode is null))
            order by k.id limit 50
            """)
    List<KnowledgeEntry> published(@Nullable String module);

    @Query(
            """
            select k from KnowledgeEntry k
            where k.published and (:module is null or k.moduleCode = :module or k.moduleCode is null)
              and (lower(k.title) like :text escape '!' or lower(k.body) like :text escape '!')
            order by k.id limit 50
            """)
    List<KnowledgeEntry> search(@Nullable String module, String text);

    /** Questions and answers first. Accents are no reason not to find: who searches types without them. */
    @Query(
            """
            select k from KnowledgeEntry k left join KnowledgeEntry last on last.id = :after
            where k.published and k.kind in :kinds
              and (last.id is null
                or last.kind = dev.plantao.knowledge.KnowledgeKind.FAQ and k.kind <> dev.plantao.knowledge.KnowledgeKind.FAQ
                or last.kind = dev.plantao.knowledge.KnowledgeKind.FAQ and k.kind = dev.plantao.knowledge.KnowledgeKind.FAQ and k.id > last.id
                or last.kind <> dev.plantao.knowledge.KnowledgeKind.FAQ and k.kind <> dev.plantao.knowledge.KnowledgeKind.FAQ and k.id > last.id)
              and (:module is null or k.moduleCode = :module)
              and cast(function('translate', lower(concat(k.title, ' ', k.body)), :accents, :plain) as String) like :first escape '!'
              and cast(function('translate', lower(concat(k.title, ' ', k.body)), :accents, :plain) as String) like :second escape '!'
              and cast(function('translate', lower(concat(k.title, ' ', k.body)), :accents, :plain) as String) like :third escape '!'
            order by case when k.kind = dev.plantao.knowledge.KnowledgeKind.FAQ then 0 else 1 end, k.id limit :most
            """)
    List<KnowledgeEntry> browse(
            Collection<KnowledgeKind> kinds,
            @Nullable String module,
            long after,
            String accents,
            String plain,
            String first,
            String second,
            String third,
            int most);

    @Query(
            """
            select k from KnowledgeEntry k
            where k.published and k.url is not null and k.kind = dev.plantao.knowledge.KnowledgeKind.MANUAL
              and k.moduleCode = :module
            order by k.id limit 50
            """)
    List<KnowledgeEntry> manual(String module);

    @Query(
            """
            select k from KnowledgeEntry k
            where k.published and k.url is not null and k.screen is null
              and k.kind in (dev.plantao.knowledge.KnowledgeKind.COURSE, dev.plantao.knowledge.KnowledgeKind.MANUAL)
              and (k.moduleCode = :module or k.moduleCode is null)
            order by k.kind, k.id limit 5
            """)
    List<KnowledgeEntry> starters(String module);

    @Query(
            """
            select k from KnowledgeEntry k
            where k.published in :states and k.kind in :kinds and (:module is null or k.moduleCode = :module)
              and (lower(k.title) like :text escape '!' or lower(k.body) like :text escape '!') and k.id < :before
            order by k.id desc limit :most
            """)
    List<KnowledgeEntry> edited(
            Collection<Boolean> states,
            Collection<KnowledgeKind> kinds,
            @Nullable String module,
            String text,
            long before,
            int most);

    @Query("select k from KnowledgeEntry k where k.published and k.kind = dev.plantao.knowledge.KnowledgeKind.FAQ"
            + " order by k.id limit 200")
    List<KnowledgeEntry> allFaq();
}
