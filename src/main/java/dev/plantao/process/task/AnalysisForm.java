package dev.plantao.process.task;

import dev.plantao.consultancy.Confirmation;
import dev.plantao.consultancy.Proposal;
import dev.plantao.consultancy.Sign;
import dev.plantao.databasechange.ChangeOperation;
import dev.plantao.databasechange.ChangeRequest;
import dev.plantao.occurrence.AnalysisAction;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.ErrorType;
import dev.plantao.occurrence.EscalationReason;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.ReferralArea;
import dev.plantao.occurrence.SimulationEnvironment;
import dev.plantao.occurrence.SimulationResult;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.product.RequestReasons;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code forms/analyse-n1.form} (F03) and {@code forms/analyse-n2.form} (F04); N1 leaves the simulation empty. */
record AnalysisForm(
        boolean evidenceRead,
        @Nullable String checks,
        int effortMinutes,
        @Nullable AnalysisAction action,
        @Nullable String cause,
        @Nullable String actionTaken,
        @Nullable String recommendation,
        @Nullable ErrorType errorType,
        @Nullable String question,
        @Nullable EscalationReason escalationReason,
        @Nullable String returnReason,
        @Nullable Category category,
        @Nullable SlaClass slaClass,
        @Nullable Priority priority,
        @Nullable String reclassificationReason,
        @Nullable String delayReason,
        List<String> manualLinks,
        boolean becomeFaq,
        @Nullable String fiscalRejection,
        @Nullable String fiscalField,
        @Nullable String fiscalScreen,
        boolean informationFromCustomer,
        @Nullable SimulationEnvironment simulationEnvironment,
        @Nullable String simulationVersion,
        @Nullable String simulationSteps,
        @Nullable SimulationResult simulationResult,
        @Nullable ReferralArea referralDestination,
        @Nullable ChangeOperation changeOperation,
        @Nullable String changePurpose,
        @Nullable String changeRisk,
        @Nullable String changeRequested,
        @Nullable String productJustification,
        @Nullable String legalBasis,
        @Nullable String legalDate,
        @Nullable String consultancyIsolated,
        List<String> consultancySigns,
        @Nullable String consultancyInvolved,
        List<String> consultancyChecklist,
        List<String> consultancyConfirmations) {

    /** Why it is asked of the product; {@code legalDate} is dd/mm/aaaa. */
    RequestReasons requestReasons(FormTimes times) {
        return new RequestReasons(
                productJustification, legalBasis, legalDate == null ? null : times.day("legalDate", legalDate));
    }

    /** What a consultancy is proposed with; {@code consultancyIsolated} is yes or no. */
    Proposal proposal() {
        return new Proposal(
                consultancyIsolated == null ? null : Boolean.valueOf(consultancyIsolated.equals("yes")),
                FormVariables.codes("consultancySigns", consultancySigns, Sign.class),
                consultancyInvolved,
                Set.copyOf(consultancyChecklist),
                FormVariables.codes("consultancyConfirmations", consultancyConfirmations, Confirmation.class));
    }

    /** What the development is asked to do in the customer's database; {@code changeRequested} is yes or no. */
    ChangeRequest changeRequest() {
        return new ChangeRequest(
                changeOperation,
                changePurpose,
                changeRisk,
                changeRequested == null ? null : Boolean.valueOf(changeRequested.equals("yes")));
    }
}
