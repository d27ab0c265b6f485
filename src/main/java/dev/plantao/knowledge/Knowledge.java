package dev.plantao.knowledge;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Level 0: open to anybody at any time, whatever the company's standing (UNO-M-38). */
@Service
@Transactional
public class Knowledge {

    private final KnowledgeEntryRepository entries;
    private final KnowledgeShownRepository shown;
    private final Clock clock;

    Knowledge(KnowledgeEntryRepository entries, KnowledgeShownRepository shown, Clock clock) {
        this.entries = entries;
        this.shown = shown;
        this.clock = clock;
    }

    /** The published entries of a module, or those about the support itself when {@code module} is null; at most 50. */
    public List<KnowledgeEntry> published(@Nullable String module) {
        return entries.published(module);
    }

    /** Every published question and answer; at most 200. */
    public List<KnowledgeEntry> allFaq() {
        return entries.allFaq();
    }

    /**
     * The published entries whose title or text contains {@code text}, in any case; at most 50.
     *
     * @param module only those of this module and those about the support itself, or null for all modules
     */
    public List<KnowledgeEntry> search(@Nullable String module, String text) {
        String escaped = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return entries.search(module, "%" + escaped + "%");
    }

    /** The newest drafts waiting for somebody to publish them; at most 50. */
    public List<KnowledgeEntry> drafts() {
        return entries.drafts();
    }

    /**
     * Keeps which answers somebody had read when they opened this occurrence all the same (UNO-B-21).
     *
     * @param read ids of entries; unknown ones are left out
     */
    public void shownBefore(String number, Collection<Long> read) {
        entries.findAllById(new TreeSet<>(read))
                .forEach(entry -> shown.save(new KnowledgeShown(entry.id(), number, clock.instant())));
    }

    /** The answers that were shown before this occurrence was opened. */
    public List<KnowledgeEntry> shownBefore(String number) {
        return shown.before(number);
    }

    public void add(KnowledgeEntry entry) {
        entries.save(entry);
    }
}
