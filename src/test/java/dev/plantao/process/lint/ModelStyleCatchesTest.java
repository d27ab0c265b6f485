package dev.plantao.process.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The style of the pictures catches")
class ModelStyleCatchesTest {

    @Test
    void nothingInAGoodPicture() {
        assertThat(ModelStyle.check(SampleModel.with(sample -> {}))).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("endEvent_done: não está no desenho", sample -> remove(sample.shape("endEvent_done"))),
                fault("flow_referralToDone: não está no desenho", sample -> remove(sample.edge("flow_referralToDone"))),
                fault("endEvent_done: o desenho se chama endEvent_done_di", sample -> sample.shape("endEvent_done")
                        .setId("BPMNShape_1abcde2")),
                fault("endEvent_done: desenhado duas vezes", ModelStyleCatchesTest::drawTwice),
                fault("gateway_eligible: sem o X visível", sample -> sample.shape("gateway_eligible")
                        .setMarkerVisible(false)),
                fault("subProcess_work: recolhido sem plano próprio", ModelStyleCatchesTest::collapseWithoutPlane),
                fault(
                        "userTask_triage: fora do tamanho padrão 100x80",
                        sample -> sample.resize("userTask_triage", 120, 80)),
                fault("endEvent_done: fora do tamanho padrão 36x36", sample -> sample.resize("endEvent_done", 40, 36)),
                fault(
                        "gateway_eligible: fora do tamanho padrão 50x50",
                        sample -> sample.resize("gateway_eligible", 50, 60)),
                fault(
                        "flow_eligibleToRefused: trecho inclinado",
                        sample -> sample.draw("flow_eligibleToRefused", 545, 243, 550, 318, 640, 318)),
                fault(
                        "flow_eligibleToRefused: não sai da borda da origem",
                        sample -> sample.draw("flow_eligibleToRefused", 540, 243, 540, 318, 640, 318)),
                fault(
                        "flow_eligibleToRefused: não chega à borda do destino",
                        sample -> sample.draw("flow_eligibleToRefused", 545, 243, 545, 318, 630, 318)),
                fault(
                        "event_triageWarned: o alarme fica na borda de cima",
                        sample -> sample.place("event_triageWarned", 232, 240)),
                fault("event_triageWarned: o que interrompe fica na borda de baixo", sample -> sample.get(
                                "event_triageWarned", BoundaryEvent.class)
                        .setCancelActivity(true)),
                fault(
                        "serviceTask_recordTriage: fora da linha do caminho feliz",
                        sample -> sample.place("serviceTask_recordTriage", 360, 188)),
                fault(
                        "flow_referralToDone: o caminho feliz é uma reta",
                        sample -> sample.draw("flow_referralToDone", 740, 218, 770, 218, 800, 218)),
                fault(
                        "endEvent_done: o caminho feliz vai da esquerda para a direita",
                        sample -> sample.place("endEvent_done", 20, 200)),
                fault("startEvent_asked: o caminho feliz não chega ao fim", ModelStyleCatchesTest::loop),
                fault(
                        "endEvent_refused: sobre callActivity_referral",
                        sample -> sample.place("endEvent_refused", 640, 240)),
                fault(
                        "flow_triageWarnedToWarned: cruza flow_triageToRecordTriage",
                        sample -> sample.draw("flow_triageWarnedToWarned", 250, 160, 330, 160, 330, 300, 378, 300)),
                fault(
                        "flow_eligibleToRefused: passa por cima de callActivity_referral",
                        sample -> sample.draw("flow_eligibleToRefused", 545, 243, 545, 250, 658, 250, 658, 300)),
                fault(
                        "gateway_eligible: rótulo sem lugar no desenho",
                        sample -> remove(sample.shape("gateway_eligible").getBpmnLabel())),
                fault(
                        "endEvent_refused: rótulo sobre callActivity_referral",
                        sample -> sample.label("endEvent_refused", 10, -50)),
                fault(
                        "flow_eligibleToReferral: rótulo sobre flow_eligibleToReferral",
                        sample -> sample.label("flow_eligibleToReferral", 580, 210)),
                fault(
                        "flow_eligibleToRefused: rótulo sobre o de gateway_eligible",
                        sample -> sample.label("flow_eligibleToRefused", 525, 175)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void catches(String finding, Consumer<SampleModel> change) {
        assertThat(ModelStyle.check(SampleModel.with(change))).contains(finding);
    }

    private static Arguments fault(String finding, Consumer<SampleModel> change) {
        return arguments(finding, change);
    }

    private static void remove(ModelElementInstance element) {
        element.getParentElement().removeChildElement(element);
    }

    private static void drawTwice(SampleModel sample) {
        BpmnShape again = sample.model().newInstance(BpmnShape.class);
        again.setBpmnElement(sample.shape("endEvent_done").getBpmnElement());
        Bounds bounds = sample.model().newInstance(Bounds.class);
        bounds.setX(0);
        bounds.setY(0);
        bounds.setWidth(36);
        bounds.setHeight(36);
        again.setBounds(bounds);
        sample.model()
                .getModelElementsByType(BpmnPlane.class)
                .iterator()
                .next()
                .getDiagramElements()
                .add(again);
    }

    private static void collapseWithoutPlane(SampleModel sample) {
        SubProcess sub = sample.model().newInstance(SubProcess.class);
        sub.setId("subProcess_work");
        sample.get("sample", Process.class).getFlowElements().add(sub);
        BpmnShape shape = sample.model().newInstance(BpmnShape.class);
        shape.setId("subProcess_work_di");
        shape.setBpmnElement(sub);
        shape.setExpanded(false);
        sample.model()
                .getModelElementsByType(BpmnPlane.class)
                .iterator()
                .next()
                .getDiagramElements()
                .add(shape);
    }

    private static void loop(SampleModel sample) {
        sample.get("gateway_eligible", ExclusiveGateway.class)
                .builder()
                .sequenceFlowId("flow_eligibleToTriage")
                .connectTo("userTask_triage");
        sample.edge("flow_eligibleToTriage").setId("flow_eligibleToTriage_di");
        sample.get("gateway_eligible", ExclusiveGateway.class).setDefault(sample.flow("flow_eligibleToTriage"));
    }
}
