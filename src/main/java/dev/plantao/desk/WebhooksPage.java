package dev.plantao.desk;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.page.Refused;
import dev.plantao.page.Typed;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import dev.plantao.webhook.Webhook;
import dev.plantao.webhook.WebhookDelivery;
import dev.plantao.webhook.Webhooks;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Other systems that are told of every change of stage: who they are, and what they were told. */
@Controller
class WebhooksPage {

    static final String ADDRESS = "/integracoes";

    private static final String ONE = ADDRESS + "/{id:\\d{1,18}}";
    private static final int PAGE = 30;

    private final Webhooks webhooks;
    private final DeskTimes times;
    private final Labels labels;

    WebhooksPage(Webhooks webhooks, DeskTimes times, Labels labels) {
        this.webhooks = webhooks;
        this.times = times;
        this.labels = labels;
    }

    @GetMapping(ADDRESS)
    String list(Authentication login, Model model) {
        Members.member(login, Permission.KEEP_WEBHOOKS);
        model.addAttribute("form", new WebhookForm(null, null));
        return page(model);
    }

    @PostMapping(ADDRESS)
    String add(
            Authentication login,
            @ModelAttribute("form") WebhookForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.KEEP_WEBHOOKS);
        try {
            Webhook added = webhooks.add(Typed.text(form.name()), Typed.text(form.url()), viewer.username());
            return withSecret(added, flash);
        } catch (RuleViolation refused) {
            Refused.show(refused, errors);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(model);
        }
    }

    private String page(Model model) {
        model.addAttribute("rows", webhooks.all().stream().map(this::row).toList());
        return "desk/webhooks";
    }

    /** One webhook and its messages, from the one before {@code before} on. */
    @GetMapping(ONE)
    String show(
            Authentication login,
            @PathVariable long id,
            @RequestParam(name = "antes", required = false) @Nullable Long before,
            Model model) {
        Members.member(login, Permission.KEEP_WEBHOOKS);
        model.addAttribute("webhook", row(webhooks.get(id)));
        List<WebhookDelivery> found = webhooks.deliveries(id, before, PAGE + 1);
        List<WebhookDelivery> shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        model.addAttribute("messages", shown.stream().map(this::message).toList());
        model.addAttribute("first", before == null ? null : ADDRESS + "/" + id);
        model.addAttribute(
                "next",
                found.size() > PAGE
                        ? ADDRESS + "/" + id + "?antes=" + shown.get(PAGE - 1).id()
                        : null);
        return "desk/webhook";
    }

    /** What may be done with one webhook. */
    enum Action {
        TEST,
        PAUSE,
        RESUME,
        RENEW
    }

    @PostMapping(ONE)
    String change(
            Authentication login,
            @PathVariable long id,
            @RequestParam("action") Action action,
            RedirectAttributes flash) {
        Members.member(login, Permission.KEEP_WEBHOOKS);
        switch (action) {
            case TEST -> {
                if (!webhooks.test(id)) {
                    flash.addFlashAttribute("refusal", labels.text("webhook.paused"));
                    return "redirect:" + ADDRESS + "/" + id;
                }
            }
            case PAUSE -> webhooks.pause(id);
            case RESUME -> webhooks.resume(id);
            case RENEW -> {
                return withSecret(webhooks.renewSecret(id), flash);
            }
        }
        flash.addFlashAttribute("notice", labels.text("webhook.done." + action));
        return "redirect:" + ADDRESS + "/" + id;
    }

    /** Forgets it, when {@code confirmed}. */
    @PostMapping(ONE + "/remover")
    String remove(
            Authentication login,
            @PathVariable long id,
            @RequestParam(name = "confirmed", defaultValue = "false") boolean confirmed,
            RedirectAttributes flash) {
        Members.member(login, Permission.KEEP_WEBHOOKS);
        if (!confirmed) {
            flash.addFlashAttribute("unconfirmed", true);
            return "redirect:" + ADDRESS + "/" + id;
        }
        webhooks.remove(id);
        flash.addFlashAttribute("notice", labels.text("webhook.removed"));
        return "redirect:" + ADDRESS;
    }

    /** Has a message that was given up tried again. */
    @PostMapping(ONE + "/mensagens/{message:\\d{1,18}}/reenviar")
    String resend(Authentication login, @PathVariable long id, @PathVariable long message, RedirectAttributes flash) {
        Members.member(login, Permission.KEEP_WEBHOOKS);
        boolean dead = webhooks.resend(id, message);
        flash.addFlashAttribute("notice", labels.text(dead ? "webhook.resent" : "webhook.notDead"));
        return "redirect:" + ADDRESS + "/" + id;
    }

    private static String withSecret(Webhook webhook, RedirectAttributes flash) {
        flash.addFlashAttribute("secret", webhook.secret());
        return "redirect:" + ADDRESS + "/" + webhook.id();
    }

    @ExceptionHandler
    void unknown(NoSuchElementException unknown, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private Row row(Webhooks.Standing standing) {
        Webhook webhook = standing.webhook();
        boolean paused = webhook.pausedAt() != null;
        String state = paused ? "PAUSED" : webhook.failures() > 0 ? "FAILING" : "ACTIVE";
        return new Row(
                webhook.id(),
                webhook.name(),
                webhook.url(),
                state,
                labels.text("webhook.state." + state),
                paused,
                standing.pending(),
                webhook.createdBy(),
                times.of(webhook.createdAt()),
                times.orNull(webhook.retryAt()));
    }

    private Message message(WebhookDelivery sent) {
        return new Message(
                sent.id(),
                sent.number() == null ? labels.text("webhook.type.ping") : sent.number(),
                sent.state(),
                labels.of(
                        "outbox.state",
                        sent.state() == WebhookDelivery.State.DELIVERED
                                ? "SENT"
                                : sent.state().name()),
                times.of(sent.createdAt()),
                sent.attempts(),
                sent.lastResult(),
                sent.body());
    }

    /** A webhook; {@code retryAt} is when it is tried again after it failed. */
    record Row(
            long id,
            String name,
            String url,
            String state,
            String stateLabel,
            boolean paused,
            long pending,
            String createdBy,
            DeskTimes.Moment createdAt,
            DeskTimes.@Nullable Moment retryAt) {}

    /** A message and what the other side said to it. */
    record Message(
            long id,
            String about,
            WebhookDelivery.State state,
            String stateLabel,
            DeskTimes.Moment createdAt,
            int attempts,
            @Nullable String result,
            String body) {}

    /** A new webhook as typed. */
    record WebhookForm(@Nullable String name, @Nullable String url) {}
}
