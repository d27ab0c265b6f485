package dev.plantao.desk;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.PhoneReason;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.page.Refused;
import dev.plantao.process.PhoneDesk;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

/** The one support line: who waits, in turn, and who is being attended (UNO-B-56, UNO-M-58). */
@Controller
class CallsPage {

    static final String ADDRESS = "/ligacoes";

    /** The channels somebody speaks on. */
    static final List<Channel> LINES =
            Arrays.stream(Channel.values()).filter(Channel::isLine).toList();

    private final CallViews views;
    private final PhoneDesk phone;
    private final Labels labels;

    CallsPage(CallViews views, PhoneDesk phone, Labels labels) {
        this.views = views;
        this.phone = phone;
        this.labels = labels;
    }

    @GetMapping(ADDRESS)
    String show(Authentication login, Model model) {
        CallForm empty = CallForm.empty(null);
        model.addAttribute("call", empty);
        return page(Members.member(login, Permission.ANSWER_CALLS), empty, model);
    }

    /**
     * Somebody calls.
     *
     * @param action {@code fila} when nobody is free, {@code procurar} to look for a contact first; else it is answered
     *     at once
     */
    @PostMapping(ADDRESS)
    String ring(
            Authentication login,
            @ModelAttribute("call") CallForm form,
            BindingResult errors,
            @RequestParam(name = "acao", defaultValue = "") String action,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.ANSWER_CALLS);
        if (action.equals(Unseen.SEARCH) || Unseen.is(form.search(), form.searched(), form.contact())) {
            return page(viewer, form, model);
        }
        long[] answered = new long[1];
        try {
            SentForms.once(request.getSession(), form.key(), () -> {
                if (action.equals("fila")) {
                    phone.arrived(form.call());
                } else {
                    answered[0] = phone.answered(form.call(), viewer.username());
                }
            });
        } catch (RuleViolation refused) {
            Refused.show(refused, errors);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(viewer, form, model);
        }
        if (answered[0] > 0) {
            return "redirect:" + ADDRESS + "/" + answered[0];
        }
        flash.addFlashAttribute("notice", labels.text("desk.call.queued"));
        return "redirect:" + ADDRESS;
    }

    /** Takes the first in turn. */
    @PostMapping(ADDRESS + "/proxima")
    String next(Authentication login, RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.ANSWER_CALLS);
        try {
            Optional<Long> call = phone.answerNext(viewer.username());
            if (call.isPresent()) {
                return "redirect:" + ADDRESS + "/" + call.get();
            }
            flash.addFlashAttribute("notice", labels.text("desk.call.nobody"));
        } catch (RuleViolation busy) {
            flash.addFlashAttribute("refused", busy.getMessage());
        }
        return "redirect:" + ADDRESS;
    }

    /** Who waited gave up. */
    @PostMapping(ADDRESS + "/{id:\\d{1,18}}/desistiu")
    String gaveUp(Authentication login, @PathVariable long id, RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.ANSWER_CALLS);
        try {
            phone.dropped(id, viewer.username());
            flash.addFlashAttribute("notice", labels.text("desk.call.dropped"));
        } catch (RuleViolation refused) {
            flash.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:" + ADDRESS;
    }

    /** The contacts that are found while one types; {@code contact} is who is picked so far. */
    @GetMapping(ADDRESS + "/contatos")
    String contacts(
            Authentication login,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "false") boolean optional,
            Model model) {
        Members.member(login, Permission.ANSWER_CALLS);
        model.addAttribute("contacts", views.contacts(search, contact, optional));
        return "fragments/call :: contacts";
    }

    private String page(Viewer viewer, CallForm form, Model model) {
        model.addAttribute("board", views.board());
        model.addAttribute("me", viewer.username());
        model.addAttribute("key", SentForms.newKey());
        model.addAttribute("contacts", views.contacts(form.search(), form.contact(), true));
        model.addAttribute("lines", LINES);
        model.addAttribute("phoneReasons", PhoneReason.values());
        return "desk/calls";
    }
}
