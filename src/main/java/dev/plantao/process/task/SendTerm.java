package dev.plantao.process.task;

import dev.plantao.catalog.Macro;
import dev.plantao.catalog.Parameters;
import dev.plantao.consultancy.Consultancies;
import dev.plantao.consultancy.Consultancy;
import dev.plantao.consultancy.Payer;
import dev.plantao.consultancy.Prices;
import dev.plantao.consultancy.Term;
import dev.plantao.consultancy.TermOffer;
import dev.plantao.customer.RequesterType;
import dev.plantao.notification.MailEvent;
import dev.plantao.notification.OfficialTexts;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.ConsultancyRules;
import dev.plantao.process.ConsultancyTexts;
import dev.plantao.process.Notifier;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The term goes out, made of an official text and of nothing else, and is frozen (T16, T17; TOT-29, NEG-11). */
@Component
class SendTerm implements JavaDelegate {

    private final Occurrences occurrences;
    private final Consultancies consultancies;
    private final ConsultancyRules rules;
    private final ConsultancyTexts texts;
    private final OfficialTexts officialTexts;
    private final Parameters parameters;
    private final Notifier notifier;
    private final Clock clock;

    SendTerm(
            Occurrences occurrences,
            Consultancies consultancies,
            ConsultancyRules rules,
            ConsultancyTexts texts,
            OfficialTexts officialTexts,
            Parameters parameters,
            Notifier notifier,
            Clock clock) {
        this.occurrences = occurrences;
        this.consultancies = consultancies;
        this.rules = rules;
        this.texts = texts;
        this.officialTexts = officialTexts;
        this.parameters = parameters;
        this.notifier = notifier;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        Consultancy consultancy = consultancies.underWay(occurrence);
        RequesterType requester = occurrence.contact().requesterType();
        Payer payer = Payer.of(occurrence.company(), rules.payer(requester));
        Prices prices = consultancies.prices();
        int days = parameters.termDays();
        Instant expires = clock.instant().atZone(clock.getZone()).plusDays(days).toInstant();
        Macro macro = current(rules.term(consultancy.modality(), requester));
        String words = officialTexts.fill(
                occurrence,
                macro,
                texts.term(consultancy.modality(), prices, occurrence.company().name(), payer, expires));
        String by = consultancy.decidedBy() == null ? consultancy.proposedBy() : consultancy.decidedBy();
        Term term = consultancies.offer(
                occurrence, new TermOffer(macro.code(), macro.version(), words, payer, by, expires), prices);
        occurrences.say(
                occurrence,
                Author.SYSTEM,
                Visibility.PUBLIC,
                officialTexts.fill(occurrence, "CONSULTANCY_TERM", texts.pending(term)));
        notifier.tell(occurrence, MailEvent.TERM_SENT, texts.pending(term));
    }

    private Macro current(String code) {
        List<Macro> versions = officialTexts.versions(code);
        if (versions.isEmpty()) {
            throw new IllegalStateException("No official text " + code);
        }
        return versions.get(0);
    }
}
