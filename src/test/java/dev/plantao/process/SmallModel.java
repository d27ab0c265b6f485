package dev.plantao.process;

/** Process models of a few elements that the lint has nothing against, as the text of a file. */
public final class SmallModel {

    private SmallModel() {}

    /** A task for the group of triage, and this delegate behind it. */
    public static String of(String process, String delegate) {
        return model(
                process,
                """
                <bpmn:serviceTask id="serviceTask_next" name="Registrar pedido" camunda:delegateExpression="${%s}">
                """
                        .formatted(delegate),
                "serviceTask");
    }

    /** A task for the group of triage, and a call of this other process behind it. */
    public static String calling(String process, String called) {
        return model(
                process,
                """
                <bpmn:callActivity id="callActivity_next" name="Tratar pedido" calledElement="%s">
                  <bpmn:extensionElements>
                    <camunda:in businessKey="#{execution.processBusinessKey}" />
                  </bpmn:extensionElements>
                """
                        .formatted(called),
                "callActivity");
    }

    private static String model(String process, String next, String kind) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions_small" targetNamespace="t">
                  <bpmn:process id="%1$s" name="Amostra" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:documentation>Um pedido, da triagem ao fim.</bpmn:documentation>
                    <bpmn:startEvent id="startEvent_asked" name="Pedido feito">
                      <bpmn:outgoing>flow_askedToTriage</bpmn:outgoing>
                    </bpmn:startEvent>
                    <bpmn:userTask id="userTask_triage" name="Triar pedido" camunda:formRef="triage"
                        camunda:formRefBinding="latest" camunda:candidateGroups="triage">
                      <bpmn:documentation>Confere o pedido.</bpmn:documentation>
                      <bpmn:extensionElements>
                        <camunda:taskListener delegateExpression="${taskView}" event="create" />
                      </bpmn:extensionElements>
                      <bpmn:incoming>flow_askedToTriage</bpmn:incoming>
                      <bpmn:outgoing>flow_triageToNext</bpmn:outgoing>
                    </bpmn:userTask>
                    %2$s
                      <bpmn:incoming>flow_triageToNext</bpmn:incoming>
                      <bpmn:outgoing>flow_nextToDone</bpmn:outgoing>
                    </bpmn:%3$s>
                    <bpmn:endEvent id="endEvent_done" name="Pedido atendido">
                      <bpmn:incoming>flow_nextToDone</bpmn:incoming>
                    </bpmn:endEvent>
                    <bpmn:sequenceFlow id="flow_askedToTriage" sourceRef="startEvent_asked" targetRef="userTask_triage" />
                    <bpmn:sequenceFlow id="flow_triageToNext" sourceRef="userTask_triage" targetRef="%3$s_next" />
                    <bpmn:sequenceFlow id="flow_nextToDone" sourceRef="%3$s_next" targetRef="endEvent_done" />
                  </bpmn:process>
                </bpmn:definitions>
                """
                .formatted(process, next, kind);
    }
}
