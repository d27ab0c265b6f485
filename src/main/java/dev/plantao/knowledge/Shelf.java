package dev.plantao.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries as a page lays them out.
 *
 * @param answers what is read on the spot
 * @param pages what leads elsewhere, to be opened through the door that counts ({@link PageLinks})
 */
public record Shelf(List<KnowledgeEntry> answers, List<KnowledgeEntry> pages) {

    /** The entries in their order, those about this screen first (UNO-B-22). */
    public static Shelf of(List<KnowledgeEntry> entries, @Nullable String screen) {
        List<KnowledgeEntry> ordered = Knowledge.ofScreenFirst(entries, screen);
        return new Shelf(
                ordered.stream().filter(entry -> !leadsElsewhere(entry)).toList(),
                ordered.stream().filter(Shelf::leadsElsewhere).toList());
    }

    private static boolean leadsElsewhere(KnowledgeEntry entry) {
        return entry.kind() != KnowledgeKind.FAQ && entry.url() != null;
    }
}
