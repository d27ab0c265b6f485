package dev.plantao.knowledge;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Level 0: open to anybody at any time, whatever the company's standing (UNO-M-38). */
@Service
@Transactional
public class Knowledge {

    private final KnowledgeEntryRepository entries;

    Knowledge(KnowledgeEntryRepository entries) {
        this.entries = entries;
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

    public void add(KnowledgeEntry entry) {
        entries.save(entry);
    }
}
