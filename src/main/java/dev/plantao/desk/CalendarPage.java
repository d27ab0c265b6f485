package dev.plantao.desk;

import dev.plantao.catalog.Labels;
import dev.plantao.customer.Customers;
import dev.plantao.customer.Plan;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.page.Refused;
import dev.plantao.page.Typed;
import dev.plantao.process.CalendarDesk;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import dev.plantao.sla.CalendarBook;
import dev.plantao.sla.CalendarChanged;
import dev.plantao.sla.CalendarRules;
import dev.plantao.sla.CalendarRules.OwnDay;
import dev.plantao.sla.CalendarRules.Version;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.function.Supplier;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One calendar: its hours from a day on, its own days, and the plans that count by it. A preview keeps nothing. */
@Controller
class CalendarPage {

    private static final String ONE = CalendarsPage.ADDRESS + "/{code:[a-z0-9-]{1,40}}";

    private final CalendarBook book;
    private final CalendarDesk desk;
    private final Customers customers;
    private final CalendarSheet sheet;
    private final CalendarWords words;
    private final Labels labels;

    CalendarPage(
            CalendarBook book,
            CalendarDesk desk,
            Customers customers,
            CalendarSheet sheet,
            CalendarWords words,
            Labels labels) {
        this.book = book;
        this.desk = desk;
        this.customers = customers;
        this.sheet = sheet;
        this.words = words;
        this.labels = labels;
    }

    @GetMapping(ONE)
    String show(Authentication login, @PathVariable String code, Model model) {
        Members.member(login, Permission.KEEP_CALENDARS);
        return page(known(code), model);
    }

    @PostMapping(ONE)
    String hours(
            Authentication login,
            @PathVariable String code,
            @ModelAttribute("form") HoursForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.KEEP_CALENDARS);
        CalendarRules rules = known(code);
        return answer(rules, errors, model, response, flash, () -> {
            LocalDate counted = book.lastDayCounted(rules);
            if ("WITHDRAW".equals(form.action())) {
                LocalDate from = Typed.day(form.validFrom())
                        .filter(day -> day.isAfter(counted))
                        .orElseThrow(() -> RuleViolation.field("validFrom", labels.text("desk.calendar.begun")));
                String what = labels.text("desk.calendar.changed.withdrawn", DeskTimes.day(from));
                desk.write(form.asRead(rules).withoutVersion(from), what, viewer.username());
                return false;
            }
            Version version = form.read(counted, CalendarWords.ZONES);
            CalendarRules changed = form.asRead(rules).with(version);
            if (form.isPreview()) {
                model.addAttribute("preview", words.preview(desk.preview(changed)));
                return true;
            }
            desk.write(changed, words.sentence(version), viewer.username());
            return false;
        });
    }

    @PostMapping(ONE + "/datas")
    String day(
            Authentication login,
            @PathVariable String code,
            @ModelAttribute("own") DayForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.KEEP_CALENDARS);
        CalendarRules rules = known(code);
        return answer(rules, errors, model, response, flash, () -> {
            CalendarRules changed = form.change(rules, book.lastDayCounted(rules));
            if (form.isPreview()) {
                model.addAttribute("preview", words.preview(desk.preview(changed)));
                return true;
            }
            desk.write(changed, sentence(form), viewer.username());
            return false;
        });
    }

    private String sentence(DayForm form) {
        LocalDate day = Typed.day(form.day()).orElseThrow();
        return form.isRemoval()
                ? labels.text("desk.calendar.changed.removed", DeskTimes.day(day))
                : words.day(new OwnDay(day, Typed.text(form.dayName()), "CLOSED".equals(form.dayKind())));
    }

    @PostMapping(ONE + "/planos")
    String plan(
            Authentication login,
            @PathVariable String code,
            @ModelAttribute("use") PlanForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.KEEP_CALENDARS);
        CalendarRules rules = known(code);
        return answer(rules, errors, model, response, flash, () -> {
            Plan plan = customers.plans().stream()
                    .filter(known -> known.code().equals(form.plan()))
                    .findFirst()
                    .orElseThrow(() -> RuleViolation.field("plan", labels.text("desk.calendar.choosePlan")));
            if ("PREVIEW".equals(form.action())) {
                model.addAttribute("preview", words.preview(desk.previewPlan(plan.code(), code)));
                return true;
            }
            String what = labels.text("desk.calendar.changed.plan", plan.name(), rules.name());
            desk.countPlanBy(plan.code(), code, what, viewer.username());
            return false;
        });
    }

    /** @param work true when it only shows something and keeps nothing */
    private String answer(
            CalendarRules rules,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Supplier<Boolean> work) {
        try {
            if (work.get()) {
                return page(rules, model);
            }
        } catch (RuleViolation refused) {
            Refused.show(refused, errors);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(rules, model);
        } catch (CalendarChanged | IllegalArgumentException refused) {
            errors.reject(
                    "refused",
                    refused instanceof CalendarChanged
                            ? labels.text("desk.calendar.changedMeanwhile")
                            : String.valueOf(refused.getMessage()));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("changed", refused instanceof CalendarChanged);
            return page(known(rules.code()), model);
        }
        flash.addFlashAttribute("notice", labels.text("desk.calendar.saved"));
        return "redirect:" + CalendarsPage.ADDRESS + "/" + rules.code();
    }

    private String page(CalendarRules rules, Model model) {
        absent(model, "form", HoursForm.of(rules, book.lastDayCounted(rules).plusDays(1)));
        absent(model, "own", DayForm.empty(rules));
        absent(model, "use", new PlanForm(null, null));
        sheet.show(rules, model);
        return "desk/calendar";
    }

    private static void absent(Model model, String name, Object value) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, value);
        }
    }

    private CalendarRules known(String code) {
        if (!book.exists(code)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return book.get(code);
    }

    /** A plan that shall count by the calendar, as picked. */
    record PlanForm(@Nullable String plan, @Nullable String action) {}
}
