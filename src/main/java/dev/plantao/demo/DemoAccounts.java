package dev.plantao.demo;

import dev.plantao.catalog.Analyst;
import dev.plantao.customer.Contact;
import dev.plantao.process.StaffDirectory;
import dev.plantao.process.StaffMember;
import dev.plantao.security.ContactAccounts;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The logins of the demo: the password is the user name. */
@Component
@ConditionalOnProperty("plantao.demo")
class DemoAccounts {

    private final StaffDirectory directory;
    private final ContactAccounts contacts;

    DemoAccounts(StaffDirectory directory, ContactAccounts contacts) {
        this.directory = directory;
        this.contacts = contacts;
    }

    /** Whether this database has them: one that was filled otherwise does not. */
    boolean exist() {
        return directory.exists("camila");
    }

    /** The queues of the modules, before anybody is put into one. */
    void queues(Map<String, String> modules) {
        directory.createModuleGroups(modules);
    }

    void staff(Analyst person, String email, Set<String> groups) {
        String[] name = person.name().split(" ", 2);
        directory.create(new StaffMember(person.username(), name[0], name[1], email, person.username(), groups));
    }

    /** Every contact has a login; what the contact may do with it, the plan and the company decide. */
    void contact(String username, Contact contact) {
        contacts.create(username, username, contact.id(), contact.company().id());
    }
}
