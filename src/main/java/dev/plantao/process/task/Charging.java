package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.catalog.Parameters;
import dev.plantao.consultancy.Cause;
import dev.plantao.consultancy.Charge;
import dev.plantao.consultancy.Conclusion;
import dev.plantao.consultancy.Consultancies;
import dev.plantao.consultancy.Consultancy;
import dev.plantao.consultancy.ConsultancyWork;
import dev.plantao.consultancy.Waiver;
import dev.plantao.notification.MailEvent;
import dev.plantao.notification.OfficialTexts;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Modality;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Outcome;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.SupportLevel;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.ConsultancyRules;
import dev.plantao.process.ConsultancyTexts;
import dev.plantao.process.Notifier;
import dev.plantao.process.OccurrenceProcess;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a consultancy costs, told to its customer, and where its occurrence goes (T26..T29; D14). */
@Component
class Charging {

    private final Consultancies consultancies;
    private final ConsultancyWork work;
    private final ConsultancyRules rules;
    private final ConsultancyTexts texts;
    private final Occurrences occurrences;
    private final OccurrenceProcess process;
    private final OfficialTexts officialTexts;
    private final Parameters parameters;
    private final Labels labels;
    private final Notifier notifier;

    Charging(
            Consultancies consultancies,
            ConsultancyWork work,
            ConsultancyRules rules,
            ConsultancyTexts texts,
            Occurrences occurrences,
            OccurrenceProcess process,
            OfficialTexts officialTexts,
            Parameters parameters,
            Labels labels,
            Notifier notifier) {
        this.consultancies = consultancies;
        this.work = work;
        this.rules = rules;
        this.texts = texts;
        this.occurrences = occurrences;
        this.process = process;
        this.officialTexts = officialTexts;
        this.parameters = parameters;
        this.labels = labels;
        this.notifier = notifier;
    }

    /** What the rule says of a consultancy that is under way; null to charge it. */
    @Nullable Waiver waiver(Consultancy consultancy) {
        Conclusion found = consultancy.conclusion();
        return rules.waiver(
                work.minutes(consultancy),
                consultancy.modality(),
                found == null || found.cause() == null ? Cause.NOT_IDENTIFIED : found.cause(),
                work.publishedAtAcceptance(consultancy));
    }

    /** Writes the charge and tells the customer minutes, cause and amount (TOT-42). */
    void charge(Occurrence occurrence, boolean givenAway, @Nullable String note, Author by) {
        Consultancy consultancy = consultancies.underWay(occurrence);
        if (givenAway && consultancy.modality() == Modality.PHONE_CONSULTANCY && !mayGiveAwayPhone()) {
            throw RuleViolation.field(
                    "action",
                    "A Consultoria Telefônica é sempre cobrada, qualquer que seja a causa: não pode ser abonada.");
        }
        Waiver byRule = waiver(consultancy);
        Waiver reason = byRule == null && givenAway ? Waiver.MANAGEMENT : byRule;
        Charge charge = work.charge(occurrence, reason, note, by);
        Map<String, String> facts = texts.done(charge, consultancy.conclusion());
        occurrences.say(
                occurrence,
                Author.SYSTEM,
                Visibility.PUBLIC,
                officialTexts.fill(occurrence, "CONSULTANCY_DONE", facts));
        notifier.tell(occurrence, MailEvent.CONSULTANCY_DONE, facts);
    }

    private boolean mayGiveAwayPhone() {
        return parameters.phoneMayBeWaived();
    }

    /** The result says where the occurrence goes. */
    void goOn(Occurrence occurrence, Author by) {
        Conclusion found = Objects.requireNonNull(
                consultancies.latest(occurrence).orElseThrow().conclusion());
        switch (Objects.requireNonNull(found.result())) {
            case SOLVED -> occurrence.solvedByConsultancy();
            case PRODUCT_INCONSISTENCY -> toDevelopment(occurrence, by);
            case DOCUMENTATION_INCONSISTENCY, NOT_SOLVED -> {
                occurrence.returnToSupport(SupportLevel.N2);
                occurrence.answerEndsAs(Outcome.CONSULTANCY_DONE);
            }
        }
    }

    /** A defect is a problem and an error, with the deadline that goes with it (T27; AC07). */
    private void toDevelopment(Occurrence occurrence, Author by) {
        if (occurrence.category() != Category.PROBLEM || occurrence.slaClass() != SlaClass.ERROR) {
            process.reclassify(
                    occurrence, by, Category.PROBLEM, SlaClass.ERROR, null, labels.text("consultancy.productFault"));
        }
        occurrence.forwardToDevelopment();
    }
}
