package dev.plantao.desk;

import dev.plantao.call.NewCallback;
import dev.plantao.catalog.Labels;
import dev.plantao.desk.CallViews.Sheet;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.page.Refused;
import dev.plantao.page.Typed;
import dev.plantao.process.Actors;
import dev.plantao.process.CallbackDesk;
import dev.plantao.process.PhoneDesk;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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

/** One call: what it leads to, decided by whoever answered (UNO-M-46, UNO-M-47, UNO-M-59). */
@Controller
class CallPage {

    private static final String ADDRESS = CallsPage.ADDRESS + "/{id:\\d{1,18}}";

    private final CallViews views;
    private final PhoneDesk phone;
    private final CallbackDesk callbacks;
    private final Actors actors;
    private final Labels labels;

    CallPage(CallViews views, PhoneDesk phone, CallbackDesk callbacks, Actors actors, Labels labels) {
        this.views = views;
        this.phone = phone;
        this.callbacks = callbacks;
        this.actors = actors;
        this.labels = labels;
    }

    /** @param number the occurrence it is about, where somebody has found it already */
    @GetMapping(ADDRESS)
    String show(
            Authentication login,
            @PathVariable long id,
            @RequestParam(name = "numero", required = false) @Nullable String number,
            Model model) {
        Viewer viewer = Members.member(login, Permission.ANSWER_CALLS);
        if (number != null) {
            model.addAttribute("talk", new TalkForm(null, number, null));
        }
        return page(viewer, id, model);
    }

    @PostMapping(ADDRESS + "/registrar")
    String register(
            Authentication login,
            @PathVariable long id,
            @ModelAttribute("talk") TalkForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.ANSWER_CALLS);
        SentForm sent = new SentForm(viewer, form.key(), errors, model, request, response, flash);
        return command(
                sent,
                id,
                labels.text("desk.call.registered", Typed.text(form.number())),
                () -> phone.register(id, form.number(), form.summary(), actors.staff(viewer.username())));
    }

    @PostMapping(ADDRESS + "/recado")
    String leave(
            Authentication login,
            @PathVariable long id,
            @ModelAttribute("message") MessageForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.ANSWER_CALLS);
        SentForm sent = new SentForm(viewer, form.key(), errors, model, request, response, flash);
        NewCallback wanted = new NewCallback(
                Typed.orNull(form.analyst()),
                form.phone(),
                form.message(),
                Typed.orNull(form.number()),
                viewer.username());
        return command(sent, id, labels.text("desk.call.left"), () -> callbacks.leave(id, wanted));
    }

    /** A form that was refused stands at the address it was sent to, and a late login leads back to there. */
    @GetMapping(ADDRESS + "/{form:registrar|recado}")
    String back(@PathVariable long id) {
        return "redirect:" + CallsPage.ADDRESS + "/" + id;
    }

    @PostMapping(ADDRESS + "/encerrar")
    String end(Authentication login, @PathVariable long id, RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.ANSWER_CALLS);
        return over(id, "desk.call.ended", flash, () -> phone.end(id, viewer.username()));
    }

    @PostMapping(ADDRESS + "/caiu")
    String dropped(Authentication login, @PathVariable long id, RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.ANSWER_CALLS);
        return over(id, "desk.call.dropped", flash, () -> phone.dropped(id, viewer.username()));
    }

    /** Level 0 answered what was asked. */
    @PostMapping(ADDRESS + "/resolvida")
    String solved(Authentication login, @PathVariable long id, RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.ANSWER_CALLS);
        return over(id, "desk.call.solved", flash, () -> phone.solvedByLevelZero(id, viewer.username()));
    }

    private String over(long id, String done, RedirectAttributes flash, Runnable command) {
        try {
            command.run();
        } catch (RuleViolation refused) {
            flash.addFlashAttribute("refused", refused.getMessage());
            return "redirect:" + CallsPage.ADDRESS + "/" + id;
        }
        flash.addFlashAttribute("notice", labels.text(done));
        return "redirect:" + CallsPage.ADDRESS;
    }

    /** What is refused comes back with what was typed; what is done is shown by another page. */
    private String command(SentForm sent, long id, String done, Runnable command) {
        RuleViolation refused = sent.refusal(command, labels);
        if (refused != null) {
            show(refused, sent);
            return page(sent.viewer(), id, sent.model());
        }
        sent.flash().addFlashAttribute("notice", done);
        return "redirect:" + CallsPage.ADDRESS + "/" + id;
    }

    /** What concerns no field is said above the forms: who may not send them does not see them. */
    private static void show(RuleViolation refused, SentForm sent) {
        if (refused.errors().isEmpty()) {
            sent.model().addAttribute("refused", refused.getMessage());
        } else {
            Refused.show(refused, sent.errors());
        }
    }

    private String page(Viewer viewer, long id, Model model) {
        Sheet sheet = views.sheet(id);
        boolean mine = !sheet.ended() && viewer.username().equals(sheet.line().username());
        model.addAttribute("sheet", sheet);
        model.addAttribute("mine", mine);
        model.addAttribute("key", SentForms.newKey());
        if (mine) {
            model.addAttribute("analysts", views.analysts(viewer.username()));
        }
        if (!model.containsAttribute("talk")) {
            model.addAttribute("talk", new TalkForm(null, null, null));
        }
        if (!model.containsAttribute("message")) {
            model.addAttribute(
                    "message", new MessageForm(null, null, sheet.line().phone(), null, null));
        }
        return "desk/call";
    }

    /** What was said about an occurrence, as typed. */
    record TalkForm(@Nullable String key, @Nullable String number, @Nullable String summary) {}

    /** A message for an analyst, as typed. */
    record MessageForm(
            @Nullable String key,
            @Nullable String analyst,
            @Nullable String phone,
            @Nullable String message,
            @Nullable String number) {}
}
