package dev.plantao.consultancy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is checked before a consultancy of the module is proposed; data (TOT-22; rules.md e.7). */
@Component
public class Checklist {

    private final JdbcClient jdbc;

    Checklist(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every item, in the order of work; a few. */
    public List<Item> items() {
        return jdbc.sql("select code, label, mandatory from checklist_item order by position limit 50")
                .query(Item.class)
                .list();
    }

    /** The codes of those that must be done. */
    Set<String> mandatory() {
        return items().stream().filter(Item::mandatory).map(Item::code).collect(Collectors.toUnmodifiableSet());
    }

    /** One thing to check. */
    public record Item(String code, String label, boolean mandatory) {}
}
