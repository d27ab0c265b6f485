package dev.plantao.process.task;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import dev.plantao.catalog.ProductModule;
import dev.plantao.catalog.Segment;
import dev.plantao.customer.Customers;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Penalty;
import dev.plantao.occurrence.Report;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Decisions;
import dev.plantao.process.Penalties;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The facts every analysis form opens with (rules.md d.4, header H). */
@Component
class OccurrenceView {

    private static final int INTERACTIONS = 10;
    private static final Map<String, ClockKind> OF_BREACHES =
            Map.of("userTask_chaseTriage", ClockKind.TRIAGE, "userTask_handleBreach", ClockKind.SOLUTION);

    private static final Set<String> OF_DEVELOPMENT = Set.of("userTask_diagnose", "userTask_develop");

    private final Catalog catalog;
    private final Customers customers;
    private final OccurrenceReading reading;
    private final Decisions decisions;
    private final Penalties penalties;
    private final ChangeView changeView;
    private final RequestView requestView;
    private final ConsultancyView consultancyView;
    private final Labels labels;
    private final FormTimes times;
    private final DefectView defects;

    OccurrenceView(
            Catalog catalog,
            Customers customers,
            OccurrenceReading reading,
            Decisions decisions,
            Penalties penalties,
            ChangeView changeView,
            RequestView requestView,
            ConsultancyView consultancyView,
            Labels labels,
            FormTimes times,
            DefectView defects) {
        this.catalog = catalog;
        this.customers = customers;
        this.reading = reading;
        this.decisions = decisions;
        this.penalties = penalties;
        this.changeView = changeView;
        this.requestView = requestView;
        this.consultancyView = consultancyView;
        this.labels = labels;
        this.times = times;
        this.defects = defects;
    }

    Map<String, Object> of(Occurrence occurrence, String task, Map<String, Object> options) {
        Report report = occurrence.report();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("number", occurrence.number());
        view.put("subject", report.subject());
        view.put("description", report.description());
        view.put("company", company(occurrence));
        view.put(
                "contact",
                Map.of(
                        "name", occurrence.contact().name(),
                        "role", occurrence.contact().role()));
        view.put(
                "module",
                catalog.module(occurrence.moduleCode()).map(ProductModule::name).orElse(""));
        view.put("category", occurrence.category().name());
        view.put("customerCategory", occurrence.customerCategory().name());
        view.put(
                "demandType",
                occurrence.demandType() == null ? "" : occurrence.demandType().name());
        view.put(
                "slaClass",
                occurrence.slaClass() == null ? "" : occurrence.slaClass().name());
        view.put("priority", occurrence.priority().name());
        view.put("stage", occurrence.stage().name());
        view.put("channel", occurrence.channel().name());
        view.put("labels", labels(occurrence));
        view.put("openedAt", times.of(occurrence.openedAt()));
        view.put("suggested", text(occurrence.suggestedAnalyst()));
        view.put("steps", text(report.steps()));
        view.put("expectedResult", text(report.expectedResult()));
        view.put("obtainedResult", text(report.obtainedResult()));
        view.put("impact", text(report.impact()));
        view.put("orderNumber", text(report.orderNumber()));
        view.put("invoiceNumber", text(report.invoiceNumber()));
        view.put("screen", text(report.screen()));
        view.put("clientVersion", text(report.clientVersion()));
        view.put("legalBasis", text(report.legalBasis()));
        view.put("duplicateOf", repeated(occurrence.duplicateOf()));
        view.put("eligibility", eligibility(occurrence));
        view.put("restriction", restriction(occurrence));
        view.put("breach", breach(occurrence, OF_BREACHES.get(task)));
        view.put("change", changeView.of(occurrence, task));
        view.put("request", requestView.of(occurrence, task));
        view.put("consultancy", consultancyView.of(occurrence, task));
        view.put("penalty", task.equals("userTask_handleBreach") ? penalty(occurrence) : Map.of());
        view.put("defect", OF_DEVELOPMENT.contains(task) ? defects.of(occurrence) : Map.of());
        view.putAll(clocks(occurrence));
        view.put("interactions", interactions(occurrence));
        view.put("options", options);
        return view;
    }

