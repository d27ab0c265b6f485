package dev.plantao.notification;

import dev.plantao.catalog.Labels;
import dev.plantao.catalog.Macro;
import dev.plantao.catalog.Macros;
import dev.plantao.catalog.TextChanged;
import dev.plantao.notification.Letterhead.Snapshot;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The official texts as people use them: filled in from an occurrence, never with a hole (TOT-29), and the same words for
 * whoever answers (TOT-02).
 */
@Component
public class OfficialTexts {

    private static final Logger log = LoggerFactory.getLogger(OfficialTexts.class);

    private final Letterhead letterhead;
    private final MailFacts facts;
    private final Macros macros;
    private final OccurrenceReading reading;
    private final Labels labels;

    OfficialTexts(Letterhead letterhead, MailFacts facts, Macros macros, OccurrenceReading reading, Labels labels) {
        this.letterhead = letterhead;
        this.facts = facts;
        this.macros = macros;
        this.reading = reading;
        this.labels = labels;
    }

    /** An official text filled in, ready to be put into a message. */
    public record ReadyText(String code, String title, String text) {}

    /** The texts meant for messages, filled in for an occurrence, by title. One that has a hole is left out, and logged. */
    @Transactional(readOnly = true)
    public List<ReadyText> ready(Occurrence occurrence) {
        List<ReadyText> ready = new ArrayList<>();
        letterhead.current().texts().values().stream()
                .filter(Macro::inMessages)
                .sorted(Comparator.comparing(Macro::title))
                .forEach(macro -> {
                    try {
                        ready.add(new ReadyText(macro.code(), macro.title(), fill(occurrence, macro.code(), Map.of())));
                    } catch (NoSuchElementException hole) {
                        log.error("Official text not offered: {}", hole.getMessage());
                    }
                });
        return ready;
    }

    /**
     * The same for the occurrence of this number.
     *
     * @throws dev.plantao.occurrence.OccurrenceNotFound if there is none
     */
    @Transactional(readOnly = true)
    public List<ReadyText> ready(String number) {
        return ready(reading.get(number, null));
    }

    /**
     * The current version of a text, filled in.
     *
     * @param more values beside those the occurrence gives; they win
     * @throws NoSuchElementException if there is no such text, or a placeholder has no value: a text with a hole in it
     *     must never reach a customer
     */
    public String fill(Occurrence occurrence, String code, Map<String, String> more) {
        Macro macro = letterhead.current().texts().get(code);
        if (macro == null) {
            throw new NoSuchElementException("Falta o texto oficial " + code);
        }
        return fill(occurrence, macro, more);
    }

    /** The same for a version that was chosen before: what is frozen names the very version it was made of. */
    public String fill(Occurrence occurrence, Macro macro, Map<String, String> more) {
        Snapshot head = letterhead.current();
        Map<String, String> common =
                head.common(head.settings().portalUrl() + "/portal/ocorrencias/" + occurrence.number());
        return macro.fill(name -> {
            String value = more.containsKey(name) ? more.get(name) : common.get(name);
            return value == null ? facts.of(occurrence, name) : value;
        });
    }

    /** The current version of every text, by title. */
    public List<Macro> all() {
        return macros.all();
    }

    /** The versions of a text, the current one first; none for an unknown code. */
    public List<Macro> versions(String code) {
        return macros.versions(code);
    }

    /**
     * The placeholders a text may use: what every occurrence answers, and what its own event has brought from the first
     * version on.
     */
    public static Set<String> placeholders(List<Macro> versions) {
        Set<String> known = new TreeSet<>(general());
        versions.forEach(version -> known.addAll(Macro.placeholders(version.body())));
        return known;
    }

    /** The placeholders every occurrence answers at any time. */
    public static Set<String> general() {
        Set<String> known = new TreeSet<>(MailFacts.GENERAL);
        known.addAll(Snapshot.COMMON);
        return known;
    }

    /** A text filled in with invented values, to see how it reads. */
    public String preview(String text) {
        return Macro.fill(text, "", this::sample);
    }

    private @Nullable String sample(String placeholder) {
        return labels.of("text.sample", placeholder);
    }

    /**
     * Writes the next version of a text; from now on it is the one that is used.
     *
     * @param read the version its author has read
     * @throws TextChanged if there is a newer one by now
     */
    public void write(String code, int read, String title, String body, boolean inMessages, String author) {
        macros.write(code, read, title, body, inMessages, author);
        letterhead.forget();
    }
}
