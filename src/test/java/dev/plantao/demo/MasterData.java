package dev.plantao.demo;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Parameters;
import dev.plantao.customer.Contact;
import dev.plantao.customer.Customers;
import dev.plantao.knowledge.Knowledge;
import dev.plantao.knowledge.KnowledgeEntry;
import dev.plantao.process.StaffDirectory;
import dev.plantao.security.ContactAccounts;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo's catalog, team and companies, without its occurrences: the people the scenarios are told about. */
@TestComponent
public class MasterData {

    private final DemoCatalog catalog;
    private final DemoTeam team;
    private final DemoCompanies companies;
    private final Customers customers;
    private final Knowledge knowledge;
    private final Parameters parameters;
    private final TransactionTemplate transaction;

    MasterData(
            Catalog catalog,
            Parameters parameters,
            Knowledge knowledge,
            Customers customers,
            StaffDirectory directory,
            ContactAccounts contacts,
            TransactionTemplate transaction) {
        DemoAccounts accounts = new DemoAccounts(directory, contacts);
        this.catalog = new DemoCatalog(catalog, parameters, knowledge);
        this.team = new DemoTeam(catalog, accounts);
        this.companies = new DemoCompanies(customers, accounts);
        this.customers = customers;
        this.knowledge = knowledge;
        this.parameters = parameters;
        this.transaction = transaction;
    }

    /** Loads once, however many test classes ask. */
    public synchronized void load() {
        transaction.executeWithoutResult(status -> {
            if (customers.isEmpty()) {
                catalog.load();
                team.load();
                companies.load(LocalDate.of(2026, 1, 1));
            }
        });
    }

    /** The contact with this login. */
    public Contact contact(String login) {
        return companies.contact(login);
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
