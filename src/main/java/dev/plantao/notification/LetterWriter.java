package dev.plantao.notification;

import dev.plantao.catalog.Labels;
import dev.plantao.catalog.Macro;
import dev.plantao.knowledge.PageLinks;
import dev.plantao.notification.Letterhead.Snapshot;
import dev.plantao.occurrence.Occurrence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes a mail of an official text: subject, plain text and HTML, each with the footer every mail has (AC23). */
@Component
class LetterWriter {

    private static final Logger log = LoggerFactory.getLogger(LetterWriter.class);

    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");
    private static final String FOOTER = "MAIL_FOOTER";
    private static final int LONGEST_SUBJECT = 200;

    private final MailFacts facts;
    private final Labels labels;
    private final ITemplateEngine templates;

    LetterWriter(MailFacts facts, Labels labels, ITemplateEngine templates) {
        this.facts = facts;
        this.labels = labels;
        this.templates = templates;
    }

    /**
     * The mail for {@code template}.
     *
     * @param more values the event brings with it; they win over what the occurrence says
     */
    Letter write(
            Snapshot letterhead, String template, Occurrence occurrence, boolean internal, Map<String, String> more) {
        String link = letterhead.settings().portalUrl()
                + (internal ? "/ocorrencias/" : "/portal/ocorrencias/")
                + occurrence.number();
        Map<String, String> common = letterhead.common(link);
        Function<String, @Nullable String> values = name -> {
            String value = more.containsKey(name) ? more.get(name) : common.get(name);
            return value == null ? facts.of(occurrence, name) : value;
        };
        String title = title(letterhead, template);
        String body = text(letterhead, template, values).strip();
        String footer = text(letterhead, FOOTER, values).strip();
        String subject = subject(occurrence);
        return new Letter(
                subject,
                title,
                title + "\n\n" + body + "\n\n-- \n" + footer + "\n",
                html(
                        occurrence,
                        title,
                        body,
                        footer,
                        link,
                        letterhead.settings().portalUrl()));
    }

    private String html(Occurrence occurrence, String title, String body, String footer, String link, String site) {
        Context context = new Context(PORTUGUESE);
        context.setVariable("number", occurrence.number());
        context.setVariable("subject", occurrence.report().subject());
        context.setVariable("title", title);
        context.setVariable("body", lines(body).stream().map(PageLinks::pieces).toList());
        context.setVariable("site", site);
        context.setVariable("footer", lines(footer));
        context.setVariable("link", link);
        return templates.process("mail/mail", context);
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private String title(Snapshot letterhead, String template) {
        Macro macro = letterhead.texts().get(template);
        return macro == null ? labels.text("mail.news.title") : macro.title();
    }

    /** A text that is missing or has a hole must not stop an opening: its mail says less, and the log says why. */
    private String text(Snapshot letterhead, String template, Function<String, @Nullable String> values) {
        try {
            Macro macro = letterhead.texts().get(template);
            if (macro == null) {
                throw new NoSuchElementException("Falta o texto oficial " + template);
            }
            return macro.fill(values);
        } catch (NoSuchElementException hole) {
            log.error("Mail without its official text: {}", hole.getMessage());
            return template.equals(FOOTER)
                    ? labels.text("mail.footer", String.valueOf(values.apply("link")))
                    : labels.text("mail.news.text", String.valueOf(values.apply("numero")));
        }
    }

    /** The same for every mail about an occurrence, so that mail programs keep them together. One line, whatever came. */
    private static String subject(Occurrence occurrence) {
        String subject = "[" + occurrence.number() + "] "
                + HeaderText.oneLine(occurrence.report().subject());
        return subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT - 1) + "…" : subject;
    }
}
