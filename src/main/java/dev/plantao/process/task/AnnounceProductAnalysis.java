package dev.plantao.process.task;

import dev.plantao.notification.MailEvent;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.product.ProductRequests;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer that product management judges the request, and at which meeting (T06, T14). */
@Component
class AnnounceProductAnalysis implements JavaDelegate {

    private final Occurrences occurrences;
    private final ProductRequests requests;
    private final VersionTalk talk;
    private final FormTimes times;

    AnnounceProductAnalysis(Occurrences occurrences, ProductRequests requests, VersionTalk talk, FormTimes times) {
        this.occurrences = occurrences;
        this.requests = requests;
        this.talk = talk;
        this.times = times;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        if (requests.of(occurrence).isEarly()) {
            occurrence.awaitMeeting(null);
            talk.tell(occurrence, MailEvent.PRODUCT_ANALYSIS_EARLY, "PRODUCT_ANALYSIS_EARLY", Map.of());
        } else {
            String meeting = times.of(requests.scheduleNext(occurrence));
            talk.tell(occurrence, MailEvent.PRODUCT_ANALYSIS, "PRODUCT_ANALYSIS", Map.of("data", meeting));
        }
    }
}
