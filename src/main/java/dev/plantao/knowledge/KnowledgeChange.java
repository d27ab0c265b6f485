package dev.plantao.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who did what to an entry, and when: nothing reaches readers without a name beside it (UNO-B-03). */
@Entity
public class KnowledgeChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    private long entryId;
    private Instant at;
    private String author;

    @Enumerated(EnumType.STRING)
    private EntryAction action;

    private String title;

    protected KnowledgeChange() {}

    KnowledgeChange(KnowledgeEntry entry, EntryAction action, String author, Instant at) {
        this.entryId = entry.id();
        this.action = action;
        this.author = author;
        this.at = at;
        this.title = entry.title();
    }

    public Instant at() {
        return at;
    }

    /** A user name. */
    public String author() {
        return author;
    }

    public EntryAction action() {
        return action;
    }

    /** The title it had then. */
    public String title() {
        return title;
    }
}
