package dev.plantao.process;

import dev.plantao.customer.Contact;
import dev.plantao.customer.Customers;
import dev.plantao.occurrence.Occurrences;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may commit a company to a price: a quote (T43) or the term of a consultancy (T19). */
@Component
@Transactional(readOnly = true)
public class Accepters {

    private final Occurrences occurrences;
    private final Customers customers;

    Accepters(Occurrences occurrences, Customers customers) {
        this.occurrences = occurrences;
        this.customers = customers;
    }

    /** Whether this contact may. */
    public boolean includes(long contact) {
        return customers.contact(contact).acceptsQuotes();
    }

    /** The names of those who may for this occurrence. */
    public List<String> names(String number) {
        return customers.accepters(occurrences.get(number).contact()).stream()
                .map(Contact::name)
                .toList();
    }
}
