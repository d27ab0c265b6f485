package dev.plantao.desk;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import dev.plantao.catalog.SearchText;
import dev.plantao.customer.CalendarUser;
import dev.plantao.customer.ContractTerm;
import dev.plantao.customer.Customers;
import dev.plantao.customer.Plan;
import dev.plantao.desk.CalendarsPage.Step;
import dev.plantao.desk.ContractForm.Change;
import dev.plantao.desk.FullOccurrence.Choice;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.page.Refused;
import dev.plantao.process.PlanDesk;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import dev.plantao.sla.CalendarBook;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
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

/** Which plan each company has, from when on; kept by sales (UNO-B-07). */
@Controller
class ContractsPage {

    static final String ADDRESS = "/contratos";

    private static final String ONE = ADDRESS + "/{id:\\d{1,18}}";
    private static final int SEARCHED = 5000;
    private static final int MOST = 100;
    private static final int CHANGES = 20;

    private final PlanDesk desk;
    private final CalendarBook book;
    private final Customers customers;
    private final Catalog catalog;
    private final CalendarWords words;
    private final DeskTimes times;
    private final Labels labels;
    private final Clock clock;

    ContractsPage(
            PlanDesk desk,
            CalendarBook book,
            Customers customers,
            Catalog catalog,
            CalendarWords words,
            DeskTimes times,
            Labels labels,
            Clock clock) {
        this.desk = desk;
        this.book = book;
        this.customers = customers;
        this.catalog = catalog;
        this.words = words;
        this.times = times;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String list(Authentication login, @RequestParam(name = "q", defaultValue = "") String text, Model model) {
        Members.member(login, Permission.KEEP_CONTRACTS);
        String name = text.length() > 120 ? text.substring(0, 120).strip() : text.strip();
        List<CalendarUser> found = customers.calendarUsers(today(), SEARCHED).stream()
                .filter(user -> SearchText.plain(user.name()).contains(SearchText.plain(name)))
                .limit(MOST + 1)
                .toList();
        model.addAttribute("text", name);
        model.addAttribute("more", found.size() > MOST);
        model.addAttribute("rows", found.stream().limit(MOST).toList());
        return "desk/contracts";
    }

    @GetMapping(ONE)
    String show(Authentication login, @PathVariable long id, Model model) {
        Members.member(login, Permission.KEEP_CONTRACTS);
        model.addAttribute("form", ContractForm.of(today()));
        return page(known(id), model);
    }

    @PostMapping(ONE)
    String write(
            Authentication login,
            @PathVariable long id,
            @ModelAttribute("form") ContractForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.KEEP_CONTRACTS);
        CalendarUser company = known(id);
        Map<String, String> plans = plans();
        try {
            Change change = form.read(plans.keySet(), today());
            refuseTheSame(id, change);
            if (form.isPreview()) {
                boolean reads = Permission.READ_OCCURRENCE.isOf(viewer);
                model.addAttribute("preview", words.preview(desk.preview(id, change.plan()), reads));
                return page(company, model);
            }
            String from = DeskTimes.day(change.from());
            String plan = plans.getOrDefault(change.plan(), change.plan());
            desk.change(
                    id,
                    change.plan(),
                    change.from(),
                    labels.text("desk.contract.changed", company.name(), plan, from),
                    viewer.username());
            flash.addFlashAttribute("notice", labels.text("desk.contract.saved", plan, from));
            return "redirect:" + ADDRESS + "/" + id;
        } catch (RuleViolation refused) {
            Refused.show(refused, errors);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(company, model);
        }
    }

    private void refuseTheSame(long company, Change change) {
        String then;
        try {
            then = customers.planInForce(company, change.from()).code();
        } catch (NoSuchElementException ended) {
            throw RuleViolation.field(
                    "startsOn",
                    "Nesse dia a empresa não tem mais contrato em vigor. Escolha um dia antes do fim dele.");
        }
        if (then.equals(change.plan())) {
            throw RuleViolation.field(
                    "plan", "A empresa já tem este plano nesse dia. Escolha outro plano ou outro dia.");
        }
    }

    private String page(CalendarUser company, Model model) {
        Map<String, String> names = catalog.names();
        model.addAttribute("company", company);
        model.addAttribute(
                "plans",
                plans().entrySet().stream()
                        .map(plan -> new Choice(plan.getKey(), plan.getValue()))
                        .sorted((one, other) -> one.label().compareTo(other.label()))
                        .toList());
        model.addAttribute(
                "terms",
                customers.contracts(company.id()).stream().map(this::term).toList());
        model.addAttribute(
                "changes",
                book.changesOf(company.id(), CHANGES).stream()
                        .map(change -> Step.of(change, names, times))
                        .toList());
        return "desk/contract";
    }

    private Term term(ContractTerm term) {
        LocalDate today = today();
        boolean begun = !term.startsOn().isAfter(today);
        boolean ended = term.endsOn() != null && term.endsOn().isBefore(today);
        String state = ended ? "ended" : begun ? "now" : "coming";
        String span = term.endsOn() == null
                ? labels.text("desk.contract.since", DeskTimes.day(term.startsOn()))
                : labels.text("desk.contract.span", DeskTimes.day(term.startsOn()), DeskTimes.day(term.endsOn()));
        return new Term(term.plan(), span, labels.of("desk.contract.state", state), state.equals("now"));
    }

    private Map<String, String> plans() {
        return customers.plans().stream().collect(Collectors.toMap(Plan::code, Plan::name));
    }

    private CalendarUser known(long id) {
        return customers.calendarUser(id, today()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A contract, as people read it. */
    record Term(String plan, String span, String state, boolean now) {}
}
