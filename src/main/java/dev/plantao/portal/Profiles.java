package dev.plantao.portal;

import dev.plantao.customer.Company;
import dev.plantao.customer.Customers;
import dev.plantao.security.ContactPrincipal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the portal knows of a contact's company before anything is typed. */
@Component
class Profiles {

    private final Customers customers;

    Profiles(Customers customers) {
        this.customers = customers;
    }

    @Transactional(readOnly = true)
    public Profile of(ContactPrincipal contact) {
        Company company = customers.contact(contact.contactId()).company();
        return new Profile(company.name(), company.modules(), company.clientVersion());
    }

    /** The company's name, the codes of its modules and the version it runs. */
    record Profile(String company, Set<String> modules, @Nullable String clientVersion) {}
}
