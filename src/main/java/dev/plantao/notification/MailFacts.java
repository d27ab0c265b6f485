package dev.plantao.notification;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import dev.plantao.catalog.Parameters;
import dev.plantao.catalog.ProductModule;
import dev.plantao.customer.Customers;
import dev.plantao.knowledge.Knowledge;
import dev.plantao.knowledge.KnowledgeEntry;
import dev.plantao.knowledge.PageLinks;
import dev.plantao.occurrence.Answer;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an occurrence answers to the placeholders of the official texts. Only what its customer may know: no stage, no
 * level, no analyst, no internal note (AC19, CON-29).
 */
@Component
class MailFacts {

    /** What every occurrence has an answer to, at any time of its life: any text may ask for it. */
    static final Set<String> GENERAL = Set.of(
            "contato",
            "numero",
            "assunto",
            "modulo",
            "tela",
            "campo",
            "prazoTriagem",
            "prazoPrimeiraResposta",
            "prazoSolucao",
            "categoria",
            "prioridade",
            "classificacao",
            "plano",
            "dias",
            "motivos",
            "area",
            "destino",
            "lista",
            "links");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy 'às' HH:mm");

    private final Customers customers;
    private final Catalog catalog;
    private final Knowledge knowledge;
    private final Parameters parameters;
    private final Letterhead letterhead;
    private final Labels labels;
    private final Clock clock;

    MailFacts(
            Customers customers,
            Catalog catalog,
            Knowledge knowledge,
            Parameters parameters,
            Letterhead letterhead,
            Labels labels,
            Clock clock) {
        this.customers = customers;
        this.catalog = catalog;
        this.knowledge = knowledge;
        this.parameters = parameters;
        this.letterhead = letterhead;
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
            case "prazoPrimeiraResposta" -> due(occurrence, ClockKind.FIRST_RESPONSE);
            case "prazoSolucao" -> due(occurrence, ClockKind.SOLUTION);
            case "categoria" -> labels.of(occurrence.category());
            case "prioridade" -> labels.of(occurrence.priority());
            case "classificacao" ->
                occurrence.slaClass() == null ? labels.text("slaClass.none") : labels.of(occurrence.slaClass());
            case "plano" -> customers.plan(occurrence.planCode()).name();
            case "dias" -> String.valueOf(parameters.inactivityDays());
            case "motivos" -> missing(occurrence);
            case "modulo" ->
                catalog.module(occurrence.moduleCode()).map(ProductModule::name).orElse("–");
            case "tela" ->
                occurrence.report().screen() == null
                        ? labels.text("text.none.screen")
                        : occurrence.report().screen();
            case "campo" -> labels.text("text.none.field");
            case "lista" -> starters(occurrence);
            case "area", "destino" ->
                occurrence.referralArea() == null ? labels.text("area.none") : labels.of(occurrence.referralArea());
            case "original" -> original(occurrence);
            case "links" ->
                PageLinks.text(
                        knowledge.offered(occurrence.number()),
                        letterhead.current().settings().portalUrl(),
                        occurrence.number());
            default -> answer(occurrence.answer(), placeholder);
        };
    }

    private String starters(Occurrence occurrence) {
        List<KnowledgeEntry> pages = knowledge.starters(occurrence.moduleCode());
        return pages.isEmpty()
                ? labels.text("level0.list")
                : PageLinks.text(pages, letterhead.current().settings().portalUrl(), occurrence.number());
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
