package dev.plantao.catalog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An official text; {@code {{name}}} marks what is filled in from data (TOT-29). A change is a new version. */
@Entity
public class Macro {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    private static final int CODE = 40;

    @EmbeddedId
    private Key key;

    private String title;
    private String body;
    private boolean inMessages;

    @Nullable private String writtenBy;

    @Nullable private Instant writtenAt;

    protected Macro() {}

    /** The code a new text goes by, made of its title: at most 40 of A to Z and _; empty if the title has no letter. */
    public static String codeOf(String title) {
        String code = SearchText.plain(title)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z]+", "_")
                .replaceAll("^_|_$", "");
        return code.substring(0, Math.min(code.length(), CODE));
    }

    public String code() {
        return key.code();
    }

    public int version() {
        return key.version();
    }

    /** Whether people may put it into a message of theirs. */
    public boolean inMessages() {
        return inMessages;
    }

    /** The user name of whoever wrote this version; null for what the product comes with. */
    @Nullable public String writtenBy() {
        return writtenBy;
    }

    /** Null for what the product comes with. */
    @Nullable public Instant writtenAt() {
        return writtenAt;
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    /** The names of the placeholders in a text. */
    public static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether every brace pair of a text marks a placeholder: what is half written would reach the customer as it is. */
    public static boolean isWellFormed(String text) {
        String rest = PLACEHOLDER.matcher(text).replaceAll("");
        return !rest.contains("{{") && !rest.contains("}}");
    }

    /**
     * The text with its placeholders filled in.
     *
     * @param values asked for each placeholder
     * @throws NoSuchElementException if a placeholder has no value: a text with a hole in it must never reach a customer
     */
    public String fill(Function<String, @Nullable String> values) {
        return fill(body, code(), values);
    }

    /** The same for a text that is not kept yet; {@code code} is only for what is said when something is missing. */
    public static String fill(String text, String code, Function<String, @Nullable String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String value = values.apply(found.group(1));
            if (value == null) {
                throw new NoSuchElementException("Falta {{" + found.group(1) + "}} no texto oficial " + code);
            }
            return Matcher.quoteReplacement(value);
        });
    }

    @Embeddable
    record Key(String code, int version) implements Serializable {}
}
