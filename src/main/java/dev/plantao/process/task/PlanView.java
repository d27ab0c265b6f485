package dev.plantao.process.task;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import dev.plantao.catalog.ProductModule;
import dev.plantao.process.DevelopmentQueue.Ranked;
import dev.plantao.product.QueuedItem;
import dev.plantao.product.VersionPlan;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the form of a planning shows: what waits, in order, with points and hours (F19). */
@Component
class PlanView {

    private final Catalog catalog;
    private final Labels labels;
    private final FormTimes times;

    PlanView(Catalog catalog, Labels labels, FormTimes times) {
        this.catalog = catalog;
        this.labels = labels;
        this.times = times;
    }

    Map<String, Object> of(VersionPlan plan, List<Ranked> queue, Map<String, Object> options) {
        int hours =
                queue.stream().mapToInt(ranked -> ranked.item().estimateHours()).sum();
        return Map.of(
                "number", plan.code(),
                "plannedFor", times.of(plan.startedAt()),
                "waiting", labels.text("view.queued", queue.size(), hours),
                "items", queue.stream().map(this::item).toList(),
                "options", options);
    }

    private Map<String, Object> item(Ranked ranked) {
        QueuedItem item = ranked.item();
        return Map.of(
                "number", item.number(),
                "title", item.title(),
                "module",
                        catalog.module(item.moduleCode())
                                .map(ProductModule::name)
                                .orElse(item.moduleCode()),
                "category", labels.of(item.category()),
                "priority", labels.of(item.priority()),
                "score", String.valueOf(ranked.score()),
                "hours", item.estimateHours() + " h",
                "legalDate", item.legalDate() == null ? "" : times.of(item.legalDate()),
                "waiting", labels.text("view.waiting", item.occurrences()));
    }
}
