package dev.plantao.process;

import dev.plantao.occurrence.Occurrences;
import dev.plantao.product.CommitteeCycle;
import dev.plantao.product.ProductMeetings;
import dev.plantao.product.ProductRequest;
import dev.plantao.product.ProductRequests;
import dev.plantao.product.VersionPlans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the diagram of product analysis asks about the request of an occurrence. Bean name {@code productFacts}. */
@Component("productFacts")
public class ProductFacts {

    private final Occurrences occurrences;
    private final ProductRequests requests;
    private final CommitteeCycle cycle;
    private final ProductMeetings meetings;
    private final VersionPlans plans;

    ProductFacts(
            Occurrences occurrences,
            ProductRequests requests,
            CommitteeCycle cycle,
            ProductMeetings meetings,
            VersionPlans plans) {
        this.occurrences = occurrences;
        this.requests = requests;
        this.cycle = cycle;
        this.meetings = meetings;
        this.plans = plans;
    }

    /** The days of the meeting as a cron expression: data, read anew whenever the timer is set (TM11, ENG-19). */
    public String cycle() {
        return cycle.cron();
    }

    /** Whether it cannot wait for the next meeting (AC20). */
    public boolean early(DelegateExecution execution) {
        return request(execution).isEarly();
    }

    /** Whether development still has to promise a day (CON-19). */
    public boolean undated(DelegateExecution execution) {
        ProductRequest request = request(execution);
        return request.isFiscal() && request.deliveryOn() == null;
    }

    /** The days of the planning, the same way (TM12). */
    public String planningCycle() {
        return plans.cycle();
    }

    /** Whether its day found anything to meet about, or to plan. */
    public boolean keyed(DelegateExecution execution) {
        return execution.getProcessBusinessKey() != null;
    }

    /** Whether nothing of the agenda is left undecided. */
    public boolean settled(DelegateExecution execution) {
        return meetings.undecided(1).isEmpty();
    }

    private ProductRequest request(DelegateExecution execution) {
        return requests.of(occurrences.get(execution.getProcessBusinessKey()));
    }
}
