package dev.plantao.process.lint;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.LaneSet;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * Reads a process model and says, in Portuguese, what keeps it from being deployed: what would fail or run foreign code,
 * and what would make the diagram hard to read. It needs no engine, so the build and the deployment ask the same questions.
 */
public final class ModelLint {

    private static final int NODES_PER_PLANE = 25;

    private final Findings findings = new Findings();
    private final BpmnModelInstance model;
    private final Set<String> processes;

    private ModelLint(BpmnModelInstance model, Set<String> processes) {
        this.model = model;
        this.processes = processes;
    }

    /**
     * What is wrong with a model; empty when it may be deployed.
     *
     * @param file the file's name, such as <code>occurrence.bpmn</code>
     * @param processes ids of the processes there are, which a call activity may call
     */
    public static List<String> check(String file, BpmnModelInstance model, Set<String> processes) {
        ModelLint lint = new ModelLint(model, processes);
        lint.processes(file);
        lint.all(BaseElement.class).forEach(lint::ids);
        lint.all(Message.class).forEach(lint::message);
        lint.all(FlowNode.class).forEach(lint::node);
        lint.all(ServiceTask.class).forEach(lint::delegate);
        lint.all(BusinessRuleTask.class).forEach(lint::delegate);
        lint.all(SendTask.class).forEach(lint::delegate);
        lint.all(UserTask.class).forEach(lint::userTask);
        lint.all(StartEvent.class).forEach(lint::form);
        lint.all(CallActivity.class).forEach(lint::call);
        lint.all(TimerEventDefinition.class).forEach(lint::timer);
        ModelFlows.check(model, lint.findings);
        ModelCode.check(model, lint.findings);
        return lint.findings.lines();
    }

    private void processes(String file) {
        Collection<Process> all = all(Process.class);
        findings.refuse(all.size() != 1, file, "um arquivo tem exatamente um processo");
        findings.refuse(!all(LaneSet.class).isEmpty(), file, "sem raias: o papel está no grupo da tarefa");
        for (Process process : all) {
            String id = process.getId();
            findings.refuse(!file.equals(id + ".bpmn"), id, "o id do processo é o nome do arquivo");
            findings.refuse(!ModelNames.isKebab(id), id, "o id do processo usa minúsculas e hífens");
            findings.refuse(ModelNames.isBlank(process.getName()), id, "falta o nome do processo");
            findings.refuse(!process.isExecutable(), id, "o processo precisa ser executável");
            findings.refuse(
                    ModelNames.isBlank(process.getCamundaHistoryTimeToLiveString()),
                    id,
                    "falta o tempo de vida do histórico");
            findings.refuse(process.getDocumentations().isEmpty(), id, "falta a documentação do processo");
            plane(id, process.getFlowElements());
        }
        all(SubProcess.class).forEach(sub -> plane(sub.getId(), sub.getFlowElements()));
    }

    private void plane(String id, Collection<FlowElement> elements) {
        long nodes = elements.stream().filter(FlowNode.class::isInstance).count();
        findings.refuse(nodes > NODES_PER_PLANE, id, nodes + " elementos em um plano; o limite é " + NODES_PER_PLANE);
    }

    private void ids(BaseElement element) {
        String id = element.getId();
        findings.refuse(id != null && ModelNames.isGenerated(id), id, "id gerado pela ferramenta");
    }

    private void message(Message message) {
        String name = message.getName();
        findings.refuse(
                !message.getId().matches("Message_[A-Z][A-Za-z]*") || !name.matches("[a-z]+\\.[a-z][A-Za-z]*"),
                message.getId(),
                "mensagem se chama Message_AlgoAconteceu, com nome serviço.aconteceu");
    }

