package dev.plantao.catalog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An official text; {@code {{name}}} marks what is filled in from data (TOT-29). A change is a new version. */
@Entity
public class Macro {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    @EmbeddedId
    private Key key;

    private String title;
    private String body;

    protected Macro() {}

    public Macro(String code, int version, String title, String body) {
        this.key = new Key(code, version);
        this.title = title;
        this.body = body;
    }

    public String code() {
        return key.code();
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    /**
     * The text with its placeholders filled in.
     *
     * @param values asked for each placeholder
     * @throws NoSuchElementException if a placeholder has no value: a text with a hole in it must never reach a customer
     */
    public String fill(Function<String, @Nullable String> values) {
        return PLACEHOLDER.matcher(body).replaceAll(found -> {
            String value = values.apply(found.group(1));
            if (value == null) {
                throw new NoSuchElementException("Falta {{" + found.group(1) + "}} no texto oficial " + code());
            }
            return Matcher.quoteReplacement(value);
        });
    }

    @Embeddable
    record Key(String code, int version) implements Serializable {}
}
