package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.consultancy.Consultancies;
import dev.plantao.consultancy.Consultancy;
import dev.plantao.consultancy.Criterion;
import dev.plantao.consultancy.Proposal;
import dev.plantao.customer.RequesterType;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Finding;
import dev.plantao.occurrence.Modality;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.SimulationResult;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.ConsultancyRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an analyst proposes becomes a consultancy, if criteria and preconditions are met (T15, T16; TOT-06, NEG-09). */
@Component
class ProposeConsultancy {

    private final Consultancies consultancies;
    private final ConsultancyRules rules;
    private final OccurrenceReading reading;
    private final Occurrences occurrences;
    private final Labels labels;

    ProposeConsultancy(
            Consultancies consultancies,
            ConsultancyRules rules,
            OccurrenceReading reading,
            Occurrences occurrences,
            Labels labels) {
        this.consultancies = consultancies;
        this.rules = rules;
        this.reading = reading;
        this.occurrences = occurrences;
        this.labels = labels;
    }

    void propose(Occurrence occurrence, Proposal proposal, Author by) {
        RequesterType requester = occurrence.contact().requesterType();
        List<Criterion> criteria = rules.criteria(proposal.signs(), requester);
        consultancies.check(proposal, criteria);
        // The analysis that proposes it is kept already.
        Modality modality =
                rules.modality(criteria, occurrence.ineligibility() == null, reading.analyses(occurrence) > 1);
        rules.payer(requester);
        if (modality == Modality.MODULE_CONSULTANCY) {
            checkIsolated(occurrence, proposal);
        }
        Consultancy consultancy = consultancies.propose(occurrence, proposal, criteria, modality, by);
        occurrences.say(
                occurrence,
                by,
                Visibility.INTERNAL,
                labels.text(
                        "notice.consultancyProposed", labels.of(modality), String.join(", ", consultancy.criteria())));
    }

    private void checkIsolated(Occurrence occurrence, Proposal proposal) {
        if (!Boolean.TRUE.equals(proposal.isolated())) {
            throw RuleViolation.field(
                    "consultancyIsolated",
                    "A Consultoria do Módulo é para o que só acontece no ambiente do cliente. Confirme, ou peça o"
                            + " diagnóstico técnico.");
        }
        boolean reproduced = reading.lastSimulation(occurrence)
                .map(Finding.Simulation::result)
                .filter(SimulationResult.REPRODUCED::equals)
                .isPresent();
        if (reproduced) {
            throw RuleViolation.field(
                    "action",
                    "A simulação reproduziu a situação em base padrão: peça o diagnóstico técnico em vez de consultoria.");
        }
    }
}
