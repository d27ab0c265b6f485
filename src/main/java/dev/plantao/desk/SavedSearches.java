package dev.plantao.desk;

import dev.plantao.occurrence.Refusals;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The searches each person gave a name; nobody sees another's. */
@Component
class SavedSearches {

    private static final int MOST = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedSearches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A search with its name; {@code parameters} is the query string of the list. */
    record Saved(long id, String name, String parameters) {

        /** Where the list shows what it finds. */
        public String address() {
            return parameters.isEmpty() ? SearchForm.ADDRESS : SearchForm.ADDRESS + "?" + parameters;
        }
    }

    List<Saved> of(String username) {
        return jdbc.sql("select id, name, parameters from saved_search where username = ? order by name")
                .param(username)
                .query(Saved.class)
                .list();
    }

    /**
     * Keeps a search under a name; one that had the name gives way.
     *
     * @throws dev.plantao.occurrence.RuleViolation without a name, or beyond thirty searches
     */
    @Transactional
    public void save(String username, @Nullable String name, SearchForm search) {
        new Refusals()
                .blank(name, "name", "Dê um nome à busca.")
                .longer(name, 60, "name")
                .when(search.parameters().length() > 1000, "name", "Esta busca é longa demais para guardar.")
                .done();
        String title = String.valueOf(name).strip();
        jdbc.sql("delete from saved_search where username = ? and name = ?")
                .params(username, title)
                .update();
        new Refusals()
                .when(
                        of(username).size() >= MOST,
                        "name",
                        "Você já guardou " + MOST + " buscas. Exclua uma antes de guardar outra.")
                .done();
        jdbc.sql("insert into saved_search (username, name, parameters, saved_at) values (?, ?, ?, ?)")
                .params(username, title, search.parameters(), Timestamp.from(clock.instant()))
                .update();
    }

    /** Forgets one of the person's own searches; any other stays. */
    @Transactional
    public void delete(String username, long id) {
        jdbc.sql("delete from saved_search where username = ? and id = ?")
                .params(username, id)
                .update();
    }
}
