package dev.plantao.notification;

import dev.plantao.catalog.Labels;
import dev.plantao.catalog.Parameters;
import dev.plantao.customer.Customers;
import dev.plantao.knowledge.Knowledge;
import dev.plantao.knowledge.PageLinks;
import dev.plantao.occurrence.Answer;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an occurrence answers to the placeholders of the official texts. Only what its customer may know: no stage, no
 * level, no analyst, no internal note (AC19, CON-29).
 */
@Component
class MailFacts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy 'às' HH:mm");

    private final Customers customers;
    private final Knowledge knowledge;
    private final Parameters parameters;
    private final Labels labels;
    private final Clock clock;

    MailFacts(Customers customers, Knowledge knowledge, Parameters parameters, Labels labels, Clock clock) {
        this.customers = customers;
        this.knowledge = knowledge;
        this.parameters = parameters;
        this.labels = labels;
        this.clock = clock;
    }

    /** The value for a placeholder; null if an occurrence has nothing by that name. */
    @Nullable String of(Occurrence occurrence, String placeholder) {
        return switch (placeholder) {
            case "contato" -> occurrence.contact().name();
            case "numero" -> occurrence.number();
            case "assunto" -> occurrence.report().subject();
            case "prazoTriagem" -> due(occurrence, ClockKind.TRIAGE);
            case "prazoSolucao" -> due(occurrence, ClockKind.SOLUTION);
            case "categoria" -> labels.of(occurrence.category());
            case "prioridade" -> labels.of(occurrence.priority());
            case "classificacao" ->
                occurrence.slaClass() == null ? labels.text("slaClass.none") : labels.of(occurrence.slaClass());
            case "plano" -> customers.plan(occurrence.planCode()).name();
            case "dias" -> String.valueOf(parameters.inactivityDays());
            case "motivos" -> missing(occurrence);
            case "area" ->
                occurrence.referralArea() == null ? labels.text("area.none") : labels.of(occurrence.referralArea());
            case "original" -> original(occurrence);
            case "links" ->
                PageLinks.text(
                        knowledge.offered(occurrence.number()), parameters.mail().portalUrl(), occurrence.number());
            default -> answer(occurrence.answer(), placeholder);
        };
    }

    private static @Nullable String answer(@Nullable Answer answer, String placeholder) {
        if (answer == null) {
            return null;
        }
        return switch (placeholder) {
            case "causa" -> orDash(answer.cause());
            case "acao" -> orDash(answer.actionTaken());
            case "recomendacao" -> orDash(answer.recommendation());
            default -> null;
        };
    }

    private String due(Occurrence occurrence, ClockKind kind) {
        SlaClock running = occurrence.clock(kind);
        return running == null || running.dueAt() == null
                ? labels.text("mail.noDeadline")
                : MOMENT.format(running.dueAt().atZone(clock.getZone()));
    }

    private String missing(Occurrence occurrence) {
        return occurrence.ineligibility() == null
                ? "–"
                : labels.list("eligibility", List.of(occurrence.ineligibility().split(",")));
    }

    private static @Nullable String original(Occurrence occurrence) {
        Occurrence original = occurrence.duplicateOf();
        return original == null ? null : original.number();
    }

    private static String orDash(@Nullable String text) {
        return text == null || text.isBlank() ? "–" : text;
    }
}
