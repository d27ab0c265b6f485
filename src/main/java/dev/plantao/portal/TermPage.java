package dev.plantao.portal;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.OccurrenceNotFound;
import dev.plantao.process.Accepters;
import dev.plantao.process.TermDesk;
import dev.plantao.process.TermDesk.Response;
import dev.plantao.security.ContactPrincipal;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The term of a consultancy, for a contact who may accept it to answer (F30; T19, T20, TOT-12). */
@Controller
class TermPage {

    private static final String ADDRESS = "/portal/ocorrencias/{number}/termo";

    private final CustomerViews occurrences;
    private final TermViews views;
    private final TermDesk terms;
    private final Accepters accepters;
    private final Labels labels;

    TermPage(CustomerViews occurrences, TermViews views, TermDesk terms, Accepters accepters, Labels labels) {
        this.occurrences = occurrences;
        this.views = views;
        this.terms = terms;
        this.accepters = accepters;
        this.labels = labels;
    }

    @GetMapping(ADDRESS)
    String show(Authentication login, @PathVariable String number, Model model) {
        ContactPrincipal contact = Visitors.contact(login);
        model.addAttribute("form", new TermAnswerForm(null, null, contact.name(), null, null));
        return page(number, contact, model);
    }

    /** The first answer counts; whoever comes second reads who was faster, and that nothing was changed. */
    @PostMapping(ADDRESS)
    String answer(
            Authentication login,
            @PathVariable String number,
            @ModelAttribute("form") TermAnswerForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        ContactPrincipal contact = Visitors.contact(login);
        List<TermView> known = views.of(number, contact);
        if (known.isEmpty()) {
            throw new OccurrenceNotFound(number);
        }
        try {
            terms.answer(
                    number,
                    contact.contactId(),
                    Viewer.of(login).author(contact.name()),
                    new Response(form.shown(), form.decided(), form.name(), form.position(), form.reason()),
                    request.getRemoteAddr());
        } catch (RuntimeException failed) {
            RefusedForm.show(failed, errors, labels.text("portal.term.race"));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(number, contact, model);
        }
        boolean accepted = Boolean.TRUE.equals(form.decided());
        flash.addFlashAttribute("notice", labels.text(accepted ? "portal.term.sent" : "portal.term.refusalSent"));
        return "redirect:/portal/ocorrencias/" + number;
    }

    private String page(String number, ContactPrincipal contact, Model model) {
        OccurrenceView occurrence = occurrences.of(number, contact, null);
        List<TermView> all = views.of(number, contact);
        if (all.isEmpty()) {
            throw new OccurrenceNotFound(number);
        }
        model.addAttribute("occurrence", occurrence);
        model.addAttribute("term", all.get(0));
        model.addAttribute("mayAnswer", accepters.includes(contact.contactId()));
        model.addAttribute("accepters", String.join(", ", accepters.names(occurrence.number())));
        return "portal/term";
    }

    /**
     * The answer as sent.
     *
     * @param term the hash of the words that were shown
     * @param accepted {@code yes} or {@code no}
     */
    record TermAnswerForm(
            @Nullable String term,
            @Nullable String accepted,
            @Nullable String name,
            @Nullable String position,
            @Nullable String reason) {

        /** Who sends no hash has read nothing, and answers nothing there is. */
        String shown() {
            return term == null ? "" : term;
        }

        @Nullable Boolean decided() {
            return accepted == null || !accepted.matches("yes|no") ? null : Boolean.valueOf(accepted.equals("yes"));
        }
    }
}
