package dev.plantao.desk;

import dev.plantao.catalog.Labels;
import dev.plantao.catalog.SearchText;
import dev.plantao.customer.CalendarUser;
import dev.plantao.customer.Customers;
import dev.plantao.desk.FullOccurrence.Choice;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.page.Refused;
import dev.plantao.page.Typed;
import dev.plantao.process.CalendarDesk;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import dev.plantao.sla.CalendarBook;
import dev.plantao.sla.CalendarRules;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which calendar each company counts by, and the state and city whose holidays are its own. */
@Controller
class CompanyCalendarsPage {

    private static final String ADDRESS = CalendarsPage.ADDRESS + "/empresas";
    private static final String ONE = ADDRESS + "/{id:\\d{1,18}}";
    private static final int SEARCHED = 5000;
    private static final int MOST = 100;

    private final CalendarBook book;
    private final CalendarDesk desk;
    private final Customers customers;
    private final CalendarWords words;
    private final Labels labels;
    private final Clock clock;

    CompanyCalendarsPage(
            CalendarBook book,
            CalendarDesk desk,
            Customers customers,
            CalendarWords words,
            Labels labels,
            Clock clock) {
        this.book = book;
        this.desk = desk;
        this.customers = customers;
        this.words = words;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String list(Authentication login, @RequestParam(name = "q", defaultValue = "") String text, Model model) {
        Members.member(login, Permission.KEEP_CALENDARS);
        String name = text.length() > 120 ? text.substring(0, 120).strip() : text.strip();
        List<CalendarUser> found = customers.calendarUsers(LocalDate.now(clock), SEARCHED).stream()
                .filter(user -> SearchText.plain(user.name()).contains(SearchText.plain(name)))
                .limit(MOST + 1)
                .toList();
        Map<String, String> calendars = names();
        model.addAttribute("text", name);
        model.addAttribute("more", found.size() > MOST);
        model.addAttribute(
                "rows",
                found.stream().limit(MOST).map(user -> row(user, calendars)).toList());
        return "desk/calendar-companies";
    }

    @GetMapping(ONE)
    String show(Authentication login, @PathVariable long id, Model model) {
        Members.member(login, Permission.KEEP_CALENDARS);
        CalendarUser user = known(id);
        model.addAttribute("form", new CompanyForm(user.ownCalendar(), user.region(), null));
        return page(user, model);
    }

    @PostMapping(ONE)
    String write(
            Authentication login,
            @PathVariable long id,
            @ModelAttribute("form") CompanyForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.KEEP_CALENDARS);
        CalendarUser user = known(id);
        String calendar = Typed.orNull(form.calendar());
        String region = Typed.orNull(form.region());
        try {
            new Refusals()
                    .when(calendar != null && !book.exists(calendar), "calendar", "Escolha um calendário da lista.")
                    .when(
                            region != null && !words.isRegion(region),
                            "region",
                            "Escolha um estado ou uma cidade da lista.")
                    .done();
        } catch (RuleViolation refused) {
            Refused.show(refused, errors);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(user, model);
        }
        if ("PREVIEW".equals(form.action())) {
            model.addAttribute("preview", words.preview(desk.previewCompany(id, calendar, region)));
            return page(user, model);
        }
        String what = labels.text(
                "desk.calendar.changed.company",
                user.name(),
                name(calendar == null ? user.planCalendar() : calendar),
                words.region(region));
        desk.countCompanyBy(id, calendar, region, what, viewer.username());
        flash.addFlashAttribute("notice", labels.text("desk.calendar.saved"));
        return "redirect:" + ADDRESS + "/" + id;
    }

    private String page(CalendarUser user, Model model) {
        Map<String, String> calendars = names();
        model.addAttribute("company", row(user, calendars));
        model.addAttribute("ofPlan", labels.text("desk.calendar.ofPlan", name(user.planCalendar())));
        model.addAttribute(
                "calendars",
                book.all().stream()
                        .map(rules -> new Choice(rules.code(), rules.name()))
                        .toList());
        model.addAttribute("regions", words.regions());
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "days",
                book.special(book.get(user.calendar()), user.region(), today, today.plusYears(1)).stream()
                        .map(words::day)
                        .toList());
        return "desk/calendar-company";
    }

    private String name(String calendar) {
        return book.get(calendar).name();
    }

    private Map<String, String> names() {
        return book.all().stream().collect(Collectors.toMap(CalendarRules::code, CalendarRules::name));
    }

    private Row row(CalendarUser user, Map<String, String> calendars) {
        return new Row(
                user.id(),
                user.name(),
                user.planName(),
                calendars.getOrDefault(user.calendar(), user.calendar()),
                user.ownCalendar() != null,
                words.region(user.region()));
    }

    private CalendarUser known(long id) {
        return customers
                .calendarUser(id, LocalDate.now(clock))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * What a company counts by, as picked.
     *
     * @param calendar empty for the calendar of its plan
     */
    record CompanyForm(@Nullable String calendar, @Nullable String region, @Nullable String action) {}

    /** A company; {@code own} when its calendar is not that of its plan. */
    record Row(long id, String name, String plan, String calendar, boolean own, String region) {}
}
