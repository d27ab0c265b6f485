package dev.plantao.process.task;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import dev.plantao.catalog.ProductModule;
import dev.plantao.product.ProductVersion;
import dev.plantao.product.VersionItem;
import dev.plantao.product.Versions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the form of a release shows: the version, what is in it and whom it answers (F20). */
@Component
class ReleaseView {

    /** An engine variable holds no more. */
    private static final int NOTES = 4000;

    private final Versions versions;
    private final Catalog catalog;
    private final Labels labels;
    private final FormTimes times;

    ReleaseView(Versions versions, Catalog catalog, Labels labels, FormTimes times) {
        this.versions = versions;
        this.catalog = catalog;
        this.labels = labels;
        this.times = times;
    }

    Map<String, Object> of(ProductVersion version, Map<String, Object> options) {
        List<VersionItem> items = versions.contents(version);
        return Map.of(
                "number", version.code(),
                "plannedFor", times.of(version.plannedFor()),
                "waiting",
                        String.valueOf(items.stream()
                                .mapToLong(item -> item.occurrences() - item.answered())
                                .sum()),
                "items", items.stream().map(this::item).toList(),
                "options", options);
    }

    /** The public notes of all items, one a line, to start from; empty if they are too long together. */
    String notes(ProductVersion version) {
        String notes = versions.contents(version).stream()
                .map(VersionItem::releaseNote)
                .filter(Objects::nonNull)
                .map(note -> "• " + note)
                .collect(Collectors.joining("\n"));
        return notes.length() > NOTES ? "" : notes;
    }

    private Map<String, Object> item(VersionItem item) {
        return Map.of(
                "number", item.number(),
                "title", item.title(),
                "module",
                        catalog.module(item.moduleCode())
                                .map(ProductModule::name)
                                .orElse(item.moduleCode()),
                "developer",
                        item.developer() == null
                                ? ""
                                : catalog.analyst(item.developer())
                                        .map(person -> person.name())
                                        .orElse(item.developer()),
                "waiting", labels.text("view.waiting", item.occurrences() - item.answered()),
                "note", item.releaseNote() == null ? "" : item.releaseNote());
    }
}
