package dev.plantao.desk;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import dev.plantao.customer.Customers;
import dev.plantao.customer.Plan;
import dev.plantao.desk.FullOccurrence.Choice;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.page.Refused;
import dev.plantao.page.Typed;
import dev.plantao.process.CalendarDesk;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import dev.plantao.sla.CalendarBook;
import dev.plantao.sla.CalendarChange;
import dev.plantao.sla.CalendarRules;
import dev.plantao.sla.CalendarRules.OwnDay;
import dev.plantao.sla.CalendarRules.Version;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendars: their hours in words and who counts by them (G-02, BY-09). */
@Controller
class CalendarsPage {

    static final String ADDRESS = "/calendarios";

    private static final int CHANGES = 20;

    private final CalendarBook book;
    private final CalendarDesk desk;
    private final Customers customers;
    private final Catalog catalog;
    private final CalendarWords words;
    private final DeskTimes times;
    private final Labels labels;
    private final Clock clock;

    CalendarsPage(
            CalendarBook book,
            CalendarDesk desk,
            Customers customers,
            Catalog catalog,
            CalendarWords words,
            DeskTimes times,
            Labels labels,
            Clock clock) {
        this.book = book;
        this.desk = desk;
        this.customers = customers;
        this.catalog = catalog;
        this.words = words;
        this.times = times;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String list(Authentication login, Model model) {
        Members.member(login, Permission.KEEP_CALENDARS);
        LocalDate today = LocalDate.now(clock);
        Map<String, Long> used = customers.calendarsInUse(today);
        List<Plan> plans = customers.plans();
        model.addAttribute(
                "rows",
                book.all().stream().map(rules -> row(rules, today, used, plans)).toList());
        Map<String, String> names = catalog.names();
        model.addAttribute(
                "changes",
                book.changes(null, CHANGES).stream()
                        .map(change -> Step.of(change, names, times))
                        .toList());
        return "desk/calendars";
    }

    private Row row(CalendarRules rules, LocalDate today, Map<String, Long> used, List<Plan> plans) {
        List<OwnDay> next = book.special(rules, null, today, today.plusYears(1));
        return new Row(
                rules.code(),
                rules.name(),
                words.hours(rules.on(today)),
                labels.of(rules.on(today).holidays()),
                words.list(plans.stream()
                        .filter(plan -> plan.calendarCode().equals(rules.code()))
                        .map(Plan::name)
                        .toList()),
                used.getOrDefault(rules.code(), 0L),
                words.list(next.stream().limit(3).map(words::day).toList()));
    }

    @GetMapping(ADDRESS + "/novo")
    String begin(Authentication login, Model model) {
        Members.member(login, Permission.KEEP_CALENDARS);
        model.addAttribute("form", new NewCalendarForm(null, null, null));
        return page(model);
    }

    @PostMapping(ADDRESS + "/novo")
    String create(
            Authentication login,
            @ModelAttribute("form") NewCalendarForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.KEEP_CALENDARS);
        String code = Typed.text(form.code());
        try {
            form.check(book.all()).done();
            CalendarRules like = book.get(Typed.text(form.like()));
            Version today = like.on(LocalDate.now(clock));
            Version always = new Version(CalendarBook.BEGINNING, today.zone(), today.holidays(), today.week());
            String name = Typed.text(form.name());
            desk.create(
                    new CalendarRules(code, name, 0, List.of(always), List.of()),
                    labels.text("desk.calendar.changed.created", name, like.name()),
                    viewer.username());
        } catch (RuleViolation refused) {
            Refused.show(refused, errors);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(model);
        } catch (DuplicateKeyException sameMoment) {
            errors.rejectValue("code", "refused", labels.text("desk.calendar.codeTaken"));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(model);
        }
        flash.addFlashAttribute("notice", labels.text("desk.calendar.created"));
        return "redirect:" + ADDRESS + "/" + code;
    }

    private String page(Model model) {
        model.addAttribute(
                "calendars",
                book.all().stream()
                        .map(rules -> new Choice(rules.code(), rules.name()))
                        .toList());
        return "desk/calendar-new";
    }

    /** A calendar; {@code next} are its next special days. */
    record Row(String code, String name, String hours, String holidays, String plans, long companies, String next) {}

    /** A change, as people read it. */
    record Step(DeskTimes.Moment at, String author, String what, boolean done) {

        static Step of(CalendarChange change, Map<String, String> names, DeskTimes times) {
            return new Step(
                    times.of(change.happenedAt()),
                    names.getOrDefault(change.author(), change.author()),
                    change.what(),
                    change.passes() > 0 || change.beginsAt() != null);
        }
    }
}
