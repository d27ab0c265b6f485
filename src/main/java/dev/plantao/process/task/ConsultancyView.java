package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.catalog.Tariff;
import dev.plantao.consultancy.Checklist;
import dev.plantao.consultancy.Conclusion;
import dev.plantao.consultancy.Consultancies;
import dev.plantao.consultancy.Consultancy;
import dev.plantao.consultancy.ConsultancyState;
import dev.plantao.consultancy.ConsultancyWork;
import dev.plantao.consultancy.Prices.Amount;
import dev.plantao.consultancy.Schedule;
import dev.plantao.consultancy.Term;
import dev.plantao.consultancy.TimeEntry;
import dev.plantao.consultancy.Waiver;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.process.Actors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of a consultancy show of it. */
@Component
class ConsultancyView {

    private static final Set<String> TASKS = Set.of(
            "userTask_approveConsultancy",
            "userTask_recordAcceptance",
            "userTask_scheduleConsultancy",
            "userTask_awaitConsultancy",
            "userTask_executeConsultancy",
            "userTask_enterTime",
            "userTask_checkTime");

    private final Consultancies consultancies;
    private final ConsultancyWork work;
    private final Charging charging;
    private final Checklist checklist;
    private final Actors actors;
    private final Labels labels;
    private final FormTimes times;

    ConsultancyView(
            Consultancies consultancies,
            ConsultancyWork work,
            Charging charging,
            Checklist checklist,
            Actors actors,
            Labels labels,
            FormTimes times) {
        this.consultancies = consultancies;
        this.work = work;
        this.charging = charging;
        this.checklist = checklist;
        this.actors = actors;
        this.labels = labels;
        this.times = times;
    }

    /** The consultancy under way, for its own tasks; nothing for any other. */
    Map<String, Object> of(Occurrence occurrence, String task) {
        if (!TASKS.contains(task)) {
            return Map.of();
        }
        Consultancy consultancy = consultancies.underWay(occurrence);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("modality", labels.of(consultancy.modality()));
        view.put("criteria", String.join(", ", consultancy.criteria()));
        view.put("signs", consultancy.signs().stream().map(labels::of).toList());
        view.put("involved", text(consultancy.involved()));
        view.put("checklist", checked(consultancy));
        view.put("proposedBy", actors.staff(consultancy.proposedBy()).name());
        view.put("opinionRequired", consultancy.isOpinionRequired());
        Schedule schedule = consultancy.schedule();
        view.put("agreedAt", schedule == null ? "" : times.of(schedule.agreedAt()));
        view.put("delivery", schedule == null ? "" : labels.of(schedule.delivery()));
        view.put("attended", schedule == null ? "" : schedule.attendedContact());
        consultancies.term(consultancy).ifPresent(term -> view.putAll(agreed(term, consultancy)));
        view.putAll(found(consultancy.conclusion()));
        return view;
    }

    private List<String> checked(Consultancy consultancy) {
        return checklist.items().stream()
                .filter(item -> consultancy.checklist().contains(item.code()))
                .map(Checklist.Item::label)
                .toList();
    }

    private Map<String, Object> agreed(Term term, Consultancy consultancy) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("term", term.text());
        view.put("expiresAt", times.of(term.expiresAt()));
        view.put("payerForm", labels.of(term.payerForm()));
        view.put("price", labels.money(term.prices().minutePrice()));
        view.put("tax", labels.percent(term.prices().taxPercent()));
        if (consultancy.state() == ConsultancyState.ACCEPTED) {
            view.putAll(worked(term, consultancy));
        }
        return view;
    }

    private Map<String, Object> worked(Term term, Consultancy consultancy) {
        List<TimeEntry> entries = work.entries(consultancy);
        int minutes = entries.stream().mapToInt(TimeEntry::minutes).sum();
        Waiver waiver = charging.waiver(consultancy);
        Amount amount = term.prices().of(minutes);
        return Map.of(
                "entries",
                entries.stream().map(this::entry).toList(),
                "minutes",
                minutes,
                "charged",
                waiver == null ? amount.minutes() : 0,
                "total",
                labels.money(waiver == null ? amount.total() : Tariff.NOTHING),
                "billable",
                waiver == null
                        ? labels.text("consultancy.billable")
                        : labels.text("consultancy.waived", labels.of(waiver)));
    }

    private Map<String, Object> entry(TimeEntry entry) {
        return Map.of(
                "from", times.of(entry.startedAt()),
                "to", times.of(entry.endedAt()),
                "minutes", entry.minutes(),
                "activity", entry.activity(),
                "analyst", actors.staff(entry.analyst()).name());
    }

    private Map<String, Object> found(@Nullable Conclusion conclusion) {
        return conclusion == null
                ? Map.of("cause", "", "result", "", "summary", "", "issue", "")
                : Map.of(
                        "cause", labels.of(conclusion.cause()),
                        "result", labels.of(conclusion.result()),
                        "summary", text(conclusion.summary()),
                        "issue", issue(conclusion));
    }

    private String issue(Conclusion conclusion) {
        return List.of(
                        text(conclusion.issue()),
                        conclusion.publishedAt() == null
                                ? ""
                                : labels.text("consultancy.published", times.of(conclusion.publishedAt())))
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
