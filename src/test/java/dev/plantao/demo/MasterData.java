package dev.plantao.demo;

import dev.plantao.catalog.Parameters;
import dev.plantao.customer.Contact;
import dev.plantao.customer.Customers;
import dev.plantao.knowledge.Knowledge;
import dev.plantao.knowledge.KnowledgeEntry;
import dev.plantao.process.StaffDirectory;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo's catalog, team and companies, without its occurrences: what scenarios are told about. */
@TestComponent
public class MasterData {

    private final DemoCatalog catalog;
    private final StaffDirectory directory;
    private final DemoTeam team;
    private final DemoCompanies companies;
    private final Customers customers;
    private final Knowledge knowledge;
    private final Parameters parameters;
    private final TransactionTemplate transaction;
    private boolean loaded;

    MasterData(
            DemoCatalog catalog,
            StaffDirectory directory,
            DemoTeam team,
            DemoCompanies companies,
            Customers customers,
            Knowledge knowledge,
            Parameters parameters,
            TransactionTemplate transaction) {
        this.catalog = catalog;
        this.directory = directory;
        this.team = team;
        this.companies = companies;
        this.customers = customers;
        this.knowledge = knowledge;
        this.parameters = parameters;
        this.transaction = transaction;
    }

    /** Loads once, however many test classes ask. */
    public synchronized void load() {
        if (!loaded) {
            transaction.executeWithoutResult(status -> {
                catalog.load();
                directory.createModuleGroups(Map.of("sales", "Vendas", "fiscal", "Fiscal", "production", "Produção"));
                team.load();
                companies.load(LocalDate.of(2026, 1, 1));
            });
            loaded = true;
        }
    }

    /** The contact whose first name, in lower case without accents, is this: the login of the demo. */
    public Contact contact(String login) {
        return customers.contacts().stream()
                .filter(contact -> login.equals(login(contact)))
                .findFirst()
                .orElseThrow();
    }

    private static String login(Contact contact) {
        return Normalizer.normalize(contact.name().split(" ")[0], Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The titles of the drafts of level 0. */
    public List<String> drafts() {
        return knowledge.drafts().stream().map(KnowledgeEntry::title).toList();
    }

    /** Changes a parameter. */
    public void set(String name, String content) {
        parameters.set(name, content, "Teste");
    }
}
