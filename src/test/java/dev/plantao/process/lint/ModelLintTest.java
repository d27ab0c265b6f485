package dev.plantao.process.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LaneSet;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The lint of the models")
class ModelLintTest {

    private static final Set<String> PROCESSES = Set.of("sample", "referral");

    @Test
    void findsNothingInAGoodModel() {
        assertThat(check("sample.bpmn", sample -> {})).isEmpty();
    }

    @Test
    void holdsTheFileToTheProcess() {
        assertThat(check("other.bpmn", sample -> {})).containsExactly("sample: o id do processo é o nome do arquivo");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("sample.bpmn: um arquivo tem exatamente um processo", ModelLintTest::secondProcess),
                fault("sample.bpmn: sem raias: o papel está no grupo da tarefa", ModelLintTest::lanes),
                fault("sample: falta o nome do processo", process(process -> process.removeAttribute("name"))),
                fault("sample: o processo precisa ser executável", process(process -> process.setExecutable(false))),
                fault(
                        "sample: falta o tempo de vida do histórico",
                        process(process ->
                                process.removeAttributeNs(BpmnModelConstants.CAMUNDA_NS, "historyTimeToLive"))),
                fault("sample: falta a documentação do processo", process(process -> process.getDocumentations()
                        .clear())),
                fault("SampleProcess: o id do processo usa minúsculas e hífens", id("sample", "SampleProcess")),
                fault("sample: 34 elementos em um plano; o limite é 25", ModelLintTest::crowd),
                fault("Activity_0x1y2z3: id gerado pela ferramenta", id("userTask_triage", "Activity_0x1y2z3")),
                fault(
                        "task_triage: o id começa com userTask_ e segue em camelCase",
                        id("userTask_triage", "task_triage")),
                fault("way_out: o id começa com flow_ e segue em camelCase", id("flow_referralToDone", "way_out")),
                fault(
                        "CustomerReplied: mensagem se chama Message_AlgoAconteceu, com nome serviço.aconteceu",
                        message("CustomerReplied", "occurrence.customerReplied")),
                fault(
                        "Message_CustomerReplied: mensagem se chama Message_AlgoAconteceu, com nome serviço.aconteceu",
                        message("Message_CustomerReplied", "CLIENTE_RESPONDEU")),
                fault("userTask_triage: falta o nome", name("userTask_triage", null)),
                fault(
                        "userTask_triage: o nome começa com maiúscula e não termina com ponto",
                        name("userTask_triage", "triar pedido")),
                fault(
                        "userTask_triage: a tarefa se chama verbo no infinitivo e objeto",
                        name("userTask_triage", "Triagem do pedido")),
                fault(
                        "endEvent_done: o evento diz o que aconteceu, em duas palavras ou mais",
                        name("endEvent_done", "Fim")),
                fault(
                        "event_triageWarned: o nome diz o significado, não a duração",
                        name("event_triageWarned", "Passadas 2 horas")),
                fault("userTask_triage: caminhos se juntam em um desvio próprio", ModelLintTest::backToTriage),
                fault("userTask_triage: caminhos se dividem em um desvio próprio", ModelLintTest::twoWaysOut),
                fault("gateway_eligible: um desvio junta ou divide, nunca os dois", ModelLintTest::joinAndSplit),
                fault("gateway_alone: desvio que não junta nem divide", ModelLintTest::lonelyGateway),
                fault("gateway_alone: junções e paralelos não têm nome", ModelLintTest::lonelyGateway),
                fault("gateway_eligible: a divisão é uma pergunta", name("gateway_eligible", "Empresa elegível")),
                fault("gateway_eligible: a divisão tem um caminho padrão", sample -> sample.get(
                                "gateway_eligible", ExclusiveGateway.class)
                        .removeAttribute("default")),
                fault(
                        "flow_eligibleToReferral: a resposta da pergunta fica escrita no caminho",
                        name("flow_eligibleToReferral", null)),
                fault(
                        "flow_eligibleToReferral: o caminho padrão não tem condição",
                        sample -> condition(sample, "flow_eligibleToReferral")),
                fault(
                        "flow_eligibleToRefused: falta a condição do caminho",
                        sample -> sample.flow("flow_eligibleToRefused").removeConditionExpression()),
                fault(
                        "flow_referralToDone: só o caminho de uma divisão tem nome",
                        name("flow_referralToDone", "Pronto")),
                fault(
                        "flow_referralToDone: condição só sai de uma divisão",
                        sample -> condition(sample, "flow_referralToDone")),
                fault(
                        "serviceTask_recordTriage: tarefa de serviço só por delegateExpression",
                        camunda("serviceTask_recordTriage", "delegateExpression", null)),
                fault(
                        "serviceTask_recordTriage: delegado desconhecido: ${dataSource}",
                        camunda("serviceTask_recordTriage", "delegateExpression", "${dataSource}")),
                fault(
                        "serviceTask_recordTriage: class não é permitido em um desenho",
                        camunda("serviceTask_recordTriage", "class", "java.lang.Runtime")),
                fault(
                        "serviceTask_recordTriage: tarefa por expression; use delegateExpression",
                        camunda("serviceTask_recordTriage", "expression", "${facts.eligible(execution)}")),
                fault(
                        "serviceTask_recordTriage: topic não é permitido em um desenho",
                        camunda("serviceTask_recordTriage", "topic", "remote")),
                fault("scriptTask_run: scriptTask não é permitido em um desenho", ModelLintTest::script),
                fault(
                        "userTask_triage: expressão fora da lista: ${''.getClass()}",
                        camunda("userTask_triage", "dueDate", "${''.getClass()}")),
                fault(
                        "userTask_triage: expressão fora da lista: ${deadlines.tomorrow(execution)}",
                        camunda("userTask_triage", "dueDate", "${deadlines.tomorrow(execution)}")),
                fault(
                        "userTask_triage: expressão fora da lista: Triar ${action}",
                        name("userTask_triage", "Triar ${action}")),
                fault("userTask_triage: ouvinte desconhecido: ${dataSource}", sample -> sample.get(
                                "userTask_triage", UserTask.class)
                        .builder()
                        .camundaTaskListenerDelegateExpression("create", "${dataSource}")),
                fault("userTask_triage: falta o formulário", camunda("userTask_triage", "formRef", null)),
                fault(
                        "userTask_triage: formulário com vínculo latest",
                        camunda("userTask_triage", "formRefBinding", "deployment")),
                fault(
                        "userTask_triage: formulário só por formRef",
                        camunda("userTask_triage", "formKey", "embedded:app:x.html")),
                fault(
                        "startEvent_asked: formulário com vínculo latest",
                        camunda("startEvent_asked", "formRef", "triage")),
                fault(
                        "userTask_triage: falta quem faz: grupo candidato ou responsável",
                        camunda("userTask_triage", "candidateGroups", null)),
                fault("userTask_triage: falta a documentação da tarefa", sample -> sample.get(
                                "userTask_triage", UserTask.class)
                        .getDocumentations()
                        .clear()),
                fault("userTask_triage: o último ouvinte de criação é ${taskView}", sample -> sample.get(
                                "userTask_triage", UserTask.class)
                        .builder()
                        .camundaTaskListenerExpression("create", "${stages.enter(task,'N1_QUEUE')}")),
                fault("callActivity_referral: processo chamado não existe: nowhere", sample -> sample.get(
                                "callActivity_referral", CallActivity.class)
                        .setCalledElement("nowhere")),
                fault(
                        "callActivity_referral: processo chamado com vínculo latest",
                        camunda("callActivity_referral", "calledElementBinding", "deployment")),
                fault("callActivity_referral: a chamada passa a chave de negócio e nada mais", sample -> sample.get(
                                "callActivity_referral", CallActivity.class)
                        .builder()
                        .camundaIn("action", "action")),
                fault(
                        "serviceTask_recordTriage: continuação assíncrona sem motivo escrito na documentação",
                        camunda("serviceTask_recordTriage", "asyncBefore", "true")),
                fault(
                        "serviceTask_recordTriage: nada assíncrono entre a pessoa e a gravação do que ela fez",
                        camunda("serviceTask_recordTriage", "asyncBefore", "true")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void catches(String finding, Consumer<SampleModel> change) {
        assertThat(check("sample.bpmn", change)).contains(finding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT2H", "2026-12-31T08:00:00", "R3/PT1H"})
    void refusesADeadlineWrittenInTheDiagram(String when) {
        assertThat(check("sample.bpmn", sample -> timeDate(sample, when)))
                .anyMatch(finding -> finding.endsWith("prazo escrito no desenho; o prazo é dado: " + when));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${facts.eligible(execution)}",
                "${!facts.eligible(execution)}",
                "${facts.destination(execution) != 'N1'}",
                "${deadlines.triageDue(execution)}",
                "${queue.priority(execution)}",
                "${stages.enter(task,'N1_QUEUE')}",
                "${action == 'ASK_CUSTOMER'}",
                "#{execution.processBusinessKey}"
            })
    void allowsTheQuestionsOfTheModels(String expression) {
        assertThat(ModelBeans.isAllowed(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${facts}",
                "${facts.eligible(execution).getClass()}",
                "${facts.getClass()}",
                "${stages.eligible(execution)}",
                "${execution.setVariable('a', 1)}",
                "${action}",
                "${dataSource.connection}",
                "${facts.eligible(execution) && true}"
            })
    void refusesEveryOtherExpression(String expression) {
        assertThat(ModelBeans.isAllowed(expression)).isFalse();
    }

    private static List<String> check(String file, Consumer<SampleModel> change) {
        return ModelLint.check(file, SampleModel.with(change), PROCESSES);
    }

    private static Arguments fault(String finding, Consumer<SampleModel> change) {
        return arguments(finding, change);
    }

    private static Consumer<SampleModel> process(Consumer<Process> change) {
        return sample -> change.accept(sample.get("sample", Process.class));
    }

    private static Consumer<SampleModel> id(String from, String to) {
        return sample -> sample.get(from, BaseElement.class).setId(to);
    }

    private static Consumer<SampleModel> name(String id, String name) {
        return sample -> {
            FlowElement element = sample.get(id, FlowElement.class);
            if (name == null) {
                element.removeAttribute("name");
            } else {
                element.setName(name);
            }
        };
    }

    private static Consumer<SampleModel> camunda(String id, String attribute, String value) {
        return sample -> {
            BaseElement element = sample.get(id, BaseElement.class);
            if (value == null) {
                element.removeAttributeNs(BpmnModelConstants.CAMUNDA_NS, attribute);
            } else {
                element.setAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute, value);
            }
        };
    }

    private static Consumer<SampleModel> message(String id, String name) {
        return sample -> {
            Message message = sample.model().newInstance(Message.class);
            message.setId(id);
            message.setName(name);
            sample.model().getDefinitions().getRootElements().add(message);
        };
    }

    private static void secondProcess(SampleModel sample) {
        BpmnModelInstance model = sample.model();
        model.getDefinitions().getRootElements().add(model.newInstance(Process.class));
    }

    private static void lanes(SampleModel sample) {
        LaneSet lanes = sample.model().newInstance(LaneSet.class);
        sample.get("sample", Process.class).addChildElement(lanes);
    }

    private static void crowd(SampleModel sample) {
        for (char letter = 'a'; letter < 'z'; letter++) {
            EndEvent end = sample.model().newInstance(EndEvent.class);
            end.setId("endEvent_" + letter);
            sample.get("sample", Process.class).getFlowElements().add(end);
        }
    }

    private static void condition(SampleModel sample, String flow) {
        var condition = sample.model().newInstance(ConditionExpression.class);
        condition.setTextContent("${facts.eligible(execution)}");
        sample.flow(flow).setConditionExpression(condition);
    }

    private static void backToTriage(SampleModel sample) {
        connect(sample, "callActivity_referral", "userTask_triage");
    }

    private static void twoWaysOut(SampleModel sample) {
        connect(sample, "userTask_triage", "endEvent_done");
    }

    private static void joinAndSplit(SampleModel sample) {
        connect(sample, "callActivity_referral", "gateway_eligible");
    }

    private static void connect(SampleModel sample, String from, String to) {
        SequenceFlow flow = sample.model().newInstance(SequenceFlow.class);
        flow.setId("flow_extra");
        sample.get("sample", Process.class).getFlowElements().add(flow);
        FlowNode source = sample.get(from, FlowNode.class);
        FlowNode target = sample.get(to, FlowNode.class);
        flow.setSource(source);
        flow.setTarget(target);
        source.getOutgoing().add(flow);
        target.getIncoming().add(flow);
    }

    private static void lonelyGateway(SampleModel sample) {
        ExclusiveGateway gateway = sample.model().newInstance(ExclusiveGateway.class);
        gateway.setId("gateway_alone");
        gateway.setName("Sozinho");
        sample.get("sample", Process.class).getFlowElements().add(gateway);
    }

    private static void script(SampleModel sample) {
        ScriptTask task = sample.model().newInstance(ScriptTask.class);
        task.setId("scriptTask_run");
        sample.get("sample", Process.class).getFlowElements().add(task);
    }

    private static void timeDate(SampleModel sample, String when) {
        sample.model().getModelElementsByType(TimeDate.class).iterator().next().setTextContent(when);
    }
}
