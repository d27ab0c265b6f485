package dev.plantao.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.OccurrenceSummary;
import dev.plantao.occurrence.PublicStage;
import dev.plantao.portal.Moments.Moment;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The Suporte tab: the occurrences of the contact's company and the way to a new one (CON-13). */
@Controller
class OccurrenceListPage {

    private static final int PAGE = 20;

    private final OccurrenceReading reading;
    private final Labels labels;
    private final Moments moments;

    OccurrenceListPage(OccurrenceReading reading, Labels labels, Moments moments) {
        this.reading = reading;
        this.labels = labels;
        this.moments = moments;
    }

    /**
     * @param state {@code encerradas} for the ended ones, anything else for the open ones
     * @param text part of the subject or number
     * @param before the id of the last row of the previous page
     */
    @GetMapping("/portal")
    String list(
            Authentication login,
            @RequestParam(name = "situacao", defaultValue = "abertas") String state,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "antes", required = false) @Nullable Long before,
            Model model) {
        boolean open = !state.equals("encerradas");
        List<OccurrenceSummary> found =
                reading.list(Visitors.contact(login).reach(), open, text.isBlank() ? null : text, before, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<OccurrenceSummary> shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute("rows", shown.stream().map(this::row).toList());
        model.addAttribute("open", open);
        model.addAttribute("q", text.strip());
        model.addAttribute("openTab", address(true, text, null));
        model.addAttribute("closedTab", address(false, text, null));
        model.addAttribute("all", address(open, "", null));
        model.addAttribute("first", before == null ? null : address(open, text, null));
        model.addAttribute(
                "next", more ? address(open, text, shown.get(PAGE - 1).id()) : null);
        return "portal/list";
    }

    private static String address(boolean open, String text, @Nullable Long before) {
        StringJoiner query = new StringJoiner("&", "/portal?", "").setEmptyValue("/portal");
        if (!open) {
            query.add("situacao=encerradas");
        }
        if (!text.isBlank()) {
            query.add("q=" + UriUtils.encode(text.strip(), UTF_8));
        }
        if (before != null) {
            query.add("antes=" + before);
        }
        return query.toString();
    }

    private Row row(OccurrenceSummary summary) {
        PublicStage stage = summary.stage().publicStage();
        return new Row(
                summary.number(),
                summary.subject(),
                summary.module(),
                summary.contact(),
                stage,
                labels.of(stage),
                moments.of(summary.openedAt()),
                stage == PublicStage.AWAITING_CUSTOMER,
                situation(summary, stage));
    }

    /** The one thing a customer wants to know of each: whose turn it is, until when, or how long ago it ended. */
    private String situation(OccurrenceSummary summary, PublicStage stage) {
        if (summary.closedAt() != null) {
            return labels.text("portal.list.closedAt", moments.text(summary.closedAt()));
        }
        if (stage == PublicStage.AWAITING_CUSTOMER) {
            return labels.text("portal.list.yourTurn");
        }
        if (summary.due() == null) {
            return labels.text("portal.list.noDue");
        }
        return labels.text(
                moments.isPast(summary.due()) ? "portal.list.overdue" : "portal.list.due", moments.text(summary.due()));
    }

    /** One line of the list; {@code yourTurn} when nothing moves before the customer does. */
    record Row(
            String number,
            String subject,
            String module,
            String contact,
            PublicStage stage,
            String stageLabel,
            Moment openedAt,
            boolean yourTurn,
            String situation) {}
}
