package dev.plantao.occurrence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something said about an occurrence, to the customer or among the team (UNO-B-16). Never changed. */
@Entity
public class Interaction {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    private long occurrenceId;
    private Instant at;
    private String author;
    private String authorName;

    @Enumerated(EnumType.STRING)
    private AuthorKind authorKind;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private String text;

    @Enumerated(EnumType.STRING)
    @Nullable private Channel channel;

    protected Interaction() {}

    Interaction(
            long occurrenceId,
            Author author,
            Visibility visibility,
            Stage stage,
            String text,
            @Nullable Channel channel,
            Instant at) {
        this.occurrenceId = occurrenceId;
        this.author = author.username();
        this.authorName = author.name();
        this.authorKind = author.kind();
        this.visibility = visibility;
        this.stage = stage;
        this.text = text;
        this.channel = channel;
        this.at = at;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public Instant at() {
        return at;
    }

    public String author() {
        return author;
    }

    public String authorName() {
        return authorName;
    }

    public AuthorKind authorKind() {
        return authorKind;
    }

    public Visibility visibility() {
        return visibility;
    }

    public Stage stage() {
        return stage;
    }

    public String text() {
        return text;
    }

    /** The line it was said on; null for what was written on a page or by a program. */
    @Nullable public Channel channel() {
        return channel;
    }
}
