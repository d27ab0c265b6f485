package dev.plantao.process.lint;

import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A small model without a fault, for a test to break one thing in. */
final class SampleModel {

    private final BpmnModelInstance model;

    private SampleModel(BpmnModelInstance model) {
        this.model = model;
    }

    /** A model in which only what the given change does can be wrong. */
    static BpmnModelInstance with(Consumer<SampleModel> change) {
        SampleModel sample = new SampleModel(build());
        change.accept(sample);
        return sample.model;
    }

    private static BpmnModelInstance build() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("sample")
                .name("Amostra")
                .camundaHistoryTimeToLiveString("P180D")
                .startEvent("startEvent_asked")
                .name("Pedido feito")
                .sequenceFlowId("flow_askedToTriage")
                .userTask("userTask_triage")
                .name("Triar pedido")
                .documentation("Confere o pedido.")
                .camundaFormRef("triage")
                .camundaFormRefBinding("latest")
                .camundaCandidateGroups("triage")
                .camundaTaskListenerExpression("create", "${stages.enter(task,'TRIAGE')}")
                .camundaTaskListenerDelegateExpression("create", "${taskView}")
                .sequenceFlowId("flow_triageToRecordTriage")
                .serviceTask("serviceTask_recordTriage")
                .name("Registrar triagem")
                .camundaDelegateExpression("${recordTriage}")
                .sequenceFlowId("flow_recordTriageToEligible")
                .exclusiveGateway("gateway_eligible")
                .name("Empresa elegível?")
                .sequenceFlowId("flow_eligibleToReferral")
                .callActivity("callActivity_referral")
                .name("Direcionar pedido")
                .calledElement("referral")
                .sequenceFlowId("flow_referralToDone")
                .endEvent("endEvent_done")
                .name("Pedido atendido")
                .moveToNode("gateway_eligible")
                .sequenceFlowId("flow_eligibleToRefused")
                .condition("Não", "${!facts.eligible(execution)}")
                .endEvent("endEvent_refused")
                .name("Pedido recusado")
                .<UserTaskBuilder>moveToActivity("userTask_triage")
                .boundaryEvent("event_triageWarned")
                .name("Triagem atrasada")
                .cancelActivity(false)
                .timerWithDate("${deadlines.triageWarning(execution)}")
                .sequenceFlowId("flow_triageWarnedToWarned")
                .endEvent("endEvent_warned")
                .name("Triagem avisada")
                .done();
        SampleModel sample = new SampleModel(model);
        sample.finish();
        return model;
    }

    /** What the builder cannot say: documentation, the default flow, the business key, and a picture of our kind. */
    private void finish() {
        Documentation documentation = model.newInstance(Documentation.class);
        documentation.setTextContent("Um pedido, da triagem ao fim.");
        get("sample", Process.class).getDocumentations().add(documentation);
        get("gateway_eligible", ExclusiveGateway.class).setDefault(flow("flow_eligibleToReferral"));
        flow("flow_eligibleToReferral").setName("Sim");
        get("callActivity_referral", CallActivity.class).builder().addExtensionElement(businessKey());
        place("startEvent_asked", 100, 200);
        place("userTask_triage", 200, 178);
        place("serviceTask_recordTriage", 360, 178);
        place("gateway_eligible", 520, 193);
        place("callActivity_referral", 640, 178);
        place("endEvent_done", 800, 200);
        place("endEvent_refused", 640, 300);
        place("event_triageWarned", 232, 160);
        place("endEvent_warned", 360, 82);
        draw("flow_askedToTriage", 136, 218, 200, 218);
        draw("flow_triageToRecordTriage", 300, 218, 360, 218);
        draw("flow_recordTriageToEligible", 460, 218, 520, 218);
        draw("flow_eligibleToReferral", 570, 218, 640, 218);
        draw("flow_referralToDone", 740, 218, 800, 218);
        draw("flow_eligibleToRefused", 545, 243, 545, 318, 640, 318);
        draw("flow_triageWarnedToWarned", 250, 160, 250, 100, 360, 100);
        model.getModelElementsByType(Event.class).forEach(event -> label(event.getId(), 10, 40));
        label("gateway_eligible", 0, -20);
        label("event_triageWarned", 40, -20);
        label("flow_eligibleToReferral", 580, 195);
        label("flow_eligibleToRefused", 550, 250);
        model.getModelElementsByType(BpmnShape.class)
                .forEach(shape -> shape.setId(shape.getBpmnElement().getId() + "_di"));
        model.getModelElementsByType(BpmnEdge.class)
                .forEach(edge -> edge.setId(edge.getBpmnElement().getId() + "_di"));
        int[] number = {0};
        model.getModelElementsByType(BaseElement.class).stream()
                .filter(element -> element.getId() != null && ModelNames.isGenerated(element.getId()))
                .forEach(element -> element.setId("definition_" + (char) ('a' + number[0]++)));
    }

    private CamundaIn businessKey() {
        CamundaIn in = model.newInstance(CamundaIn.class);
        in.setCamundaBusinessKey("#{execution.processBusinessKey}");
        return in;
    }

    <T extends ModelElementInstance> T get(String id, Class<T> type) {
        return type.cast(model.getModelElementById(id));
    }

    SequenceFlow flow(String id) {
        return get(id, SequenceFlow.class);
    }

    BpmnModelInstance model() {
        return model;
    }

    BpmnShape shape(String id) {
        return model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement().getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    BpmnEdge edge(String id) {
        return flow(id).getDiagramElement();
    }

    void place(String id, int x, int y) {
        shape(id).getBounds().setX(x);
        shape(id).getBounds().setY(y);
    }

    void resize(String id, int width, int height) {
        shape(id).getBounds().setWidth(width);
        shape(id).getBounds().setHeight(height);
    }

    /** Draws a flow through the given corners: x, y, x, y… */
    void draw(String id, int... corners) {
        BpmnEdge edge = edge(id);
        List.copyOf(edge.getWaypoints()).forEach(edge.getWaypoints()::remove);
        for (int i = 0; i < corners.length; i += 2) {
            Waypoint waypoint = model.newInstance(Waypoint.class);
            waypoint.setX(corners[i]);
            waypoint.setY(corners[i + 1]);
            edge.getWaypoints().add(waypoint);
        }
    }

    /** Places the label of a flow at a point, or that of a shape at a distance from it. */
    void label(String id, int x, int y) {
        boolean flow = model.getModelElementById(id) instanceof SequenceFlow;
        Bounds at = model.newInstance(Bounds.class);
        at.setX(flow ? x : shape(id).getBounds().getX() + x);
        at.setY(flow ? y : shape(id).getBounds().getY() + y);
        at.setWidth(20);
        at.setHeight(14);
        BpmnLabel label = model.newInstance(BpmnLabel.class);
        label.setBounds(at);
        if (flow) {
            edge(id).setBpmnLabel(label);
        } else {
            shape(id).setBpmnLabel(label);
        }
    }
}
