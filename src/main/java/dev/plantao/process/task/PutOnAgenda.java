package dev.plantao.process.task;

import dev.plantao.occurrence.Occurrences;
import dev.plantao.product.ProductRequests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The meeting of product management has begun, and this request is on its agenda (CON-40). */
@Component
class PutOnAgenda implements JavaDelegate {

    private final Occurrences occurrences;
    private final ProductRequests requests;

    PutOnAgenda(Occurrences occurrences, ProductRequests requests) {
        this.occurrences = occurrences;
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.putOnAgenda(occurrences.get(execution.getProcessBusinessKey()));
    }
}
