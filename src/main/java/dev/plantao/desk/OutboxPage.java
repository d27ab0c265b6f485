package dev.plantao.desk;

import dev.plantao.catalog.Labels;
import dev.plantao.notification.MailState;
import dev.plantao.notification.Outbox;
import dev.plantao.notification.OutboxMail;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The outbox: what was told to whom, what is still to be sent, and what somebody has to look at. */
@Controller
class OutboxPage {

    private static final int PAGE = 30;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Outbox outbox;
    private final Labels labels;
    private final Clock clock;

    OutboxPage(Outbox outbox, Labels labels, Clock clock) {
        this.outbox = outbox;
        this.labels = labels;
        this.clock = clock;
    }

    /**
     * The mails, the latest first.
     *
     * @param number the number of an occurrence, or empty
     * @param recipient part of an address, or empty
     * @param state a {@link MailState}, or empty for all
     * @param before the id of the last row of the previous page
     */
    @GetMapping("/outbox")
    String list(
            @RequestParam(name = "numero", defaultValue = "") String number,
            @RequestParam(name = "destinatario", defaultValue = "") String recipient,
            @RequestParam(name = "situacao", required = false) @Nullable MailState state,
            @RequestParam(name = "antes", required = false) @Nullable Long before,
            Model model) {
        List<OutboxMail> found = outbox.page(number, recipient, state, before, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<OutboxMail> shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute("rows", shown.stream().map(this::row).toList());
        model.addAttribute("number", number.strip());
        model.addAttribute("recipient", recipient.strip());
        model.addAttribute("state", state == null ? "" : state.name());
        model.addAttribute(
                "states",
                Arrays.stream(MailState.values())
                        .map(each -> new Choice(each.name(), labels.of("outbox.state", each.name())))
                        .toList());
        model.addAttribute("first", before == null ? null : address(number, recipient, state, null));
        model.addAttribute(
                "next",
                more ? address(number, recipient, state, shown.get(PAGE - 1).id()) : null);
        return "desk/outbox";
    }

    /** One mail, as its reader sees it. */
    @GetMapping("/outbox/{id}")
    String show(@PathVariable long id, Model model) {
        OutboxMail mail = known(id);
        model.addAttribute("mail", row(mail));
        model.addAttribute("html", mail.html());
        model.addAttribute("plain", mail.plain());
        model.addAttribute("messageId", mail.messageId());
        model.addAttribute("dead", mail.state() == MailState.DEAD);
        return "desk/mail";
    }

    /** Has a dead mail tried again. */
    @PostMapping("/outbox/{id}/reenviar")
    String resend(@PathVariable long id, RedirectAttributes flash) {
        known(id);
        flash.addFlashAttribute("notice", outbox.resend(id) ? "outbox.resent" : "outbox.notDead");
        return "redirect:/outbox/" + id;
    }

    private OutboxMail known(long id) {
        try {
            return outbox.get(id);
        } catch (NoSuchElementException unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String address(String number, String recipient, @Nullable MailState state, @Nullable Long before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/outbox");
        if (!number.isBlank()) {
            address.queryParam("numero", "{number}");
        }
        if (!recipient.isBlank()) {
            address.queryParam("destinatario", "{recipient}");
        }
        if (state != null) {
            address.queryParam("situacao", state.name());
        }
        if (before != null) {
            address.queryParam("antes", before);
        }
        return address.encode()
                .buildAndExpand(Map.of("number", number.strip(), "recipient", recipient.strip()))
                .toUriString();
    }

    private Row row(OutboxMail mail) {
        return new Row(
                mail.id(),
                mail.number(),
                mail.subject(),
                mail.title(),
                mail.recipientName(),
                mail.recipient(),
                mail.state(),
                labels.of("outbox.state", mail.state().name()),
                moment(mail.createdAt()),
                mail.sentAt() == null ? null : moment(mail.sentAt()),
                mail.nextAt() == null ? null : moment(mail.nextAt()),
                mail.attempts(),
                mail.lastError());
    }

    private String moment(Instant instant) {
        return MOMENT.format(instant.atZone(clock.getZone()));
    }

    /** A state one may filter by, and its name. */
    record Choice(String code, String label) {}

    /**
     * One mail of the list.
     *
     * @param sentAt null until it is sent
     * @param nextAt when it is tried (again); null once it is sent or dead
     */
    record Row(
            long id,
            String number,
            String subject,
            String title,
            String name,
            String recipient,
            MailState state,
            String stateLabel,
            String createdAt,
            @Nullable String sentAt,
            @Nullable String nextAt,
            int attempts,
            @Nullable String error) {}
}
