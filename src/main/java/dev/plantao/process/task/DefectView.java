package dev.plantao.process.task;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.Finding;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.product.Issue;
import dev.plantao.product.Issues;
import dev.plantao.product.Removal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What development reads beside the occurrence: the simulation it came with, and the defect once it is known (F14, F15). */
@Component
class DefectView {

    private static final int OTHERS = 10;

    private final Issues issues;
    private final OccurrenceReading reading;
    private final Catalog catalog;
    private final Labels labels;

    DefectView(Issues issues, OccurrenceReading reading, Catalog catalog, Labels labels) {
        this.issues = issues;
        this.reading = reading;
        this.catalog = catalog;
        this.labels = labels;
    }

    Map<String, Object> of(Occurrence occurrence) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put(
                "simulation",
                reading.lastSimulation(occurrence).map(this::simulation).orElse(""));
        issues.of(occurrence).ifPresent(issue -> issue(view, occurrence, issue));
        return view;
    }

    private String simulation(Finding.Simulation simulation) {
        return labels.text(
                "view.simulation",
                labels.of(simulation.environment()),
                text(simulation.version()),
                labels.of(simulation.result()),
                text(simulation.steps()));
    }

    private void issue(Map<String, Object> view, Occurrence occurrence, Issue issue) {
        view.put("number", issue.number());
        view.put("title", issue.title());
        view.put("rootCause", issue.rootCause());
        view.put("affectedVersions", text(issue.affectedVersions()));
        view.put("workaround", text(issue.workaround()));
        view.put("estimate", issue.estimateHours() + " h");
        List<String> others = issues.openOccurrences(issue).stream()
                .filter(number -> !number.equals(occurrence.number()))
                .toList();
        view.put("others", String.join(", ", others.stream().limit(OTHERS).toList()));
        view.put("moreOthers", others.size() > OTHERS ? "+" + (others.size() - OTHERS) : "");
        view.put("solution", text(issue.solution()));
        view.put("removals", issue.removals().stream().map(this::removal).toList());
    }

    private String removal(Removal removal) {
        return labels.text(
                "view.removal",
                removal.code(),
                catalog.analyst(removal.removedBy())
                        .map(person -> person.name())
                        .orElse(removal.removedBy()),
                removal.reason());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
