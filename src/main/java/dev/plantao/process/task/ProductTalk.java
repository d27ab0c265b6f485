package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.catalog.Parameters;
import dev.plantao.notification.MailEvent;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Visibility;
import dev.plantao.product.ProductDecision;
import dev.plantao.product.ProductRequest;
import dev.plantao.product.ProductRequests;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What is said about a request to the product: to the team what was judged, to the customer official texts and no word
 * of product management itself but the text of a denial (NEG-18).
 */
@Component
class ProductTalk {

    private final Occurrences occurrences;
    private final ProductRequests requests;
    private final Parameters parameters;
    private final VersionTalk talk;
    private final FormTimes times;
    private final Labels labels;

    ProductTalk(
            Occurrences occurrences,
            ProductRequests requests,
            Parameters parameters,
            VersionTalk talk,
            FormTimes times,
            Labels labels) {
        this.occurrences = occurrences;
        this.requests = requests;
        this.parameters = parameters;
        this.talk = talk;
        this.times = times;
        this.labels = labels;
    }

    /** Tells the team what was decided and why. */
    void note(Occurrence occurrence, ProductDecision decision, Author by) {
        String words =
                switch (String.valueOf(decision.action())) {
                    case "ACCEPT" -> labels.text("notice.productAccepted", criteria(decision));
                    case "DENY" ->
                        labels.text("notice.productDenied", labels.of(decision.denialReason()), criteria(decision));
                    case "POSTPONE" ->
                        labels.text("notice.productPostponed", String.valueOf(decision.reason()), criteria(decision));
                    default -> labels.text("notice.productReturned", String.valueOf(decision.supportText()));
                };
        occurrences.say(occurrence, by, Visibility.INTERNAL, words);
    }

    private String criteria(ProductDecision decision) {
        return labels.text(
                "notice.productCriteria",
                labels.of(decision.feasible()),
                String.valueOf(decision.feasibleNote()),
                labels.of(decision.fits()),
                String.valueOf(decision.fitsNote()),
                String.valueOf(decision.otherCustomers()),
                String.valueOf(decision.othersNote()));
    }

    /** The customer reads why not (T34). */
    void denied(Occurrence occurrence, ProductDecision decision) {
        talk.tell(
                occurrence,
                MailEvent.PRODUCT_DENIED,
                "PRODUCT_DENIED",
                Map.of(
                        "motivo", labels.of("denialReason", String.valueOf(decision.denialReason())),
                        "texto", String.valueOf(decision.publicText())));
    }

    /** It waits for the next meeting; the customer is told again every so many times (T35). */
    void postponed(Occurrence occurrence, ProductRequest request) {
        String meeting = times.of(requests.scheduleNext(occurrence));
        if ((request.postponements() - 1) % parameters.postponementsPerMail() == 0) {
            talk.tell(occurrence, MailEvent.PRODUCT_POSTPONED, "PRODUCT_POSTPONED", Map.of("data", meeting));
        }
    }
}
