package dev.plantao.knowledge;

import dev.plantao.catalog.SearchText;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Level 0: open to anybody at any time, whatever the company's standing (UNO-M-38). */
@Service
@Transactional
public class Knowledge {

    private final KnowledgeEntryRepository entries;
    private final KnowledgeShownRepository shown;
    private final AnswerLinkRepository links;
    private final Clock clock;

    Knowledge(
            KnowledgeEntryRepository entries, KnowledgeShownRepository shown, AnswerLinkRepository links, Clock clock) {
        this.entries = entries;
        this.shown = shown;
        this.links = links;
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
        return entries.search(module, SearchText.part(text.strip().toLowerCase(Locale.ROOT)));
    }

    /**
     * The published entries that hold each of the first three words of {@code text}, with or without accents.
     *
     * @param kind null for all four
     * @param module null for all, and what is about none
     * @param after the id of the last entry of the page before, or 0
     */
    @Transactional(readOnly = true)
    public List<KnowledgeEntry> browse(
            String text, @Nullable KnowledgeKind kind, @Nullable String module, long after, int most) {
        List<String> words = Stream.concat(
                        Arrays.stream(SearchText.plain(text.strip()).split("\\s+"))
                                .filter(word -> !word.isEmpty())
                                .map(SearchText::part),
                        Stream.generate(() -> "%"))
                .limit(3)
                .toList();
        return entries.browse(
                kind == null ? EnumSet.allOf(KnowledgeKind.class) : EnumSet.of(kind),
                module,
                after,
                SearchText.ACCENTED,
                SearchText.PLAIN,
                words.get(0),
                words.get(1),
                words.get(2),
                most);
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

    /** The pages of a module's manual, those about this screen first; at most 50 (UNO-B-22). */
    public List<KnowledgeEntry> manual(String module, @Nullable String screen) {
        return ofScreenFirst(entries.manual(module), screen);
    }

    /** Courses and manual for whoever is new to a module; at most 5 (UNO-M-62). */
    public List<KnowledgeEntry> starters(String module) {
        return entries.starters(module);
    }

    /** The same entries, those about this screen first. */
    public static List<KnowledgeEntry> ofScreenFirst(List<KnowledgeEntry> entries, @Nullable String screen) {
        return entries.stream()
                .sorted(Comparator.comparing(entry -> !entry.isAbout(screen)))
                .toList();
    }

    /**
     * Has these pages go with the answer of an occurrence, in this order; any chosen before no longer do (UNO-B-50).
     *
     * @return whether each of them is a published page; if not, nothing is kept
     */
    public boolean offer(String number, List<Long> pages) {
        List<Long> distinct = pages.stream().distinct().toList();
        List<KnowledgeEntry> found = entries.findAllById(distinct);
        if (found.size() != distinct.size()
                || !found.stream().allMatch(entry -> entry.published() && entry.url() != null)) {
            return false;
        }
        links.forget(number);
        for (int i = 0; i < distinct.size(); i++) {
            links.save(new AnswerLink(number, distinct.get(i), i));
        }
        return true;
    }

    /** The pages that go with the answer of an occurrence. */
    public List<KnowledgeEntry> offered(String number) {
        return links.of(number);
    }

    /** The same; when nobody chose any, the manual of the module goes along from its beginning. */
    public List<KnowledgeEntry> offered(String number, String module) {
        List<KnowledgeEntry> chosen = links.of(number);
        if (!chosen.isEmpty()) {
            return chosen;
        }
        List<KnowledgeEntry> beginning = entries.manual(module).stream()
                .filter(page -> page.screen() == null)
                .limit(1)
                .toList();
        beginning.forEach(page -> links.save(new AnswerLink(number, page.id(), 0)));
        return beginning;
    }

    /** The entry, published or not. */
    @Transactional(readOnly = true)
    public Optional<KnowledgeEntry> find(long id) {
        return entries.findById(id);
    }

    public void add(KnowledgeEntry entry) {
        entries.save(entry);
    }
}
