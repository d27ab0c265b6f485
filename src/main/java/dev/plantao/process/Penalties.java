package dev.plantao.process;

import dev.plantao.customer.Customers;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Penalty;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** What a late solution costs by the contract the occurrence was classified under (A-05, D19). */
@Component
public class Penalties {

    private final Customers customers;
    private final Decisions decisions;

    Penalties(Customers customers, Decisions decisions) {
        this.customers = customers;
        this.decisions = decisions;
    }

    /** The penalty of one breach; of zero percent when the contract names none, or has no fee. */
    public Penalty of(Occurrence occurrence) {
        BigDecimal fee = customers.plan(occurrence.planCode()).monthlyFee();
        if (occurrence.slaClass() == null || fee == null) {
            return new Penalty(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        }
        Decisions.PenaltyRule rule = decisions.penalty(occurrence.planCode(), occurrence.slaClass());
        return new Penalty(rule.percent(), rule.cap(), fee);
    }
}
