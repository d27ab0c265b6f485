package dev.plantao.portal;

import dev.plantao.catalog.SearchText;
import dev.plantao.occurrence.OccurrenceSummary;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which occurrences may be about what somebody is typing (UNO-M-23): those that share words with it. */
final class SameSubject {

    private static final int SHORTEST_WORD = 4;
    private static final int MOST = 5;

    private SameSubject() {}

    /** The closest first, at most five; none before anything is typed. */
    static List<OccurrenceSummary> among(List<OccurrenceSummary> open, @Nullable String typed) {
        Set<String> wanted = words(typed);
        return open.stream()
                .filter(one -> common(one, wanted) > 0)
                .sorted(Comparator.comparingLong((OccurrenceSummary one) -> -common(one, wanted)))
                .limit(MOST)
                .toList();
    }

    private static long common(OccurrenceSummary one, Set<String> wanted) {
        return words(one.subject()).stream().filter(wanted::contains).count();
    }

    /** The words that tell something, without case, accents and the end that a plural changes. */
    private static Set<String> words(@Nullable String text) {
        return Arrays.stream(SearchText.plain(text == null ? "" : text).split("[^a-z0-9]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.toSet());
    }
}
