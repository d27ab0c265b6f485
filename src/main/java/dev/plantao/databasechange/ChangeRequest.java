package dev.plantao.databasechange;

import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.SlaClass;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst asks the development to do in the customer's database (rules.md d.4 F03, F04).
 *
 * @param purpose what is to be reached, and on which data; internal
 * @param risk what may go wrong; internal
 * @param byCustomer whether the customer asked for it; otherwise it corrects an error of the product (UNO-B-34)
 */
public record ChangeRequest(
        @Nullable ChangeOperation operation,
        @Nullable String purpose,
        @Nullable String risk,
        @Nullable Boolean byCustomer) {

    /** An intervention is an error or a customization, never support (b.4.1); what nobody asked for is an error. */
    void check(Occurrence occurrence) {
        SlaClass slaClass = occurrence.slaClass();
        new Refusals()
                .when(operation == null, "changeOperation", "Escolha a operação no banco de dados.")
                .blank(purpose, "changePurpose", "Diga o que deve ser feito e em quais dados.")
                .longer(purpose, 4000, "changePurpose")
                .blank(risk, "changeRisk", "Diga o que pode dar errado.")
                .longer(risk, 4000, "changeRisk")
                .when(byCustomer == null, "changeRequested", "Diga se foi o cliente que pediu a intervenção.")
                .when(
                        slaClass == null || slaClass == SlaClass.SUPPORT,
                        "slaClass",
                        "Intervenção no banco de dados é Erro (corretiva) ou Customização (pedida pelo cliente):"
                                + " corrija a classificação pelo SLA.")
                .when(
                        slaClass == SlaClass.CUSTOMIZATION && Boolean.FALSE.equals(byCustomer),
                        "changeRequested",
                        "O que o cliente não pediu corrige um erro: reclassifique como Erro, ou marque que foi ele"
                                + " que pediu.")
                .done();
    }
}
