package dev.plantao.knowledge;

import dev.plantao.catalog.SearchText;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How entries come, change, reach readers and are taken back, with a name beside each step (UNO-B-03). */
@Service
@Transactional
public class KnowledgeEditing {

    private final KnowledgeEntryRepository entries;
    private final KnowledgeChangeRepository changes;
    private final Clock clock;

    KnowledgeEditing(KnowledgeEntryRepository entries, KnowledgeChangeRepository changes, Clock clock) {
        this.entries = entries;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * The entries, the newest first.
     *
     * @param published whether readers see them; null for all
     * @param kind null for all four
     * @param module null for all, and what is about none
     * @param text part of the title or of the text
     * @param before the id of the last row of the page before, or null
     */
    @Transactional(readOnly = true)
    public List<KnowledgeEntry> page(
            @Nullable Boolean published,
            @Nullable KnowledgeKind kind,
            @Nullable String module,
            String text,
            @Nullable Long before,
            int most) {
        Collection<Boolean> states = published == null ? List.of(true, false) : List.of(published);
        return entries.edited(
                states,
                kind == null ? EnumSet.allOf(KnowledgeKind.class) : EnumSet.of(kind),
                module,
                SearchText.part(text.strip().toLowerCase(Locale.ROOT)),
                before == null ? Long.MAX_VALUE : before,
                most);
    }

    /**
     * The entry, published or not.
     *
     * @throws NoSuchElementException if there is none
     */
    @Transactional(readOnly = true)
    public KnowledgeEntry get(long id) {
        return entries.findById(id).orElseThrow();
    }

    /** What was done to an entry, the latest first; at most 50. */
    @Transactional(readOnly = true)
    public List<KnowledgeChange> history(long id) {
        return changes.of(id);
    }

    /** Keeps the answer of a closed occurrence as a draft for somebody to review. */
    public void propose(String module, String question, String answer, String number, String author) {
        KnowledgeEntry draft = entries.save(KnowledgeEntry.draft(module, question, answer, number));
        note(draft, EntryAction.CREATED, author);
    }

    /**
     * Keeps a new entry.
     *
     * @param publish whether readers see it at once
     * @return its id
     */
    public long create(EntryText text, boolean publish, String author) {
        KnowledgeEntry entry = entries.save(KnowledgeEntry.unpublished(text));
        note(entry, EntryAction.CREATED, author);
        show(entry, publish, author);
        return entry.id();
    }

    /**
     * Changes an entry, and whether readers see it.
     *
     * @param version what the author has read
     * @throws EntryChanged if it is another by now
     * @throws NoSuchElementException if there is none
     */
    public void edit(long id, int version, EntryText text, boolean publish, String author) {
        KnowledgeEntry entry = get(id);
        if (entry.version() != version) {
            throw new EntryChanged(changes.of(id).stream()
                    .findFirst()
                    .map(KnowledgeChange::author)
                    .orElse(""));
        }
        if (!text.equals(entry.text())) {
            entry.edit(text);
            note(entry, EntryAction.EDITED, author);
        }
        show(entry, publish, author);
    }

    private void show(KnowledgeEntry entry, boolean publish, String author) {
        if (entry.published() != publish) {
            entry.publish(publish);
            note(entry, publish ? EntryAction.PUBLISHED : EntryAction.WITHDRAWN, author);
        }
    }

    private void note(KnowledgeEntry entry, EntryAction action, String author) {
        changes.save(new KnowledgeChange(entry, action, author, clock.instant()));
    }
}
