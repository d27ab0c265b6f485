package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.process.Actors;
import dev.plantao.product.CommitteeCycle;
import dev.plantao.product.ProductRequest;
import dev.plantao.product.ProductRequests;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What product management and development read of a request to the product (F16, F17). */
@Component
class RequestView {

    private static final Set<String> TASKS = Set.of("userTask_evaluateProduct", "userTask_setDeliveryDate");

    private final ProductRequests requests;
    private final CommitteeCycle cycle;
    private final FormTimes times;
    private final Actors actors;
    private final Labels labels;

    RequestView(ProductRequests requests, CommitteeCycle cycle, FormTimes times, Actors actors, Labels labels) {
        this.requests = requests;
        this.cycle = cycle;
        this.times = times;
        this.actors = actors;
        this.labels = labels;
    }

    /** The request of the occurrence, for its own two tasks; nothing for any other. */
    Map<String, Object> of(Occurrence occurrence, String task) {
        if (!TASKS.contains(task)) {
            return Map.of();
        }
        ProductRequest request = requests.of(occurrence);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("justification", text(request.justification()));
        view.put("legalBasis", text(request.legalBasis()));
        view.put("legalDate", request.legalDate() == null ? "" : times.of(request.legalDate()));
        view.put("sentBy", actors.staff(request.sentBy()).name());
        view.put("sentAt", times.of(request.sentAt()));
        view.put("early", request.isEarly());
        view.put("fiscal", request.isFiscal());
        view.put("nextMeeting", times.of(cycle.next()));
        view.put("postponements", labels.text("view.postponements", request.postponements()));
        view.put("otherCustomers", request.otherCustomers());
        return view;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
