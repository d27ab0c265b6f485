package dev.plantao.portal;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.OccurrenceNotFound;
import dev.plantao.process.Accepters;
import dev.plantao.process.QuoteDesk;
import dev.plantao.security.ContactPrincipal;
import dev.plantao.security.Viewer;
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

/** The quote of a change in the customer's database, for a contact who may accept it to answer (T43, UNO-M-65). */
@Controller
class QuotePage {

    private static final String ADDRESS = "/portal/ocorrencias/{number}/orcamento";

    private final CustomerViews occurrences;
    private final QuoteViews views;
    private final QuoteDesk quotes;
    private final Accepters accepters;
    private final Labels labels;

    QuotePage(CustomerViews occurrences, QuoteViews views, QuoteDesk quotes, Accepters accepters, Labels labels) {
        this.occurrences = occurrences;
        this.views = views;
        this.quotes = quotes;
        this.accepters = accepters;
        this.labels = labels;
    }

    @GetMapping(ADDRESS)
    String show(Authentication login, @PathVariable String number, Model model) {
        model.addAttribute("form", new QuoteAnswerForm(null, null, null));
        return page(number, Visitors.contact(login), model);
    }

    /** The first answer counts; whoever comes second reads who was faster, and that nothing was changed. */
    @PostMapping(ADDRESS)
    String answer(
            Authentication login,
            @PathVariable String number,
            @ModelAttribute("form") QuoteAnswerForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        ContactPrincipal contact = Visitors.contact(login);
        List<QuoteView> known = views.of(number, contact);
        if (known.isEmpty()) {
            throw new OccurrenceNotFound(number);
        }
        try {
            quotes.answer(
                    number,
                    contact.contactId(),
                    Viewer.of(login).author(contact.name()),
                    form.shown(),
                    form.decided(),
                    form.reason());
        } catch (RuntimeException failed) {
            RefusedForm.show(failed, errors, labels.text("portal.quote.race"));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(number, contact, model);
        }
        boolean accepted = Boolean.TRUE.equals(form.decided());
        flash.addFlashAttribute("notice", labels.text(accepted ? "portal.quote.sent" : "portal.quote.refusalSent"));
        return "redirect:/portal/ocorrencias/" + number;
    }

    private String page(String number, ContactPrincipal contact, Model model) {
        OccurrenceView occurrence = occurrences.of(number, contact, null);
        List<QuoteView> all = views.of(number, contact);
        if (all.isEmpty()) {
            throw new OccurrenceNotFound(number);
        }
        model.addAttribute("occurrence", occurrence);
        model.addAttribute("quote", all.get(0));
        model.addAttribute("mayAnswer", accepters.includes(contact.contactId()));
        model.addAttribute("accepters", String.join(", ", accepters.names(occurrence.number())));
        return "portal/quote";
    }

    /**
     * The answer as sent.
     *
     * @param quote the change whose quote was shown
     * @param accepted {@code yes} or {@code no}
     */
    record QuoteAnswerForm(@Nullable String quote, @Nullable String accepted, @Nullable String reason) {

        /** What is no number was never shown by us, and so is no quote there is. */
        @Nullable Long shown() {
            return quote == null ? null : quote.matches("\\d{1,18}") ? Long.valueOf(quote) : Long.valueOf(-1);
        }

        @Nullable Boolean decided() {
            return accepted == null || !accepted.matches("yes|no") ? null : Boolean.valueOf(accepted.equals("yes"));
        }
    }
}
