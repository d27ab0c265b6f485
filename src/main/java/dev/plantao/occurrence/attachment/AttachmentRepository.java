package dev.plantao.occurrence.attachment;

import dev.plantao.occurrence.Visibility;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AttachmentRepository extends JpaRepository<Attachment, Long> {

    @Query(
            """
            select a from Attachment a where a.occurrenceId = :occurrence and a.visibility in :visible order by a.id
            """)
    List<Attachment> of(long occurrence, Collection<Visibility> visible);

    Optional<Attachment> findByPublicIdAndOccurrenceIdAndVisibilityIn(
            String publicId, long occurrence, Collection<Visibility> visible);

    @Query("select coalesce(sum(a.size), 0) from Attachment a where a.occurrenceId = :occurrence")
    long bytesOf(long occurrence);

    long countByOccurrenceId(long occurrence);
}
