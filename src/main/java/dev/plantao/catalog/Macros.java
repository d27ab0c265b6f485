package dev.plantao.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The official texts and how they are filled in. */
@Service
@Transactional
public class Macros {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    private final MacroRepository macros;

    Macros(MacroRepository macros) {
        this.macros = macros;
    }

    public void add(Macro macro) {
        macros.save(macro);
    }

    /** The current versions of those of these texts that exist, in the order asked for. */
    public List<Macro> find(List<String> codes) {
        return macros.allCurrent(codes).stream()
                .sorted(Comparator.comparingInt(macro -> codes.indexOf(macro.code())))
                .toList();
    }

    /**
     * The current version of a text with its placeholders filled in.
     *
     * @throws NoSuchElementException if there is no such text, or a placeholder has no value: a text with a hole in it
     *     must never reach a customer
     */
    public String render(String code, Map<String, String> values) {
        Macro macro =
                macros.current(code).orElseThrow(() -> new NoSuchElementException("Falta o texto oficial " + code));
        Matcher placeholder = PLACEHOLDER.matcher(macro.body());
        return placeholder.replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new NoSuchElementException("Falta {{" + found.group(1) + "}} no texto oficial " + code);
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
