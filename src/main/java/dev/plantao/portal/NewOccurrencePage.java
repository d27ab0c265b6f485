package dev.plantao.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import dev.plantao.catalog.ProductModule;
import dev.plantao.knowledge.Knowledge;
import dev.plantao.knowledge.Resolutions;
import dev.plantao.knowledge.Shelf;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.OccurrenceNotFound;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.OpenOccurrence;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.attachment.CheckedFile;
import dev.plantao.page.Refused;
import dev.plantao.page.SentFiles;
import dev.plantao.page.Typed;
import dev.plantao.process.Decisions.Missing;
import dev.plantao.process.OccurrenceProcess;
import dev.plantao.security.ContactPrincipal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/**
 * Nova Ocorrência in three steps of one address: the module, what already answers it, the form (UNO-B-21). Level 0 comes
 * first and never stands in the way (UNO-M-42). Who may not open yet reads why at once, and may still read level 0 (AC02).
 * Each step is a plain link; htmx only saves the reload.
 */
@Controller
class NewOccurrencePage {

    private static final int SIMILAR = 5;

    /** How many of the newest open ones are looked through for the same subject. */
    private static final int COMPARED = 100;

    private final Catalog catalog;
    private final Knowledge knowledge;
    private final Resolutions resolutions;
    private final Labels labels;
    private final OccurrenceReading reading;
    private final OccurrenceProcess process;
    private final SentFiles files;
    private final Visitors visitors;

    NewOccurrencePage(
            Catalog catalog,
            Knowledge knowledge,
            Resolutions resolutions,
            Labels labels,
            OccurrenceReading reading,
            OccurrenceProcess process,
            SentFiles files,
            Visitors visitors) {
        this.catalog = catalog;
        this.knowledge = knowledge;
        this.resolutions = resolutions;
        this.labels = labels;
        this.reading = reading;
        this.process = process;
        this.files = files;
        this.visitors = visitors;
    }

    /**
     * @param module the code of the module, empty before it is chosen; links of the product bring it (UNO-M-24)
     * @param step {@code formulario} once level 0 did not help
     * @param screen the screen of the product the link came from (UNO-B-22)
     * @param shown the ids of the answers that were shown in the step before
     * @param subject what is being typed: the form asks for occurrences about the same
     * @param duplicateOf the one of them that was picked
     */
    @GetMapping("/portal/ocorrencias/nova")
    String begin(
            Authentication login,
            @RequestParam(name = "modulo", defaultValue = "") String module,
            @RequestParam(name = "etapa", defaultValue = "") String step,
            @RequestParam(name = "tela", required = false) @Nullable String screen,
            @RequestParam(name = "faq", required = false) @Nullable String shown,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String duplicateOf,
            Model model) {
        ContactPrincipal contact = Visitors.contact(login);
        Visitors.Profile profile = visitors.profile(contact);
        List<Missing> missing = process.missingToOpen(contact.contactId());
        model.addAttribute("missing", missing);
        ProductModule chosen = catalog.module(module).orElse(null);
        if (chosen == null) {
            return choosing(profile, screen, model);
        }
        model.addAttribute("module", chosen);
        if (step.equals("formulario") && missing.isEmpty()) {
            var start = new NewOccurrenceForm.Start(module, screen, shown, subject, duplicateOf);
            NewOccurrenceForm form = NewOccurrenceForm.empty(start, profile.clientVersion());
            model.addAttribute("form", form);
            return form(contact, chosen, form, model);
        }
        Shelf shelf = Shelf.of(knowledge.published(module), screen);
        model.addAttribute("step", "faq");
        model.addAttribute("faq", shelf.answers());
        model.addAttribute("pages", shelf.pages());
        model.addAttribute("similar", reading.open(contact.reach(), module, SIMILAR));
        String ids = shelf.answers().stream()
                .map(entry -> String.valueOf(entry.id()))
                .collect(joining(","));
        model.addAttribute("formAddress", address(module, "formulario", screen, ids));
        return "portal/new";
    }

