package dev.plantao.consultancy;

import dev.plantao.occurrence.Refusals;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst proposes a consultancy with (rules.md d.4 F03, F04).
 *
 * @param isolated whether it happens in the customer's environment alone (TOT-06)
 * @param involved records, tables or changes it happens with
 * @param checklist the codes of the items that were done
 */
public record Proposal(
        @Nullable Boolean isolated,
        Set<Sign> signs,
        @Nullable String involved,
        Set<String> checklist,
        Set<Confirmation> confirmations) {

    void check(List<Criterion> criteria, Set<String> mandatory) {
        new Refusals()
                .when(signs.isEmpty(), "consultancySigns", "Marque o que justifica a consultoria.")
                .when(
                        !signs.isEmpty() && criteria.isEmpty(),
                        "consultancySigns",
                        "O que foi marcado não atende a nenhum critério de consultoria para quem abriu a ocorrência.")
                .when(
                        needs(criteria, Proof.CHECKLIST) && !checklist.containsAll(mandatory),
                        "consultancyChecklist",
                        "Conclua os itens obrigatórios da lista de verificação antes de propor a consultoria.")
                .when(
                        needs(criteria, Proof.INVOLVED) && Refusals.isBlank(involved),
                        "consultancyInvolved",
                        "Diga quais cadastros, tabelas ou alterações estão envolvidos.")
                .longer(involved, 4000, "consultancyInvolved")
                .when(
                        needs(criteria, Proof.CONFIRMATIONS)
                                && !confirmations.equals(EnumSet.allOf(Confirmation.class)),
                        "consultancyConfirmations",
                        "São necessárias as três confirmações do cliente ou consultor.")
                .done();
    }

    static boolean needs(List<Criterion> criteria, Proof proof) {
        return criteria.stream().anyMatch(criterion -> criterion.proof() == proof);
    }
}
