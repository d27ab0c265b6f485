package dev.plantao.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An answer that somebody had before them, and that did not help: the occurrence was opened all the same (UNO-B-21). */
@Entity
class KnowledgeShown {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    private long entryId;
    private String number;
    private Instant at;

    protected KnowledgeShown() {}

    KnowledgeShown(long entryId, String number, Instant at) {
        this.entryId = entryId;
        this.number = number;
        this.at = at;
    }
}
