package dev.plantao.process.task;

import dev.plantao.call.Callback;
import dev.plantao.call.CallbackTry;
import dev.plantao.call.PhoneCall;
import dev.plantao.catalog.Analyst;
import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the form of a message shows: who called, where to call, and what was tried before (F24). */
@Component
class CallbackView {

    private final Catalog catalog;
    private final Labels labels;
    private final FormTimes times;

    CallbackView(Catalog catalog, Labels labels, FormTimes times) {
        this.catalog = catalog;
        this.labels = labels;
        this.times = times;
    }

    Map<String, Object> of(Callback callback) {
        PhoneCall call = callback.call();
        var contact = call.contact();
        var occurrence = callback.occurrence();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("number", callback.number());
        view.put("caller", call.caller());
        view.put("phone", callback.phone());
        view.put(
                "company",
                Map.of("name", contact == null ? "" : contact.company().name()));
        view.put("message", callback.message());
        view.put("reason", labels.of(call.phoneReason()));
        view.put("about", occurrence == null ? "" : occurrence.number());
        view.put("requestedAt", times.of(callback.requestedAt()));
        view.put("requestedBy", name(callback.requestedBy()));
        view.put("due", times.of(callback.dueAt()));
        view.put("tries", callback.tries().stream().map(this::line).toList());
        view.put("options", Map.of());
        return view;
    }

    private Map<String, Object> line(CallbackTry attempt) {
        return Map.of(
                "at", times.of(attempt.at()),
                "author", name(attempt.analyst()),
                "text", labels.of(attempt.outcome()) + ". " + attempt.summary());
    }

    private String name(String username) {
        return catalog.analyst(username).map(Analyst::name).orElse(username);
    }
}
