package dev.plantao.process.task;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import dev.plantao.catalog.ProductModule;
import dev.plantao.product.AgendaItem;
import dev.plantao.product.ProductMeeting;
import dev.plantao.product.ProductMeetings;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms of a product meeting show: its agenda, or what is still undecided (F18). */
@Component
class MeetingView {

    private final ProductMeetings meetings;
    private final Catalog catalog;
    private final Labels labels;
    private final FormTimes times;

    MeetingView(ProductMeetings meetings, Catalog catalog, Labels labels, FormTimes times) {
        this.meetings = meetings;
        this.catalog = catalog;
        this.labels = labels;
        this.times = times;
    }

    Map<String, Object> of(ProductMeeting meeting) {
        List<AgendaItem> waiting = meetings.waiting();
        return Map.of(
                "number", meeting.code(),
                "plannedFor", times.of(meeting.heldOn()),
                "waiting", labels.text("view.undecided", meetings.countWaiting()),
                "items", waiting.stream().map(this::item).toList(),
                "options", Map.of());
    }

    private Map<String, Object> item(AgendaItem item) {
        return Map.of(
                "number", item.number(),
                "title", item.subject(),
                "module",
                        catalog.module(item.moduleCode())
                                .map(ProductModule::name)
                                .orElse(item.moduleCode()),
                "company", item.company(),
                "category", labels.of(item.category()),
                "since", times.of(item.sentAt()),
                "postponements", labels.text("view.postponements", item.postponements()));
    }
}
