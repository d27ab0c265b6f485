package dev.plantao.process;

import dev.plantao.consultancy.Cause;
import dev.plantao.consultancy.Criterion;
import dev.plantao.consultancy.PayerForm;
import dev.plantao.consultancy.Proof;
import dev.plantao.consultancy.Sign;
import dev.plantao.consultancy.Waiver;
import dev.plantao.customer.RequesterType;
import dev.plantao.occurrence.Modality;
import dev.plantao.occurrence.RuleViolation;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decision tables of the consultancy (D10..D15), each as a typed question. Always the latest deployed version. */
@Component
public class ConsultancyRules {

    private final DecisionService decisionService;

    ConsultancyRules(DecisionService decisionService) {
        this.decisionService = decisionService;
    }

    /** The criteria that what was found meets, for whoever opened it (D10). */
    public List<Criterion> criteria(Collection<Sign> signs, RequesterType requester) {
        return signs.stream()
                .flatMap(sign ->
                        evaluate("consultancy-criteria", Map.of("sign", sign.name(), "requesterType", requester.name()))
                                .getResultList()
                                .stream())
                .map(row -> new Criterion(
                        String.valueOf(row.get("criterion")),
                        Modality.valueOf(String.valueOf(row.get("modality"))),
                        Proof.valueOf(String.valueOf(row.get("proof"))),
                        Boolean.TRUE.equals(row.get("first"))))
                .toList();
    }

    /**
     * How a consultancy with these criteria is delivered (D11).
     *
     * @param analysed whether the support has analysed it before (TOT-06)
     * @throws RuleViolation when it is none for a consultancy, saying what to do instead
     */
    public Modality modality(List<Criterion> criteria, boolean trained, boolean analysed) {
        String answer = evaluate(
                        "modality",
                        Map.of(
                                "trained", trained,
                                "phoneFirst", criteria.stream().anyMatch(Criterion::first),
                                "moduleCriterion", has(criteria, Modality.MODULE_CONSULTANCY),
                                "analysisDone", analysed,
                                "phoneCriterion", has(criteria, Modality.PHONE_CONSULTANCY)))
                .getSingleResult()
                .getSingleEntry();
        return switch (answer) {
            case "REFERRAL" ->
                throw RuleViolation.field(
                        "action",
                        "A empresa ainda não concluiu o treinamento: direcione a ocorrência em vez de propor consultoria.");
            case "STANDARD_SUPPORT" ->
                throw RuleViolation.field(
                        "action",
                        "A Consultoria do Módulo é a sequência de uma análise do Suporte Padrão: conclua antes uma análise,"
                                + " escalando ou perguntando ao cliente.");
            default -> Modality.valueOf(answer);
        };
    }

    private static boolean has(List<Criterion> criteria, Modality modality) {
        return criteria.stream().anyMatch(criterion -> criterion.modality() == modality);
    }

    /** Whether the Maestro decides, and whether with an opinion (D13; A-15). */
    public Approval approval(Modality modality, boolean opinionCriterion) {
        var row = evaluate(
                        "consultancy-approval",
                        Map.of("modality", modality.name(), "opinionCriterion", opinionCriterion))
                .getSingleResult();
        return new Approval(row.getEntry("approval"), row.getEntry("opinion"));
    }

    /**
     * The code of the official text a term is made of (D12; TOT-29..33).
     *
     * @throws RuleViolation for whom there is none
     */
    public String term(Modality modality, RequesterType requester) {
        String macro = evaluate(
                        "acceptance-term", Map.of("modality", modality.name(), "requesterType", requester.name()))
                .getSingleResult()
                .getSingleEntry();
        if (macro == null) {
            throw unpayable();
        }
        return macro;
    }

    /**
     * How whoever opened it is charged (D15; TOT-18, TOT-19).
     *
     * @throws RuleViolation if nobody pays
     */
    public PayerForm payer(RequesterType requester) {
        Object form = evaluate("payer", Map.of("requesterType", requester.name()))
                .getSingleResult()
                .getEntry("form");
        if (form == null) {
            throw unpayable();
        }
        return PayerForm.valueOf(form.toString());
    }

    private static RuleViolation unpayable() {
        return RuleViolation.field(
                "action", "Quem abriu esta ocorrência é interno: ninguém paga, e a consultoria não pode ser proposta.");
    }

    /** Why it is not charged by the rule, or null when it is (D14; TOT-16, TOT-34). */
    public @Nullable Waiver waiver(int minutes, Modality modality, Cause cause, boolean published) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("timeWorked", minutes > 0);
        inputs.put("modality", modality.name());
        inputs.put("cause", cause.name());
        inputs.put("published", published);
        Object waiver = evaluate("charging", inputs).getSingleResult().getEntry("waiver");
        return waiver == null ? null : Waiver.valueOf(waiver.toString());
    }

    private DmnDecisionTableResult evaluate(String decision, Map<String, Object> inputs) {
        return decisionService.evaluateDecisionTableByKey(decision, inputs);
    }

    /** Whether the Maestro decides, and has to write an opinion. */
    public record Approval(boolean required, boolean opinion) {}
}
