package dev.plantao.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** One answer that needs no analyst; a draft becomes visible when published (UNO-B-03). */
@Entity
public class KnowledgeEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    @Enumerated(EnumType.STRING)
    private KnowledgeKind kind;

    @Nullable private String moduleCode;

    private String title;
    private String body;

    @Nullable private String url;

    private boolean published;

    protected KnowledgeEntry() {}

    private KnowledgeEntry(
            KnowledgeKind kind, @Nullable String moduleCode, String title, String body, boolean published) {
        this.kind = kind;
        this.moduleCode = moduleCode;
        this.title = title;
        this.body = body;
        this.published = published;
    }

    /** A published question and answer; without a module it is about the support itself (UNO-M-43). */
    public static KnowledgeEntry faq(@Nullable String moduleCode, String question, String answer) {
        return new KnowledgeEntry(KnowledgeKind.FAQ, moduleCode, question, answer, true);
    }

    /** A question and answer taken from a closed occurrence, waiting for somebody to edit and publish it. */
    public static KnowledgeEntry draft(@Nullable String moduleCode, String question, String answer) {
        return new KnowledgeEntry(KnowledgeKind.FAQ, moduleCode, question, answer, false);
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public KnowledgeKind kind() {
        return kind;
    }

    @Nullable public String moduleCode() {
        return moduleCode;
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    /** Where to read on, or null. */
    @Nullable public String url() {
        return url;
    }

    public boolean published() {
        return published;
    }
}
