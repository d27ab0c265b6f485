package dev.plantao.occurrence.attachment;

import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.AuthorKind;
import dev.plantao.occurrence.Interaction;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Visibility;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file of an occurrence, from its opening or from an interaction (UNO-B-18). Never changed. */
@Entity
public class Attachment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    private String publicId;
    private long occurrenceId;

    @Nullable private Long interactionId;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private String name;

    @Enumerated(EnumType.STRING)
    private FileType type;

    private long size;
    private String sha256;
    private boolean preview;
    private String author;
    private String authorName;

    @Enumerated(EnumType.STRING)
    private AuthorKind authorKind;

    private Instant at;

    protected Attachment() {}

    Attachment(
            String publicId,
            Occurrence occurrence,
            @Nullable Interaction interaction,
            Visibility visibility,
            CheckedFile file,
            Author author,
            Instant at) {
        this.publicId = publicId;
        this.occurrenceId = occurrence.id();
        this.interactionId = interaction == null ? null : interaction.id();
        this.visibility = visibility;
        this.name = file.name();
        this.type = file.type();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.preview = file.preview() != null;
        this.author = author.username();
        this.authorName = author.name();
        this.authorKind = author.kind();
        this.at = at;
    }

    /** What an address names it by: 128 random bits, so that nobody guesses the next one (A12). */
    public String publicId() {
        return publicId;
    }

    /** The interaction it came with; null for a file of the opening. */
    @Nullable public Long interactionId() {
        return interactionId;
    }

    public Visibility visibility() {
        return visibility;
    }

    /** The clean name: letters, digits, dots, hyphens, underscores, spaces. */
    public String name() {
        return name;
    }

    /** The media type its content was found to have; a text of any kind is {@code text/plain}. */
    public String mediaType() {
        return type.mediaType();
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    /** Whether there is a small copy to show. */
    public boolean hasPreview() {
        return preview;
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

    public Instant at() {
        return at;
    }
}
