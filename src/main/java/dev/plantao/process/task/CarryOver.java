package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Visibility;
import dev.plantao.product.ProductRequests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The meeting ended without a decision about this request: it waits for the next (CON-40). */
@Component
class CarryOver implements JavaDelegate {

    private final Occurrences occurrences;
    private final ProductRequests requests;
    private final ProductTalk talk;
    private final Labels labels;

    CarryOver(Occurrences occurrences, ProductRequests requests, ProductTalk talk, Labels labels) {
        this.occurrences = occurrences;
        this.requests = requests;
        this.talk = talk;
        this.labels = labels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        requests.carryOver(occurrence);
        occurrences.say(occurrence, Author.SYSTEM, Visibility.INTERNAL, labels.text("notice.productUndecided"));
        talk.postponed(occurrence, requests.of(occurrence));
    }
}