    private Map<String, Object> company(Occurrence occurrence) {
        var company = occurrence.company();
        return Map.of(
                "name", company.name(),
                "plan", customers.plan(occurrence.planCode()).name(),
                "segment", catalog.segment(company.segment()).map(Segment::name).orElse(""),
                "notes", company.notes());
    }

    private Map<String, String> labels(Occurrence occurrence) {
        return Map.of(
                "category", labels.of(occurrence.category()),
                "customerCategory", labels.of(occurrence.customerCategory()),
                "demandType", labels.of(occurrence.demandType()),
                "slaClass", labels.of(occurrence.slaClass()),
                "priority", labels.of(occurrence.priority()),
                "stage", labels.of(occurrence.stage()),
                "channel", labels.of(occurrence.channel()));
    }

    private Map<String, Object> clocks(Occurrence occurrence) {
        SlaClock triage = occurrence.clock(ClockKind.TRIAGE);
        SlaClock solution = occurrence.clock(ClockKind.SOLUTION);
        Integer used = reading.usedShare(occurrence);
        Instant due = solution == null ? null : solution.dueAt();
        return Map.of(
                "triageDue",
                times.of(triage == null ? null : triage.dueAt()),
                "solutionDue",
                solution == null ? labels.text("view.dueAfterTriage") : times.of(due),
                "solutionDueAt",
                due == null ? "" : due.toString(),
                "response",
                response(occurrence.clock(ClockKind.FIRST_RESPONSE)),
                "used",
                (used == null ? 0 : used) + " %",
                "late",
                reading.late(occurrence));
    }

    /** Until when somebody is to speak to the customer; empty where nobody needs to any more. */
    private String response(@Nullable SlaClock response) {
        Instant due = response == null || response.isStopped() ? null : response.dueAt();
        if (due == null) {
            return "";
        }
        return labels.text(times.isPast(due) ? "view.response.late" : "view.response", times.of(due));
    }

    private List<String> eligibility(Occurrence occurrence) {
        return occurrence.ineligibility() == null
                ? List.of()
                : Arrays.stream(occurrence.ineligibility().split(","))
                        .map(reason -> labels.of("eligibility", reason))
                        .toList();
    }

    private Map<String, Object> breach(Occurrence occurrence, @Nullable ClockKind kind) {
        if (kind == null) {
            return Map.of();
        }
        return reading.breaches(occurrence).stream()
                .filter(breach -> breach.kind() == kind)
                .reduce((first, last) -> last)
                .map(breach -> Map.<String, Object>of(
                        "dueAt", times.of(breach.dueAt()),
                        "late", times.of(reading.lateness(occurrence, kind))))
                .orElse(Map.of());
    }

    private Map<String, Object> penalty(Occurrence occurrence) {
        Penalty penalty = penalties.of(occurrence);
        return Map.of(
                "due", penalty.isDue(),
                "none", !penalty.isDue(),
                "percent", labels.percent(penalty.percent()),
                "cap", labels.percent(penalty.cap()),
                "amount", labels.money(penalty.amount()));
    }

    private String restriction(Occurrence occurrence) {
        if (occurrence.demandType() == null) {
            return "";
        }
        String scope = decisions
                .scope(occurrence.demandType(), occurrence.ineligibility() == null)
                .scope();
        return scope.equals("ATTEND") ? "" : labels.of("restriction", scope);
    }

    private List<Map<String, Object>> interactions(Occurrence occurrence) {
        return reading.interactions(occurrence, false, null, INTERACTIONS).stream()
                .map(said -> Map.<String, Object>of(
                        "at", times.of(said.at()),
                        "author", said.authorName(),
                        "text", said.text(),
                        "internal", said.visibility() == Visibility.INTERNAL))
                .toList();
    }

    private static String repeated(@Nullable Occurrence original) {
        return original == null
                ? ""
                : original.number() + " · " + original.report().subject();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
