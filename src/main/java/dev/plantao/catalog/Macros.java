package dev.plantao.catalog;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The official texts and their versions (TOT-29, TOT-01). What was said once keeps the words it was said in. */
@Service
@Transactional
public class Macros {

    private final MacroRepository macros;
    private final JdbcClient jdbc;
    private final Clock clock;

    Macros(MacroRepository macros, JdbcClient jdbc, Clock clock) {
        this.macros = macros;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The current version of every text, by title. */
    @Transactional(readOnly = true)
    public List<Macro> all() {
        return macros.allCurrent();
    }

    /** The versions of a text, the current one first; at most 100, and none for an unknown code. */
    @Transactional(readOnly = true)
    public List<Macro> versions(String code) {
        return macros.versions(code);
    }

    /**
     * Writes the next version of a text; the ones before stay.
     *
     * @param read the version its author has read; 0 for the first of a new text
     * @throws TextChanged if there is a newer one by now
     */
    public void write(String code, int read, String title, String body, boolean inMessages, String author) {
        List<Macro> known = macros.versions(code);
        if (read != (known.isEmpty() ? 0 : known.get(0).version())) {
            throw new TextChanged(code);
        }
        try {
            jdbc.sql(
                            """
                            insert into macro (code, version, title, body, in_messages, written_by, written_at)
                            values (:code, :version, :title, :body, :messages, :author, :now)
                            """)
                    .params(Map.of(
                            "code", code,
                            "version", read + 1,
                            "title", title,
                            "body", body,
                            "messages", inMessages,
                            "author", author,
                            "now", clock.instant().atOffset(ZoneOffset.UTC)))
                    .update();
        } catch (DuplicateKeyException faster) {
            throw new TextChanged(code);
        }
    }
}
