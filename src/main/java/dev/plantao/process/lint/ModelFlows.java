package dev.plantao.process.lint;

import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** How ways part and meet: a question with an answer on every way, a default among them, and joins apart from splits. */
final class ModelFlows {

    private final Findings findings;

    private ModelFlows(Findings findings) {
        this.findings = findings;
    }

    static void check(BpmnModelInstance model, Findings findings) {
        ModelFlows flows = new ModelFlows(findings);
        model.getModelElementsByType(Gateway.class).forEach(flows::gateway);
        model.getModelElementsByType(SequenceFlow.class).forEach(flows::flow);
    }

    private void gateway(Gateway gateway) {
        String id = gateway.getId();
        boolean split = gateway.getOutgoing().size() > 1;
        boolean question = split && !isParallelOrWait(gateway);
        findings.refuse(split && gateway.getIncoming().size() > 1, id, "um desvio junta ou divide, nunca os dois");
        findings.refuse(!split && gateway.getIncoming().size() < 2, id, "desvio que não junta nem divide");
        findings.refuse(!question && !ModelNames.isBlank(gateway.getName()), id, "junções e paralelos não têm nome");
        if (question) {
            findings.refuse(
                    ModelNames.isBlank(gateway.getName()) || !gateway.getName().endsWith("?"),
                    id,
                    "a divisão é uma pergunta");
            SequenceFlow otherwise = gateway instanceof ExclusiveGateway exclusive ? exclusive.getDefault() : null;
            findings.refuse(otherwise == null, id, "a divisão tem um caminho padrão");
            gateway.getOutgoing().forEach(flow -> answer(flow, flow.equals(otherwise)));
        }
    }

    private void answer(SequenceFlow flow, boolean otherwise) {
        findings.refuse(
                ModelNames.isBlank(flow.getName()), flow.getId(), "a resposta da pergunta fica escrita no caminho");
        boolean conditional = flow.getConditionExpression() != null;
        findings.refuse(otherwise && conditional, flow.getId(), "o caminho padrão não tem condição");
        findings.refuse(!otherwise && !conditional, flow.getId(), "falta a condição do caminho");
    }

    private void flow(SequenceFlow flow) {
        findings.refuse(
                !ModelNames.isId("flow", flow.getId()), flow.getId(), "o id começa com flow_ e segue em camelCase");
        boolean decided = flow.getSource() instanceof Gateway
                && flow.getSource().getOutgoing().size() > 1;
        findings.refuse(
                !decided && !ModelNames.isBlank(flow.getName()), flow.getId(), "só o caminho de uma divisão tem nome");
        findings.refuse(
                !decided && flow.getConditionExpression() != null, flow.getId(), "condição só sai de uma divisão");
    }

    private static boolean isParallelOrWait(Gateway gateway) {
        return Set.of("parallelGateway", "eventBasedGateway")
                .contains(gateway.getElementType().getTypeName());
    }
}
