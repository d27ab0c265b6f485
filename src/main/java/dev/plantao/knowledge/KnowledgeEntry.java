package dev.plantao.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.net.URI;
import java.net.URISyntaxException;
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

    @Nullable private String screen;

    private boolean published;

    @Nullable private String source;

    @Version
    private int version;

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

    /**
     * A question and answer taken from a closed occurrence, waiting for somebody to edit and publish it.
     *
     * @param source the number of that occurrence
     */
    public static KnowledgeEntry draft(@Nullable String moduleCode, String question, String answer, String source) {
        KnowledgeEntry entry = new KnowledgeEntry(KnowledgeKind.FAQ, moduleCode, question, answer, false);
        entry.source = source;
        return entry;
    }

    /** An entry of this text that nobody sees before it is published. */
    static KnowledgeEntry unpublished(EntryText text) {
        KnowledgeEntry entry = new KnowledgeEntry(text.kind(), text.module(), text.title(), text.body(), false);
        entry.edit(text);
        return entry;
    }

    void edit(EntryText text) {
        String address = text.url();
        if (address != null && !isWebAddress(address)) {
            throw new IllegalArgumentException(address + " is no web address");
        }
        kind = text.kind();
        moduleCode = text.module();
        screen = text.screen();
        title = text.title();
        body = text.body();
        url = address;
    }

    void publish(boolean visible) {
        published = visible;
    }

    /** What it says now. */
    public EntryText text() {
        return new EntryText(kind, moduleCode, screen, title, body, url);
    }

    /** Counts the changes: whoever edits says which one he or she has read. */
    public int version() {
        return version;
    }

    /** The number of the occurrence it was taken from, or null. */
    @Nullable public String source() {
        return source;
    }

    /**
     * A published page to read elsewhere: of the manual, an article or a course.
     *
     * @param moduleCode null when it is about no module alone
     * @param screen the screen of the product it is about, or null
     * @throws IllegalArgumentException if {@code url} is no web address
     */
    public static KnowledgeEntry page(
            KnowledgeKind kind,
            @Nullable String moduleCode,
            @Nullable String screen,
            String title,
            String body,
            String url) {
        if (!isWebAddress(url)) {
            throw new IllegalArgumentException(url + " is no web address");
        }
        KnowledgeEntry entry = new KnowledgeEntry(kind, moduleCode, title, body, true);
        entry.screen = screen;
        entry.url = url;
        return entry;
    }

    /** Whether readers may be sent there: http and https with a host, and nothing else. */
    public static boolean isWebAddress(String url) {
        try {
            URI address = new URI(url);
            return address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (URISyntaxException unreadable) {
            return false;
        }
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

    /** The screen of the product it is about, or null. */
    @Nullable public String screen() {
        return screen;
    }

    /** Whether it is about this screen of the product, however it is spelt. */
    public boolean isAbout(@Nullable String name) {
        return screen != null && name != null && screen.equalsIgnoreCase(name.strip());
    }

    public boolean published() {
        return published;
    }
}