    private void node(FlowNode node) {
        String id = node.getId();
        String prefix = ModelNames.prefix(node);
        findings.refuse(!ModelNames.isId(prefix, id), id, "o id começa com " + prefix + "_ e segue em camelCase");
        boolean gateway = node instanceof Gateway;
        findings.refuse(!gateway && node.getIncoming().size() > 1, id, "caminhos se juntam em um desvio próprio");
        findings.refuse(!gateway && node.getOutgoing().size() > 1, id, "caminhos se dividem em um desvio próprio");
        // The model's class for an event-based gateway throws when asked.
        boolean after = !(node instanceof EventBasedGateway) && node.isCamundaAsyncAfter();
        boolean async = node.isCamundaAsyncBefore() || after;
        findings.refuse(
                async && node.getDocumentations().isEmpty(),
                id,
                "continuação assíncrona sem motivo escrito na documentação");
        findings.refuse(
                async && behindUserTask(node), id, "nada assíncrono entre a pessoa e a gravação do que ela fez");
        if (!gateway) {
            name(node, node.getName());
        }
    }

    private void name(FlowNode node, String name) {
        String id = node.getId();
        if (ModelNames.isBlank(name)) {
            findings.refuse(true, id, "falta o nome");
            return;
        }
        findings.refuse(!ModelNames.isSentence(name), id, "o nome começa com maiúscula e não termina com ponto");
        findings.refuse(!ModelNames.isAction(node, name), id, "a tarefa se chama verbo no infinitivo e objeto");
        findings.refuse(
                node instanceof Event && !ModelNames.isResult(name),
                id,
                "o evento diz o que aconteceu, em duas palavras ou mais");
        findings.refuse(ModelNames.namesADuration(name), id, "o nome diz o significado, não a duração");
    }

    private void delegate(Activity task) {
        boolean delegated = camunda(task, "delegateExpression") != null;
        findings.refuse(!delegated, task.getId(), "tarefa de serviço só por delegateExpression");
    }

    private void userTask(UserTask task) {
        String id = task.getId();
        form(task);
        findings.refuse(camunda(task, "formRef") == null, id, "falta o formulário");
        findings.refuse(
                ModelNames.isBlank(task.getCamundaCandidateGroups()) && ModelNames.isBlank(task.getCamundaAssignee()),
                id,
                "falta quem faz: grupo candidato ou responsável");
        findings.refuse(task.getDocumentations().isEmpty(), id, "falta a documentação da tarefa");
        List<CamundaTaskListener> created = task.getExtensionElements() == null
                ? List.of()
                : task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                        .filter(listener -> "create".equals(listener.getCamundaEvent()))
                        .toList();
        String last = created.isEmpty() ? null : created.get(created.size() - 1).getCamundaDelegateExpression();
        // The view tells the stage, so the stage must have been entered before it is written.
        findings.refuse(last == null || !ModelBeans.isListener(last), id, "o último ouvinte de criação é ${taskView}");
    }

    private void form(BaseElement element) {
        boolean form = camunda(element, "formRef") != null;
        findings.refuse(
                form && !"latest".equals(camunda(element, "formRefBinding")),
                element.getId(),
                "formulário com vínculo latest");
        findings.refuse(camunda(element, "formKey") != null, element.getId(), "formulário só por formRef");
    }

    private void call(CallActivity call) {
        String called = call.getCalledElement();
        String binding = call.getCamundaCalledElementBinding();
        findings.refuse(!processes.contains(called), call.getId(), "processo chamado não existe: " + called);
        findings.refuse(
                binding != null && !binding.equals("latest"), call.getId(), "processo chamado com vínculo latest");
        List<CamundaIn> in = call.getExtensionElements() == null
                ? List.of()
                : call.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaIn.class)
                        .list();
        findings.refuse(
                in.size() != 1
                        || !"#{execution.processBusinessKey}".equals(in.get(0).getCamundaBusinessKey()),
                call.getId(),
                "a chamada passa a chave de negócio e nada mais");
    }

    private void timer(TimerEventDefinition timer) {
        String when = timer.getTextContent().trim();
        findings.refuse(!when.startsWith("${"), timer.getId(), "prazo escrito no desenho; o prazo é dado: " + when);
    }

    private static boolean behindUserTask(FlowNode node) {
        return node.getPreviousNodes().list().stream().anyMatch(UserTask.class::isInstance);
    }

    private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    private static @Nullable String camunda(BaseElement element, String attribute) {
        return element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute);
    }
}
