package dev.plantao.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The companies, their plans and their contacts. */
@Service
@Transactional
public class Customers {

    private final CompanyRepository companies;
    private final ContactRepository contacts;
    private final ContractRepository contracts;
    private final PlanRepository plans;

    Customers(
            CompanyRepository companies,
            ContactRepository contacts,
            ContractRepository contracts,
            PlanRepository plans) {
        this.companies = companies;
        this.contacts = contacts;
        this.contracts = contracts;
        this.plans = plans;
    }

    /**
     * The contact with its company loaded.
     *
     * @throws NoSuchElementException if there is no such contact (AGE-15)
     */
    public Contact contact(long id) {
        return contacts.findById(id).orElseThrow(() -> new NoSuchElementException("Contato desconhecido."));
    }

    /**
     * Those who may answer a quote for an occurrence of this contact, by name: of the same company, and consultants only
     * for their own (rules.md c.7). A plan bounds how many there are.
     */
    public List<Contact> accepters(Contact asked) {
        return contacts.accepters(asked.company().id()).stream()
                .filter(one -> one.id() == asked.id() || !one.requesterType().isConsultant())
                .toList();
    }

    /**
     * The one plan in force for a company on a day (UNO-B-07).
     *
     * @throws NoSuchElementException if the company has no contract on that day
     */
    public Plan planInForce(long companyId, LocalDate day) {
        return contracts
                .planInForce(companyId, day)
                .orElseThrow(() -> new NoSuchElementException("A empresa não tem plano em vigor."));
    }

    public Plan plan(String code) {
        return plans.findById(code).orElseThrow(() -> new NoSuchElementException("Plano desconhecido."));
    }

    /** Every plan, by name. */
    public List<Plan> plans() {
        return plans.findAll(Sort.by("name", "code"));
    }

    /**
     * One company.
     *
     * @throws NoSuchElementException if there is none
     */
    public Company company(long id) {
        return companies.findById(id).orElseThrow(() -> new NoSuchElementException("Empresa desconhecida."));
    }

    /** The plans a company has, had and will have, the latest first; at most fifty. */
    public List<ContractTerm> contracts(long company) {
        return contracts.terms(company, Limit.of(50));
    }

    /** Companies with a contract in force on a day and the calendar each counts by, by name; at most {@code size}. */
    public List<CalendarUser> calendarUsers(LocalDate day, int size) {
        return companies.calendarUsers(day, Limit.of(size));
    }

    /** One company with a contract in force on a day, and what it counts by. */
    public Optional<CalendarUser> calendarUser(long company, LocalDate day) {
        return companies.calendarUser(company, day);
    }

    /** How many companies with a contract in force on a day count by each calendar. */
    public Map<String, Long> calendarsInUse(LocalDate day) {
        return companies.calendarsInUse(day).stream()
                .collect(Collectors.toMap(row -> String.valueOf(row[0]), row -> ((Number) row[1]).longValue()));
    }

    /** Lets a plan count by another calendar. Open occurrences follow only when they are counted again. */
    public void countPlanBy(String plan, String calendar) {
        plan(plan).countBy(calendar);
    }

    /** Lets a company count by a calendar of its own, or null, and by the holidays of its region. */
    public void countCompanyBy(long company, @Nullable String calendar, @Nullable String region) {
        company(company).countBy(calendar, region);
    }

    /**
     * Another plan for a company from a day on (UNO-B-07).
     *
     * @throws NoSuchElementException if there is no such plan, or the company has no contract on that day
     */
    public void changePlan(long company, String plan, LocalDate day) {
        Contract old = contracts
                .inForce(company, day)
                .orElseThrow(() -> new NoSuchElementException("A empresa não tem plano em vigor."));
        contracts.save(old.changeTo(plan(plan).code(), day));
    }

    /** The facts the eligibility decision asks for. A company without a project manager has no course pending. */
    public EligibilityFacts eligibilityFacts(Contact contact) {
        Company company = contact.company();
        return new EligibilityFacts(
                company.status(),
                company.implementationTermSigned(),
                contacts.projectManagerFinishedCourse(company.id()) || !contacts.hasProjectManager(company.id()),
                company.slaAcknowledged(),
                contact.hasPortalAccess());
    }

    /** Whether no company is registered yet. */
    public boolean isEmpty() {
        return companies.count() == 0;
    }

    public void add(Plan plan) {
        plans.save(plan);
    }

    /** Registers a company with the plan it has from {@code since} on. */
    public Company add(Company company, String planCode, LocalDate since) {
        Company saved = companies.save(company);
        contracts.save(new Contract(saved.id(), planCode, since));
        return saved;
    }

    public Contact add(Contact contact) {
        return contacts.save(contact);
    }

    /**
     * Lets a contact use the portal, within the limit of the plan in force (UNO-M-20..22).
     *
     * @throws IllegalStateException with a sentence for people when the plan allows no more contacts
     */
    public void grantPortalAccess(Contact contact, LocalDate today) {
        long companyId = contact.company().id();
        Plan plan = planInForce(companyId, today);
        if (!plan.allowsPortalContacts(contacts.countPortalContacts(companyId) + 1)) {
            throw new IllegalStateException(
                    "O plano " + plan.name() + " já usa todos os contatos com acesso ao portal.");
        }
        contact.grantPortalAccess();
        contacts.save(contact);
    }
}