    /** What was shown answered the question: it is counted, and nothing is opened (UNO-M-39). */
    @PostMapping("/portal/ocorrencias/nova/resolvida")
    String solved(
            Authentication login,
            @RequestParam(name = "modulo", defaultValue = "") String module,
            RedirectAttributes flash) {
        resolutions.byModule(module, Visitors.contact(login).username());
        flash.addFlashAttribute("notice", labels.text("portal.knowledge.thanks"));
        return "redirect:/portal";
    }

    private String choosing(Visitors.Profile profile, @Nullable String screen, Model model) {
        List<Tile> own = new ArrayList<>();
        List<Tile> others = new ArrayList<>();
        for (ProductModule module : catalog.modules()) {
            boolean isOwn = profile.modules().isEmpty() || profile.modules().contains(module.code());
            (isOwn ? own : others).add(new Tile(module.name(), address(module.code(), null, screen, null)));
        }
        model.addAttribute("step", "module");
        model.addAttribute("own", own);
        model.addAttribute("others", others);
        return "portal/new";
    }

    private static String address(
            @Nullable String module, @Nullable String step, @Nullable String screen, @Nullable String shown) {
        return "/portal/ocorrencias/nova?modulo=" + UriUtils.encode(String.valueOf(module), UTF_8)
                + (step == null ? "" : "&etapa=" + step)
                + (screen == null ? "" : "&tela=" + UriUtils.encode(screen, UTF_8))
                + (shown == null || shown.isEmpty() ? "" : "&faq=" + UriUtils.encode(shown, UTF_8));
    }

    /** A module to choose and where that leads. */
    record Tile(String name, String address) {}

    private String form(ContactPrincipal contact, @Nullable ProductModule module, NewOccurrenceForm form, Model model) {
        model.addAttribute("step", "form");
        model.addAttribute("categories", NewOccurrenceForm.CATEGORIES);
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("files", files.field());
        model.addAttribute("formAddress", address(form.module(), "formulario", null, form.shown()));
        model.addAttribute(
                "repeats",
                module == null || Typed.isBlank(form.subject())
                        ? List.of()
                        : SameSubject.among(reading.open(contact.reach(), module.code(), COMPARED), form.subject()));
        return "portal/new";
    }

    /** Opens it and answers with its number and the deadline of triage at once (UNO-B-20). */
    @PostMapping("/portal/ocorrencias/nova")
    String open(
            Authentication login,
            @ModelAttribute("form") NewOccurrenceForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        ContactPrincipal contact = Visitors.contact(login);
        OpenOccurrence opening = form.opening(contact);
        form.check(errors);
        if (isForeign(opening.duplicateOf(), contact)) {
            errors.rejectValue("duplicateOf", "portal.new.error.duplicateOf");
        }
        List<CheckedFile> checked = List.of();
        try {
            checked = files.checked(form.file());
        } catch (RuleViolation refused) {
            Refused.show(refused, errors);
        }
        try {
            opening.check();
            if (!errors.hasErrors()) {
                String number = process.open(opening, Author.contact(contact.username(), contact.name()), checked);
                flash.addFlashAttribute("opened", true);
                flash.addFlashAttribute("sentDraft", "nova:" + form.module());
                return "redirect:/portal/ocorrencias/" + number;
            }
        } catch (RuleViolation refused) {
            Refused.show(refused, errors);
        } catch (DataIntegrityViolationException conflict) {
            if (!isRepeated(conflict)) {
                throw conflict;
            }
            errors.reject("portal.new.error.repeated");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        ProductModule module = catalog.module(String.valueOf(form.module())).orElse(null);
        model.addAttribute("module", module);
        return form(contact, module, form, model);
    }

    /** Whether it is none of this contact's: a consultant must not learn of others' numbers (A11). */
    private boolean isForeign(@Nullable String number, ContactPrincipal contact) {
        if (number == null) {
            return false;
        }
        try {
            reading.get(number, contact.reach());
            return false;
        } catch (OccurrenceNotFound foreign) {
            return true;
        }
    }

    /** Whether this very form has opened an occurrence before: a double click, or the way back and another send. */
    private static boolean isRepeated(DataIntegrityViolationException conflict) {
        return String.valueOf(conflict.getMostSpecificCause().getMessage())
                .toLowerCase(Locale.ROOT)
                .contains("external_key");
    }
}
