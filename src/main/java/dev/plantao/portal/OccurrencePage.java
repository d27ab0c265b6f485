package dev.plantao.portal;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.page.SentFiles;
import dev.plantao.page.Typed;
import dev.plantao.process.OccurrenceProcess;
import dev.plantao.security.ContactPrincipal;
import dev.plantao.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One occurrence: where it stands, what was said, the customer's reply and cancellation (UNO-B-23, UNO-B-27, CON-05). */
@Controller
class OccurrencePage {

    private static final String ADDRESS = "/portal/ocorrencias/{number}";

    private final CustomerViews views;
    private final QuoteViews quotes;
    private final TermViews terms;
    private final OccurrenceProcess process;
    private final SentFiles files;
    private final Labels labels;

    OccurrencePage(
            CustomerViews views,
            QuoteViews quotes,
            TermViews terms,
            OccurrenceProcess process,
            SentFiles files,
            Labels labels) {
        this.views = views;
        this.quotes = quotes;
        this.terms = terms;
        this.process = process;
        this.files = files;
        this.labels = labels;
    }

    @GetMapping(ADDRESS)
    String show(
            Authentication login,
            @PathVariable String number,
            @RequestParam(name = "antes", required = false) @Nullable Long before,
            Model model) {
        model.addAttribute("occurrence", views.of(number, Visitors.contact(login), before));
        model.addAttribute("changes", quotes.of(number, Visitors.contact(login)));
        model.addAttribute("consultancies", terms.of(number, Visitors.contact(login)));
        model.addAttribute("before", before);
        model.addAttribute("form", new ReplyForm(null, null, null));
        model.addAttribute("files", files.field());
        return "portal/occurrence";
    }

    /** Keeps the words, whatever the stage (CON-05); what cannot be sent comes back with the text still there. */
    @PostMapping(ADDRESS)
    String reply(
            Authentication login,
            @PathVariable String number,
            @ModelAttribute("form") ReplyForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        ContactPrincipal contact = Visitors.contact(login);
        OccurrenceView before = views.of(number, contact, null);
        try {
            readFirst(number, contact, Typed.id(form.seen()));
            process.customerReplied(
                    number,
                    Viewer.of(login).author(contact.name()),
                    form.text() == null ? "" : form.text(),
                    files.checked(form.file()));
        } catch (RuntimeException failed) {
            RefusedForm.show(failed, errors, labels.text("portal.reply.race"));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("occurrence", before);
            model.addAttribute("changes", quotes.of(number, contact));
            model.addAttribute("consultancies", terms.of(number, contact));
            model.addAttribute("files", files.field());
            return "portal/occurrence";
        }
        flash.addFlashAttribute("notice", labels.text("portal.reply.sent"));
        flash.addFlashAttribute("sentDraft", before.number());
        return "redirect:/portal/ocorrencias/" + before.number();
    }

    /** Two at once: whoever is second reads what the first wrote before sending, unless he or she sends again. */
    private void readFirst(String number, ContactPrincipal contact, @Nullable Long seen) {
        String other = seen == null ? null : views.spokeSince(number, contact, seen);
        if (other != null) {
            throw new RuleViolation(labels.text("portal.reply.spoke", other));
        }
    }

    @GetMapping(ADDRESS + "/cancelar")
    String askCancel(Authentication login, @PathVariable String number, Model model) {
        model.addAttribute("form", new CancelForm(null, null));
        return cancelPage(views.of(number, Visitors.contact(login), null), model);
    }

    /** Gives up for good (CON-46, T46); one that has ended stays as it is, and says so (NEG-19). */
    @PostMapping(ADDRESS + "/cancelar")
    String cancel(
            Authentication login,
            @PathVariable String number,
            @ModelAttribute("form") CancelForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        ContactPrincipal contact = Visitors.contact(login);
        OccurrenceView before = views.of(number, contact, null);
        try {
            process.cancel(number, Viewer.of(login).author(contact.name()), form.picked(), form.comment());
        } catch (RuntimeException failed) {
            RefusedForm.show(failed, errors, labels.text("portal.reply.race"));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return cancelPage(before, model);
        }
        flash.addFlashAttribute("notice", labels.text("portal.cancel.done", before.number()));
        return "redirect:/portal/ocorrencias/" + before.number();
    }

    private static String cancelPage(OccurrenceView occurrence, Model model) {
        model.addAttribute("occurrence", occurrence);
        model.addAttribute("reasons", CancelReason.values());
        return "portal/cancel";
    }

    /** What the customer answers or asks, as typed (rules.md d.4 F29); {@code seen} is the latest message that was shown. */
    record ReplyForm(@Nullable String text, @Nullable String seen, @Nullable List<MultipartFile> file) {}

    /** Why the customer gives up, as typed (rules.md d.4 F31). */
    record CancelForm(@Nullable String reason, @Nullable String comment) {

        @Nullable CancelReason picked() {
            return Arrays.stream(CancelReason.values())
                    .filter(known -> known.name().equals(reason))
                    .findFirst()
                    .orElse(null);
        }
    }
}
