package dev.plantao.demo;

import dev.plantao.catalog.Analyst;
import dev.plantao.catalog.Catalog;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The people of the Núcleo de Suporte and of the areas around it (rules.md e.4). */
@Component
@ConditionalOnProperty("plantao.demo")
class DemoTeam {

    private static final Set<String> NONE = Set.of();

    private final Catalog catalog;
    private final DemoAccounts accounts;

    DemoTeam(Catalog catalog, DemoAccounts accounts) {
        this.catalog = catalog;
        this.accounts = accounts;
    }

    void load() {
        accounts.queues(DemoCatalog.modules());
        Set<String> allModules = DemoCatalog.modules().keySet();
        Set<String> allSegments = DemoCatalog.segments().keySet();
        add("camila", "Camila Duarte", "N1", allModules, allSegments, "triage", "support-n1");
        add(
                "bruno",
                "Bruno Siqueira",
                "N1",
                Set.of("sales", "purchasing"),
                Set.of("wholesale", "retail"),
                "support-n1",
                "n1-sales");
        add(
                "ana",
                "Ana Beatriz Lins",
                "N1",
                Set.of("fiscal", "finance"),
                Set.of("retail", "transport"),
                "support-n1",
                "n1-fiscal");
        add("davi", "Davi Monteiro", "N1", Set.of("inventory", "online-store"), Set.of("ecommerce"), "support-n1");
        add("rafael", "Rafael Okada", "N2", Set.of("fiscal"), allSegments, "support-n2", "n2-fiscal", "consultancy");
        add(
                "sueli",
                "Sueli Ferraz",
                "N2",
                Set.of("production", "costing", "inventory"),
                Set.of("industry"),
                "support-n2",
                "n2-production",
                "consultancy");
        add("tiago", "Tiago Vilela", null, NONE, NONE, "maestro", "support-lead");
        add("miriam", "Miriam Costa", null, NONE, NONE, "support-coordination", "management");
        add("edu", "Eduardo Pinho", null, Set.of("fiscal", "sales"), NONE, "development");
        add("lara", "Lara Junqueira", null, Set.of("production"), NONE, "development");
        add("paula", "Paula Resende", null, NONE, NONE, "product-management");
        add("nico", "Nicolas Abreu", null, NONE, NONE, "release");
        // The only area without a person of its own: commercial requests of recurring customers go to whoever sold
        // them.
        add("vitor", "Vitor Assis", null, NONE, NONE, "sales", "billing", "production");
        add("clara", "Clara Medina", null, NONE, NONE, "customer-success", "implementation");
        add("bianca", "Bianca Sá", null, NONE, NONE, "process-design");
        add("placar", "Tela do Placar", null, NONE, NONE, "board");
    }

    private void add(
            String username,
            String name,
            @Nullable String level,
            Set<String> modules,
            Set<String> segments,
            String... groups) {
        String email = username + "@aurora.example";
        Analyst person = new Analyst(username, name, email, level, modules, segments);
        catalog.add(person);
        accounts.staff(person, email, Set.of(groups));
    }
}
