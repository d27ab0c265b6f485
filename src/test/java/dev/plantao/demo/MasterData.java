package dev.plantao.demo;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Parameters;
import dev.plantao.customer.Company;
import dev.plantao.customer.CompanyStatus;
import dev.plantao.customer.Contact;
import dev.plantao.customer.Customers;
import dev.plantao.customer.Plan;
import dev.plantao.customer.RequesterType;
import dev.plantao.knowledge.Knowledge;
import dev.plantao.knowledge.KnowledgeEditing;
import dev.plantao.knowledge.KnowledgeEntry;
import dev.plantao.process.StaffDirectory;
import dev.plantao.security.ContactAccounts;
import dev.plantao.sla.CalendarBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo's catalog, team and companies, without its occurrences: the people the scenarios are told about. */
@TestComponent
public class MasterData {

    private final DemoCatalog catalog;
    private final DemoTeam team;
    private final DemoCompanies companies;
    private final Customers customers;
    private final KnowledgeEditing editing;
    private final Parameters parameters;
    private final TransactionTemplate transaction;
    private final AtomicInteger customersAdded = new AtomicInteger();

    MasterData(
            Catalog catalog,
            Parameters parameters,
            Knowledge knowledge,
            KnowledgeEditing editing,
            Customers customers,
            CalendarBook calendars,
            StaffDirectory directory,
            ContactAccounts contacts,
            TransactionTemplate transaction) {
        DemoAccounts accounts = new DemoAccounts(directory, contacts);
        this.catalog = new DemoCatalog(catalog, parameters, knowledge);
        this.team = new DemoTeam(catalog, accounts);
        this.companies = new DemoCompanies(customers, accounts, calendars);
        this.customers = customers;
        this.editing = editing;
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

    /** A contact with portal access; the company has signed everything and has this plan from {@code since} on. */
    public Contact customer(String plan, LocalDate since) {
        int number = customersAdded.incrementAndGet();
        LocalDate signed = since.minusYears(1);
        return transaction.execute(status -> {
            Company company = new Company(
                    "Empresa de teste " + number,
                    "99.800.%03d/0001-00".formatted(number),
                    "wholesale",
                    CompanyStatus.PRODUCTION,
                    Set.of("inventory"),
                    "");
            company.signImplementationTerm(signed);
            company.acknowledgeSla(signed);
            Contact contact = customers.add(new Contact(
                    customers.add(company, plan, since),
                    "Contato " + number,
                    "contato" + number + "@cliente.example",
                    "Comprador",
                    false,
                    false,
                    RequesterType.FINAL_CUSTOMER));
            customers.grantPortalAccess(contact, since);
            return contact;
        });
    }

    /** A plan no table of deadlines knows. */
    public void plan(String code) {
        customers.add(new Plan(code, "Plano " + code, null, null, "business"));
    }

    /** The titles of the drafts of level 0. */
    public List<String> drafts() {
        return editing.page(false, null, null, "", null, 50).stream()
                .map(KnowledgeEntry::title)
                .toList();
    }

    /** Changes a parameter. */
    public void set(String name, String content) {
        parameters.set(name, content);
    }
}
