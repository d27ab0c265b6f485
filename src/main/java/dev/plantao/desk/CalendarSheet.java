package dev.plantao.desk;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import dev.plantao.customer.Customers;
import dev.plantao.customer.Plan;
import dev.plantao.desk.FullOccurrence.Choice;
import dev.plantao.sla.CalendarBook;
import dev.plantao.sla.CalendarRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a calendar shows around its forms. */
@Component
class CalendarSheet {

    private static final int CHANGES = 30;

    private final CalendarBook book;
    private final Customers customers;
    private final Catalog catalog;
    private final CalendarWords words;
    private final DeskTimes times;
    private final Labels labels;
    private final Clock clock;

    CalendarSheet(
            CalendarBook book,
            Customers customers,
            Catalog catalog,
            CalendarWords words,
            DeskTimes times,
            Labels labels,
            Clock clock) {
        this.book = book;
        this.customers = customers;
        this.catalog = catalog;
        this.words = words;
        this.times = times;
        this.labels = labels;
        this.clock = clock;
    }

    void show(CalendarRules rules, Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate counted = book.lastDayCounted(rules);
        Map<String, String> names = catalog.names();
        model.addAttribute("calendar", rules);
        model.addAttribute("now", words.hours(rules.on(today)));
        model.addAttribute("holidaysNow", labels.of(rules.on(today).holidays()));
        model.addAttribute("zoneNow", words.zone(rules.on(today).zone().getId()));
        model.addAttribute(
                "coming",
                rules.versions().stream()
                        .filter(version -> version.validFrom().isAfter(counted))
                        .map(version -> new Coming(version.validFrom().toString(), words.sentence(version)))
                        .toList());
        model.addAttribute(
                "days",
                book.special(rules, null, today, today.plusYears(1)).stream()
                        .map(day -> new SpecialDay(
                                day.day().toString(),
                                words.day(day),
                                rules.days().contains(day) && day.day().isAfter(counted)))
                        .toList());
        model.addAttribute("holidays", words.holidays());
        model.addAttribute("zones", words.zones());
        List<Plan> plans = customers.plans();
        model.addAttribute(
                "plans",
                plans.stream()
                        .filter(plan -> !plan.calendarCode().equals(rules.code()))
                        .map(plan -> new Choice(plan.code(), plan.name()))
                        .toList());
        model.addAttribute(
                "users",
                words.list(plans.stream()
                        .filter(plan -> plan.calendarCode().equals(rules.code()))
                        .map(Plan::name)
                        .toList()));
        model.addAttribute("companies", customers.calendarsInUse(today).getOrDefault(rules.code(), 0L));
        model.addAttribute(
                "changes",
                book.changes(rules.code(), CHANGES).stream()
                        .map(change -> CalendarsPage.Step.of(change, names, times))
                        .toList());
    }

    /** Hours that will begin. */
    record Coming(String from, String sentence) {}

    /** A day otherwise than its week says; {@code own} may still be taken back. */
    record SpecialDay(String day, String text, boolean own) {}
}
