package dev.plantao.desk;

import dev.plantao.call.Calls;
import dev.plantao.call.PhoneCall;
import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import dev.plantao.catalog.ProductModule;
import dev.plantao.customer.Contact;
import dev.plantao.desk.FullOccurrence.Choice;
import dev.plantao.knowledge.Knowledge;
import dev.plantao.knowledge.Shelf;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.OpenOccurrence;
import dev.plantao.occurrence.PhoneReason;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.page.Refused;
import dev.plantao.page.Typed;
import dev.plantao.process.PhoneDesk;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Opens an occurrence for who is on the line (F01, UNO-M-47). While one types, what level 0 knows of the module and what
 * the company already has open in it stand beside (UNO-B-21, UNO-M-23).
 */
@Controller
class OpeningPage {

    private static final String ADDRESS = CallsPage.ADDRESS + "/{id:\\d{1,18}}/abrir";

    private final CallViews views;
    private final Calls calls;
    private final PhoneDesk phone;
    private final Catalog catalog;
    private final Knowledge knowledge;
    private final Labels labels;

    OpeningPage(CallViews views, Calls calls, PhoneDesk phone, Catalog catalog, Knowledge knowledge, Labels labels) {
        this.views = views;
        this.calls = calls;
        this.phone = phone;
        this.catalog = catalog;
        this.knowledge = knowledge;
        this.labels = labels;
    }

    @GetMapping(ADDRESS)
    String begin(Authentication login, @PathVariable long id, Model model) {
        Viewer viewer = Members.member(login, Permission.ANSWER_CALLS);
        PhoneCall call = calls.whole(id);
        if (call.isEnded() || !viewer.username().equals(call.answeredBy())) {
            return "redirect:" + CallsPage.ADDRESS + "/" + id;
        }
        Contact contact = call.contact();
        OpeningForm form = contact == null
                ? OpeningForm.empty(null, call.caller(), call.phoneReason())
                : OpeningForm.empty(contact.id(), null, call.phoneReason());
        model.addAttribute("form", form);
        return page(call, form, model);
    }

    /** What is known of the module and of the company, as soon as they are chosen. */
    @GetMapping(CallsPage.ADDRESS + "/{id:\\d{1,18}}/ajuda")
    String help(
            Authentication login,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String module,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(required = false) @Nullable String screen,
            Model model) {
        Members.member(login, Permission.ANSWER_CALLS);
        model.addAttribute("call", calls.whole(id));
        help(module, contact, null, screen, model);
        return "desk/opening :: help";
    }

    @PostMapping(ADDRESS)
    String open(
            Authentication login,
            @PathVariable long id,
            @ModelAttribute("form") OpeningForm form,
            BindingResult errors,
            @RequestParam(name = "acao", defaultValue = "") String action,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.ANSWER_CALLS);
        PhoneCall call = calls.whole(id);
        if (action.equals(Unseen.SEARCH) || Unseen.is(form.search(), form.searched(), form.contact())) {
            return page(call, form, model);
        }
        OpenOccurrence opening = form.opening(call.channel(), call.channelReason(), viewer.username());
        check(() -> form.check().done(), errors);
        check(opening::check, errors);
        String[] number = {""};
        if (!errors.hasErrors()) {
            check(
                    () -> SentForms.once(
                            request.getSession(),
                            form.key(),
                            () -> number[0] = phone.open(id, opening, viewer.username())),
                    errors);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(call, form, model);
        }
        if (!number[0].isEmpty()) {
            flash.addFlashAttribute("notice", labels.text("desk.call.opened", number[0]));
            flash.addFlashAttribute("sent", "opening");
        }
        return "redirect:" + CallsPage.ADDRESS + "/" + id;
    }

    /** Everything that is wrong is said at once, each thing once. */
    private static void check(Runnable rule, BindingResult errors) {
        try {
            rule.run();
        } catch (RuleViolation refused) {
            List<RuleViolation.FieldError> fresh = refused.errors().stream()
                    .filter(error -> !errors.hasFieldErrors(error.field()))
                    .toList();
            if (refused.errors().isEmpty() || !fresh.isEmpty()) {
                Refused.show(refused, errors);
            }
        }
    }

    private String page(PhoneCall call, OpeningForm form, Model model) {
        model.addAttribute("call", call);
        model.addAttribute("key", SentForms.newKey());
        model.addAttribute("contacts", views.contacts(form.search(), form.contact(), false));
        model.addAttribute(
                "modules",
                catalog.modules().stream()
                        .map(one -> new Choice(one.code(), one.name()))
                        .toList());
        model.addAttribute(
                "departments",
                catalog.departments().stream()
                        .map(one -> new Choice(one.code(), one.name()))
                        .toList());
        model.addAttribute(
                "analysts",
                catalog.analysts().stream()
                        .map(one -> new Choice(one.username(), one.name()))
                        .toList());
        model.addAttribute("categories", Category.values());
        model.addAttribute("priorities", Priority.values());
        model.addAttribute("phoneReasons", PhoneReason.opening());
        help(Typed.text(form.module()), form.contact(), form.duplicateOf(), form.screen(), model);
        return "desk/opening";
    }

    private void help(
            String module,
            @Nullable String contact,
            @Nullable String duplicateOf,
            @Nullable String screen,
            Model model) {
        Long who = Typed.id(contact);
        ProductModule chosen = catalog.module(module).orElse(null);
        model.addAttribute("helpModule", chosen);
        Shelf shelf = Shelf.of(chosen == null ? List.of() : knowledge.published(module), screen);
        model.addAttribute("faq", shelf.answers());
        model.addAttribute("pages", shelf.pages());
        model.addAttribute("repeated", chosen != null && who != null ? views.repeated(who, module) : List.of());
        model.addAttribute("duplicateOf", duplicateOf);
    }
}
