package dev.plantao.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Links to the pages of level 0 inside texts. They lead through our own door, which counts who reads (UNO-B-51); a text
 * keeps them as words, and whoever shows it finds them again. No other address in a text becomes a link.
 */
public final class PageLinks {

    /** What stands for no page at all. */
    public static final String NONE = "–";

    private static final Pattern LINE = Pattern.compile(
            "(?<=• )([^\\n]{1,300}?) – https?://[^\\s?]{1,200}?(/conhecimento/\\d{1,18}/abrir(?:\\?oc=[A-Z]{2}-\\d{4}-\\d{6,10})?)(?=[.,;]?(?:\\s|$))");

    private PageLinks() {}

    /** The address of a page's door. */
    public static String address(long entry, @Nullable String number) {
        return "/conhecimento/" + entry + "/abrir" + (number == null ? "" : "?oc=" + number);
    }

    /**
     * The pages as a text says them, a line each.
     *
     * @param site the address of the portal, without a slash at its end
     * @param number the occurrence they are read from
     */
    public static String text(List<KnowledgeEntry> pages, String site, String number) {
        return pages.isEmpty()
                ? NONE
                : pages.stream()
                        .map(page -> "\n• " + page.title() + " – " + site + address(page.id(), number))
                        .collect(Collectors.joining());
    }

    /** A text cut into words and links; joined again they say all of it but the addresses. */
    public static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher link = LINE.matcher(text);
        int end = 0;
        while (link.find()) {
            pieces.add(new Piece(text.substring(end, link.start()), null));
            pieces.add(new Piece(link.group(1), link.group(2)));
            end = link.end();
        }
        pieces.add(new Piece(text.substring(end), null));
        return pieces;
    }

    /**
     * A part of a text.
     *
     * @param address where it leads within our own pages; null for mere words
     */
    public record Piece(String text, @Nullable String address) {}
}
