package dev.plantao.product;

import dev.plantao.catalog.Parameters;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The monthly planning: what waits, and what of it goes into a version (CON-42..44; F19). */
@Service
@Transactional
public class VersionPlans {

    private static final int MOST_ROWS = 2000;
    private static final int MOST_HOURS = 99_999;

    private final VersionPlanRepository plans;
    private final IssueRepository issues;
    private final Versions versions;
    private final Parameters parameters;
    private final Clock clock;

    VersionPlans(
            VersionPlanRepository plans,
            IssueRepository issues,
            Versions versions,
            Parameters parameters,
            Clock clock) {
        this.plans = plans;
        this.issues = issues;
        this.versions = versions;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** When it is planned, as a cron expression of six fields (CON-42). */
    @Transactional(readOnly = true)
    public String cycle() {
        return parameters.planningCycle();
    }

    /** Hours the team usually has for a version; a proposal. */
    @Transactional(readOnly = true)
    public int usualCapacity() {
        return parameters.planningCapacity();
    }

    /** What waits for the planning, the oldest first. */
    @Transactional(readOnly = true)
    public List<QueuedItem> queue() {
        Map<Long, QueuedItem> items = new LinkedHashMap<>();
        plans.queued(Limit.of(MOST_ROWS)).forEach(row -> items.merge(row.id(), row, QueuedItem::and));
        return new ArrayList<>(items.values());
    }

    /** The day of a planning has come. */
    public VersionPlan start() {
        Instant now = clock.instant();
        String month = "PL-" + YearMonth.from(now.atZone(clock.getZone()));
        String code = month;
        for (int more = 2; plans.existsByCode(code); more++) {
            code = month + "-" + more;
        }
        return plans.save(new VersionPlan(code, now));
    }

    /**
     * The planning of this code.
     *
     * @throws NoSuchElementException if there is none
     */
    @Transactional(readOnly = true)
    public VersionPlan get(String code) {
        return plans.findByCode(code).orElseThrow();
    }

    /**
     * Chooses what goes into a version (T37).
     *
     * @throws RuleViolation naming every field that is wrong (NEG-17)
     */
    public void decide(VersionPlan plan, PlanDecision decision, Author by) {
        List<String> chosen = decision.chosen().stream().distinct().toList();
        List<QueuedItem> waiting =
                queue().stream().filter(item -> chosen.contains(item.number())).toList();
        int hours = waiting.stream().mapToInt(QueuedItem::estimateHours).sum();
        Integer capacity = decision.capacityHours();
        boolean above = capacity != null && hours > capacity;
        new Refusals()
                .blank(decision.version(), "version", "Escolha a versão.")
                .when(
                        capacity == null || capacity < 1 || capacity > MOST_HOURS,
                        "capacityHours",
                        "Informe a capacidade da equipe em horas.")
                .when(
                        waiting.size() < chosen.size(),
                        "chosen",
                        "Um dos itens saiu da fila. Abra a tarefa de novo e escolha outra vez.")
                .when(
                        above && Refusals.isBlank(decision.overrideReason()),
                        "overrideReason",
                        "A soma escolhida é de " + hours + " h, acima da capacidade de " + capacity
                                + " h: tire itens ou justifique.")
                .longer(decision.overrideReason(), 2000, "overrideReason")
                .done();
        List<Issue> items = waiting.stream()
                .map(item -> issues.lock(item.id()).orElseThrow())
                .toList();
        ProductVersion into = versions.planned(String.valueOf(decision.version()));
        plan.decide(decision, into, items, hours, by.username(), clock.instant());
    }

    /** The numbers of the open occurrences about what a plan chose. */
    @Transactional(readOnly = true)
    public List<String> concerned(String plan) {
        return plans.concerned(plan);
    }
}
