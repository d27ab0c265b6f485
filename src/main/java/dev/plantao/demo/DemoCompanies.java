package dev.plantao.demo;

import dev.plantao.customer.Company;
import dev.plantao.customer.CompanyStatus;
import dev.plantao.customer.Contact;
import dev.plantao.customer.Customers;
import dev.plantao.customer.Plan;
import dev.plantao.customer.RequesterType;
import dev.plantao.sla.CalendarBook;
import dev.plantao.sla.CalendarRules;
import dev.plantao.sla.CalendarRules.Version;
import dev.plantao.sla.Calendars;
import dev.plantao.sla.PublicHolidays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The plans of Aurora Sistemas, its customers and their contacts (rules.md e.1-e.3), as of the day of the start. */
@Component
@ConditionalOnProperty("plantao.demo")
class DemoCompanies {

    private static final String VERSION = "2026.44";
    private static final String LOCAL = "local";
    private static final String MANAGER = "Gerente de projeto";

    private final Customers customers;
    private final DemoAccounts accounts;
    private final CalendarBook calendars;
    private final Map<String, Contact> contacts = new LinkedHashMap<>();

    DemoCompanies(Customers customers, DemoAccounts accounts, CalendarBook calendars) {
        this.customers = customers;
        this.accounts = accounts;
        this.calendars = calendars;
    }

    /** The contact with this login. */
    Contact contact(String username) {
        return Objects.requireNonNull(contacts.get(username), username);
    }

    void load(LocalDate today) {
        plans();
        localCalendar();
        industryAndTrade(today);
        servicesAndTransport(today);
        network(today);
    }

    private void plans() {
        plan("SILVER", "Prata", "1200.00", 1);
        plan("GOLD", "Ouro", "2600.00", 1);
        plan("VIP", "VIP", "4800.00", 2);
        plan("NETWORK", "Rede", null, null);
        plan("LICENSEE", "Licenciado", "490.00", 1);
    }

    /** Office hours that close on the holidays of the company's own state and city, too. */
    private void localCalendar() {
        Version office = calendars.get(Calendars.DEFAULT).versions().get(0);
        Version local = new Version(CalendarBook.BEGINNING, office.zone(), PublicHolidays.LOCAL, office.week());
        calendars.create(
                new CalendarRules(LOCAL, "Horário comercial com feriados locais", 0, List.of(local), List.of()));
    }

    private void plan(String code, String name, @Nullable String fee, @Nullable Integer contactsAllowed) {
        customers.add(
                new Plan(code, name, fee == null ? null : new BigDecimal(fee), contactsAllowed, Calendars.DEFAULT));
    }

    private void industryAndTrade(LocalDate today) {
        Company foundry = cleared(
                at(
                        null,
                        "SP",
                        company(
                                "Metalúrgica Vale do Tietê Ltda",
                                "99.901.234/0001-77",
                                "industry",
                                "Fechamento no dia 5 de cada mês. Trabalha com ordem de produção por encomenda.",
                                "production",
                                "costing",
                                "inventory",
                                "fiscal",
                                "eis")),
                "VIP",
                today);
        manager("helena", foundry, "Helena Prado", true, today);
        portal("rui", contact("rui", foundry, "Rui Caldas", "Controller", false, RequesterType.FINAL_CUSTOMER), today);

        Company distributor = cleared(
                at(
                        null,
                        "SP",
                        company(
                                "Distribuidora Serra Azul S.A.",
                                "99.902.345/0001-06",
                                "wholesale",
                                "14 representantes usam o Mobilidade em campo.",
                                "sales",
                                "purchasing",
                                "inventory",
                                "fiscal",
                                "mobility")),
                "GOLD",
                today);
        manager("marcos", distributor, "Marcos Teles", true, today);
        byPhone(
                "joana",
                contact("joana", distributor, "Joana Pires", "Faturamento", false, RequesterType.FINAL_CUSTOMER));

        Company supermarkets = cleared(
                at(
                        null,
                        "MG.bh",
                        company(
                                "Rede Bom Preço Supermercados",
                                "99.903.456/0001-29",
                                "retail",
                                "6 lojas. Pico de movimento na sexta-feira à tarde.",
                                "sales",
                                "inventory",
                                "fiscal",
                                "finance")),
                "SILVER",
                today);
        manager("cintia", supermarkets, "Cíntia Moura", true, today);

        Company pharmacies = cleared(
                at(
                        null,
                        "SP.csp",
                        company(
                                "Farmácias Vida Plena Ltda",
                                "99.904.567/0001-50",
                                "pharmacy",
                                "Vende controlados. É atendida também por um consultor da franquia.",
                                "sales",
                                "purchasing",
                                "inventory",
                                "fiscal")),
                "GOLD",
                today);
        manager("andre", pharmacies, "André Salles", true, today);

        Company store = cleared(
                at(
                        LOCAL,
                        "RJ.crj",
                        company(
                                "Casa Íris Comércio Digital",
                                "99.905.678/0001-80",
                                "ecommerce",
                                "Integra com marketplace.",
                                "sales",
                                "online-store",
                                "inventory")),
                "SILVER",
                today);
        manager("livia", store, "Lívia Amaral", false, today);
    }

