package dev.plantao.process;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import dev.plantao.customer.Customers;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.process.Decisions.Target;
import dev.plantao.sla.CalendarChange;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets one open occurrence follow a change of calendar or plan: clock, ledger, alarms and tasks, or none of them. */
@Component
class CountingOn {

    private static final int REASON = 400;

    private final Occurrences occurrences;
    private final OccurrenceProcess process;
    private final SolutionAlarms alarms;
    private final TriageAlarms triageAlarms;
    private final FirstResponses responses;
    private final Decisions decisions;
    private final Customers customers;
    private final Catalog catalog;
    private final Labels labels;
    private final EngineIdentity engine;
    private final RuntimeService runtimeService;
    private final Clock clock;

    CountingOn(
            Occurrences occurrences,
            OccurrenceProcess process,
            SolutionAlarms alarms,
            TriageAlarms triageAlarms,
            FirstResponses responses,
            Decisions decisions,
            Customers customers,
            Catalog catalog,
            Labels labels,
            EngineIdentity engine,
            RuntimeService runtimeService,
            Clock clock) {
        this.occurrences = occurrences;
        this.process = process;
        this.alarms = alarms;
        this.triageAlarms = triageAlarms;
        this.responses = responses;
        this.decisions = decisions;
        this.customers = customers;
        this.catalog = catalog;
        this.labels = labels;
        this.engine = engine;
        this.runtimeService = runtimeService;
        this.clock = clock;
    }

    /** Once is like twice: what has followed already does not move again. */
    @Transactional
    public void follow(String number, CalendarChange change) {
        engine.asSystem(() -> {
            move(occurrences.get(number), change);
            return null;
        });
    }

    private void move(Occurrence occurrence, CalendarChange change) {
        boolean moved = alarms.follow(occurrence, () -> count(occurrence, change));
        if (!moved) {
            return;
        }
        ProcessInstance trunk = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("occurrence")
                .processInstanceBusinessKey(occurrence.number())
                .singleResult();
        if (trunk != null) {
            triageAlarms.set(occurrence, trunk.getId());
        }
        process.refreshTasks(occurrence.number());
    }

    private boolean count(Occurrence occurrence, CalendarChange change) {
        String reason = reason(change);
        String plan = change.company() == null
                ? occurrence.planCode()
                : customers.planInForce(change.company(), LocalDate.now(clock)).code();
        if (plan.equals(occurrence.planCode())) {
            return occurrences.countOn(occurrence, reason);
        }
        Target target = target(occurrence, plan);
        boolean moved = occurrences.moveToPlan(
                occurrence,
                plan,
                target == null ? null : target.duration(),
                target == null ? 0 : target.warningShare(),
                target != null && target.elapsed(),
                reason);
        return responses.promiseAgain(occurrence, reason) || moved;
    }

    private @Nullable Target target(Occurrence occurrence, String plan) {
        SlaClock solution = occurrence.clock(ClockKind.SOLUTION);
        return solution == null || solution.isStopped() || occurrence.slaClass() == null
                ? null
                : decisions.target(plan, occurrence.slaClass(), occurrence.priority());
    }

    private String reason(CalendarChange change) {
        String author = change.author();
        String name = catalog.analyst(author).map(analyst -> analyst.name()).orElse(author);
        String reason = labels.text("calendar.ledger", change.what(), name);
        return reason.length() > REASON ? reason.substring(0, REASON - 1) + "…" : reason;
    }
}
