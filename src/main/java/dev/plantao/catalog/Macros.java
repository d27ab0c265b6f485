package dev.plantao.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The official texts and how they are filled in. */
@Service
@Transactional
public class Macros {

    private final MacroRepository macros;

    Macros(MacroRepository macros) {
        this.macros = macros;
    }

    public void add(Macro macro) {
        macros.save(macro);
    }

    /** The current version of every text. */
    public List<Macro> all() {
        return macros.allCurrent();
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
        return macro.fill(values::get);
    }
}
