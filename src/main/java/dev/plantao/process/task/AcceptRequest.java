package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.notification.MailEvent;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Actors;
import dev.plantao.product.Issue;
import dev.plantao.product.ProductRequests;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts an accepted request into the queue of development and tells the customer, with the date if there is one (T33). */
@Component
class AcceptRequest implements JavaDelegate {

    private final Occurrences occurrences;
    private final ProductRequests requests;
    private final VersionTalk talk;
    private final FormTimes times;
    private final Labels labels;
    private final Actors actors;

    AcceptRequest(
            Occurrences occurrences,
            ProductRequests requests,
            VersionTalk talk,
            FormTimes times,
            Labels labels,
            Actors actors) {
        this.occurrences = occurrences;
        this.requests = requests;
        this.talk = talk;
        this.times = times;
        this.labels = labels;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        Issue item = requests.queue(occurrence, actors.current());
        occurrences.say(
                occurrence,
                Author.SYSTEM,
                Visibility.INTERNAL,
                labels.text("notice.itemQueued", item.number(), item.estimateHours()));
        LocalDate delivery = occurrence.promisedDelivery();
        String date = delivery == null ? "" : labels.text("text.deliveryDate", times.of(delivery));
        talk.tell(occurrence, MailEvent.PRODUCT_ACCEPTED, "PRODUCT_ACCEPTED", Map.of("prazo", date));
    }
}
