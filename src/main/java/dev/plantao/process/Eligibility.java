package dev.plantao.process;

import dev.plantao.catalog.Labels;
import dev.plantao.customer.Contact;
import dev.plantao.customer.Customers;
import dev.plantao.occurrence.Channel;
import dev.plantao.process.Decisions.Missing;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether the support may attend a contact, asked before an opening and by the process behind it (T02, NEG-01). */
@Component
public class Eligibility {

    private final Customers customers;
    private final Decisions decisions;
    private final Labels labels;

    Eligibility(Customers customers, Decisions decisions, Labels labels) {
        this.customers = customers;
        this.decisions = decisions;
        this.labels = labels;
    }

    /** The preconditions that are missing and keep the support from attending; empty when it may. */
    public List<Missing> blocking(Contact contact, Channel channel) {
        return decisions.eligibility(customers.eligibilityFacts(contact), channel).stream()
                .filter(Missing::blocks)
                .toList();
    }

    /** The same as people read them, joined by semicolons. */
    public String text(List<Missing> missing) {
        return labels.list("eligibility", missing.stream().map(Missing::reason).toList());
    }
}