    private void servicesAndTransport(LocalDate today) {
        Company carrier = cleared(
                at(
                        null,
                        "PR.cu",
                        company(
                                "TransRota Logística S.A.",
                                "99.906.789/0001-01",
                                "transport",
                                "Opera 24 horas por dia.",
                                "fiscal",
                                "finance",
                                "fleet")),
                "VIP",
                today);
        manager("otavio", carrier, "Otávio Brandt", true, today);
        portal("sonia", contact("sonia", carrier, "Sônia Reis", "Fiscal", false, RequesterType.FINAL_CUSTOMER), today);

        // Still being implemented, its term unsigned: the portal refuses it and the phone refers it.
        Company builder = new Company(
                "Construtora Horizonte Ltda",
                "99.907.890/0001-87",
                "construction",
                CompanyStatus.IMPLEMENTING,
                Set.of("purchasing", "finance"),
                "Entrada em produção prevista para daqui a 40 dias. Termo de aceite ainda não assinado.");
        builder.acknowledgeSla(today.minusDays(50));
        builder.runsVersion(VERSION);
        customers.add(builder, "GOLD", today.minusDays(50));
        Contact trainee = contact("paulo", builder, "Paulo Quintela", MANAGER, false, RequesterType.FINAL_CUSTOMER);
        trainee.completeCourse(today.minusDays(20));
        byPhone("paulo", trainee);

        // Everything but the manager's course.
        Company garage = cleared(
                company(
                        "Oficina Rodamais Ltda",
                        "99.911.224/0001-12",
                        "services",
                        "O gerente de projeto ainda não concluiu o EAD.",
                        "sales",
                        "finance"),
                "SILVER",
                today);
        portal("teo", contact("teo", garage, "Téo Ramos", MANAGER, true, RequesterType.FINAL_CUSTOMER), today);
    }

    private void network(LocalDate today) {
        Company franchise = company(
                "Unidade Franqueada Interior Paulista",
                "99.908.901/0001-43",
                "network",
                "Centro de custo 4.1.200. Atende clientes finais da região em nome da rede.");
        franchise.assignCostCenter("4.1.200");
        cleared(franchise, "NETWORK", today);
        portal(
                "vera",
                contact("vera", franchise, "Vera Lacerda", "Consultora", true, RequesterType.FRANCHISE_CONSULTANT),
                today);

        Company ams = company(
                "AMS Gestão Contínua",
                "99.909.012/0001-09",
                "ams",
                "Centro de custo 7.3.010. Sustenta o sistema de clientes com contrato AMS.");
        ams.assignCostCenter("7.3.010");
        cleared(ams, "NETWORK", today);
        portal("igor", contact("igor", ams, "Igor Nunes", "Consultor AMS", true, RequesterType.AMS), today);

        Company agency = cleared(
                company(
                        "Agência Pixel Norte",
                        "99.910.123/0001-27",
                        "communication",
                        "Licenciada da rede de agências; tem clientes recorrentes próprios.",
                        "production-portal"),
                "LICENSEE",
                today);
        portal("bia", contact("bia", agency, "Bia Fontes", "Licenciada", true, RequesterType.LICENSEE), today);
    }

    private static Company at(@Nullable String calendar, String region, Company company) {
        company.countBy(calendar, region);
        return company;
    }

    private static Company company(String name, String cnpj, String segment, String notes, String... modules) {
        Company company = new Company(name, cnpj, segment, CompanyStatus.PRODUCTION, Set.of(modules), notes);
        company.runsVersion(VERSION);
        return company;
    }

    /** In production for more than a year, with everything signed. */
    private Company cleared(Company company, String plan, LocalDate today) {
        company.signImplementationTerm(today.minusMonths(13));
        company.acknowledgeSla(today.minusMonths(13));
        return customers.add(company, plan, today.minusMonths(14));
    }

    private void manager(String username, Company company, String name, boolean acceptsConsultancy, LocalDate today) {
        Contact manager = contact(username, company, name, MANAGER, acceptsConsultancy, RequesterType.FINAL_CUSTOMER);
        manager.completeCourse(today.minusMonths(12));
        portal(username, manager, today);
    }

    private static Contact contact(
            String username,
            Company company,
            String name,
            String role,
            boolean acceptsConsultancy,
            RequesterType type) {
        String email = username + "@cliente.example";
        return new Contact(company, name, email, role, role.equals(MANAGER), acceptsConsultancy, type);
    }

    private void portal(String username, Contact contact, LocalDate today) {
        byPhone(username, contact);
        customers.grantPortalAccess(contact, today);
    }

    private void byPhone(String username, Contact contact) {
        contacts.put(username, customers.add(contact));
        accounts.contact(username, contact);
    }
}
