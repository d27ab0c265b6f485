package dev.plantao.portal;

import dev.plantao.customer.Company;
import dev.plantao.customer.Customers;
import dev.plantao.security.ContactPrincipal;
import dev.plantao.security.Viewer;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who comes to the portal: contacts only, whatever the security chain lets through. */
@Component
class Visitors {

    private final Customers customers;

    Visitors(Customers customers) {
        this.customers = customers;
    }

    /**
     * The contact who is logged in.
     *
     * @throws AccessDeniedException for a member of the team, who belongs to no company
     */
    static ContactPrincipal contact(Authentication login) {
        ContactPrincipal contact = Viewer.of(login).contact();
        if (contact == null) {
            throw new AccessDeniedException("The portal is for contacts");
        }
        return contact;
    }

    /** What is known of a contact's company before anything is typed. */
    @Transactional(readOnly = true)
    public Profile profile(ContactPrincipal contact) {
        Company company = customers.contact(contact.contactId()).company();
        return new Profile(company.name(), company.modules(), company.clientVersion());
    }

    /** The company's name, the codes of its modules and the version it runs. */
    record Profile(String company, Set<String> modules, @Nullable String clientVersion) {}
}
