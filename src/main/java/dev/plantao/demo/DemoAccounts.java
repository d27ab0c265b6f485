package dev.plantao.demo;

import dev.plantao.catalog.Analyst;
import dev.plantao.customer.Contact;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The logins of the demo: the password is the user name. */
@Component
@ConditionalOnProperty("plantao.demo")
class DemoAccounts {

    void staff(Analyst person, Set<String> groups) {}

    void contact(String username, Contact contact) {}
}
