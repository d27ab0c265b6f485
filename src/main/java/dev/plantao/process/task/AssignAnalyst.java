package dev.plantao.process.task;

import dev.plantao.catalog.Catalog;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.SupportLevel;
import dev.plantao.process.Decisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses the queue, and the specialist with the least open work to suggest (D8; UNO-B-55). */
@Component
class AssignAnalyst implements JavaDelegate {

    private final Occurrences occurrences;
    private final OccurrenceReading reading;
    private final Catalog catalog;
    private final Decisions decisions;

    AssignAnalyst(Occurrences occurrences, OccurrenceReading reading, Catalog catalog, Decisions decisions) {
        this.occurrences = occurrences;
        this.reading = reading;
        this.catalog = catalog;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var occurrence = occurrences.get(execution.getProcessBusinessKey());
        SupportLevel level = occurrence.level() == null ? SupportLevel.N1 : occurrence.level();
        String segment = occurrence.segment();
        var assignment = decisions.assignment(level, occurrence.moduleCode(), segment, occurrence.department());
        occurrence.queueFor(
                assignment.group(),
                assignment.specialist() ? leastLoaded(level, occurrence.moduleCode(), segment) : null);
    }

    private @Nullable String leastLoaded(SupportLevel level, String module, @Nullable String segment) {
        return reading.leastLoaded(catalog.specialists(level.name(), module, segment == null ? "" : segment))
                .orElse(null);
    }
}
