package dev.plantao.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.process.SmallModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@DisplayName("Lock 2: what may be deployed (A6-A10)")
class DeploymentGateTest {

    private static final JavaDelegate DELEGATE = execution -> {};

    private static final TaskListener LISTENER = task -> {};
    private static final Map<String, Object> BEANS = Map.of(
            "facts", new Facts(), "recordTriage", DELEGATE, "taskView", LISTENER, "dataSource", "not for models");

    private final DeploymentGate gate = new DeploymentGate(new ExpressionBeans(new StaticListableBeanFactory(BEANS)));

    /** Stands in for a bean of the application. */
    public static class Facts {

        public boolean eligible(DelegateExecution execution) {
            return true;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 80, o prazo PT0S não serve",
        "-PT8H, 80, o prazo -PT8H não serve",
        "oito horas, 80, o prazo oito horas não serve",
        "PT8H, 0, o alerta vai de 1 a 100 %",
        "PT8H, 120, o alerta vai de 1 a 100 %"
    })
    @DisplayName("a table of targets that promises nothing is refused with a sentence")
    void aTargetOfNothingIsRefused(String target, String share, String sentence) throws IOException {
        String table = Files.readString(Path.of("processes/sla-target.dmn"))
                .replaceFirst("\"PT8H\"", "\"" + target + "\"")
                .replaceFirst("<text>80</text>", "<text>" + share + "</text>");

        assertThat(gate.review("processes/sla-target.dmn", table.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .contains(sentence);
    }

    @Test
    @DisplayName("BY-08: a first response is promised within some time, or not at all")
    void aFirstResponseOfNothingIsRefused() throws IOException {
        String table = Files.readString(Path.of("processes/first-response-target.dmn"));
        assertThat(gate.review("processes/first-response-target.dmn", table.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();

        String nothing = table.replaceFirst("\"PT1H\"", "\"PT0H\"");
        assertThat(gate.review("processes/first-response-target.dmn", nothing.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .contains("o prazo PT0H não serve");
    }

    @Test
    void anOrdinaryModelPasses() {
        assertThat(bpmn("<bpmn:serviceTask id=\"record\" camunda:delegateExpression=\"${recordTriage}\" />"
                        + "<bpmn:sequenceFlow id=\"f\" sourceRef=\"record\" targetRef=\"record\">"
                        + "<bpmn:conditionExpression>${!facts.eligible(execution)}</bpmn:conditionExpression>"
                        + "</bpmn:sequenceFlow>"
                        + "<bpmn:userTask id=\"t\" camunda:formRef=\"triage\" camunda:formRefBinding=\"latest\""
                        + " camunda:assignee=\"${starter}\" />"
                        + "<bpmn:callActivity id=\"c\" calledElement=\"referral\"><bpmn:extensionElements>"
                        + "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />"
                        + "</bpmn:extensionElements></bpmn:callActivity>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:scriptTask id=\"x\" scriptFormat=\"feel\"><bpmn:script>1 + 1</bpmn:script></bpmn:scriptTask>",
                "<bpmn:serviceTask id=\"x\" camunda:class=\"a.B\" />",
                "<bpmn:serviceTask id=\"x\" camunda:expression=\"${facts.eligible(execution)}\" />",
                "<bpmn:serviceTask id=\"x\" camunda:type=\"external\" camunda:topic=\"t\" />",
                "<bpmn:serviceTask id=\"x\" camunda:delegateExpression=\"${unknown}\" />",
                "<bpmn:serviceTask id=\"x\" camunda:delegateExpression=\"${dataSource}\" />",
                "<bpmn:serviceTask id=\"x\" camunda:delegateExpression=\"${1 + 1}\" />",
                "<bpmn:userTask id=\"x\" camunda:formKey=\"embedded:/forms/x\" />",
                "<bpmn:userTask id=\"x\" camunda:assignee=\"${dataSource}\" />",
                "<bpmn:userTask id=\"x\" camunda:assignee=\"${now()}\" />",
                "<bpmn:userTask id=\"x\" camunda:assignee=\"${'a'.length()}\" />",
                "<bpmn:userTask id=\"x\" camunda:assignee=\"${execution.variables}\" />",
                "<bpmn:userTask id=\"x\" camunda:assignee=\"${facts.unknown(execution)}\" />",
                "<bpmn:userTask id=\"x\" camunda:assignee=\"${broken\" />",
                "<bpmn:userTask id=\"x\"><bpmn:extensionElements><camunda:taskListener event=\"create\" class=\"a.B\" />"
                        + "</bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id=\"x\"><bpmn:extensionElements><camunda:taskListener event=\"create\"><camunda:script"
                        + " scriptFormat=\"feel\">1</camunda:script></camunda:taskListener></bpmn:extensionElements>"
                        + "</bpmn:userTask>",
                "<bpmn:serviceTask id=\"x\"><bpmn:extensionElements><camunda:connector /></bpmn:extensionElements>"
                        + "</bpmn:serviceTask>",
                "<bpmn:sequenceFlow id=\"x\"><bpmn:conditionExpression language=\"feel\">true"
                        + "</bpmn:conditionExpression></bpmn:sequenceFlow>",
                "<bpmn:serviceTask id=\"x\" xmlns:old=\"http://activiti.org/bpmn\" old:class=\"a.B\" />"
            })
    void aModelThatCouldRunCodeIsRefusedByElement(String element) {
        assertThat(bpmn(element)).isNotEmpty().allSatisfy(reason -> assertThat(reason)
                .startsWith("elemento \"x\": "));
    }

    @Test
    void anExpressionNeedsItsBeanInTimersToo() {
        assertThat(
                        bpmn(
                                "<bpmn:intermediateCatchEvent id=\"x\"><bpmn:timerEventDefinition id=\"d\"><bpmn:timeDate>"
                                        + "${dataSource.x()}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"))
                .isNotEmpty();
    }

    @Test
    void aProcessWithoutTimeToLiveIsRefused() {
        assertThat(gate.review(
                        "x.bpmn",
                        bytes("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"p\" />"
                                + "</definitions>")))
                .containsExactly("elemento \"p\": falta camunda:historyTimeToLive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.bpmn", "x.dmn"})
    @DisplayName("A9: a document type declaration is refused before anything is resolved")
    void aDoctypeIsRefused(String file) {
        assertThat(gate.review(file, bytes("<!DOCTYPE definitions><definitions />")))
                .singleElement()
                .asString()
                .startsWith("o arquivo não é um XML aceito");
    }

    @Test
    void aDecisionInAnotherLanguageIsRefused() {
        String decision = "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\">"
                + "<decision id=\"d\" camunda:historyTimeToLive=\"P180D\"><literalExpression id=\"x\""
                + " expressionLanguage=\"%s\"><text>1 + 1</text></literalExpression></decision></definitions>";

        assertThat(gate.review("x.dmn", bytes(decision.formatted("juel")))).hasSize(1);
        assertThat(gate.review("x.dmn", bytes(decision.formatted("feel")))).isEmpty();
        assertThat(gate.review("x.dmn", bytes(decision.formatted("https://www.omg.org/spec/DMN/20191111/FEEL/"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.html", "x.js", "x.cmmn", "x.groovy", "x.xml", "x"})
    @DisplayName("A10: pages and programs are no models")
    void anyOtherFileIsRefused(String file) {
        assertThat(gate.review(file, bytes("anything"))).isNotEmpty();
    }

    @Test
    void aFormIsOnlyAForm() {
        assertThat(form("textfield")).isEmpty();
        assertThat(form("iframe")).isNotEmpty();
        assertThat(gate.review("x.form", bytes("not json"))).isNotEmpty();
        assertThat(gate.review("x.form", bytes("{}"))).isNotEmpty();
    }

    @Test
    void theRefusalNamesFileAndElementInPortuguese() {
        try (LockedEngine locked = new LockedEngine(Map.of())) {
            assertThatThrownBy(() -> locked.deploy(
                            "triagem.bpmn", model("<bpmn:serviceTask id=\"servico\" camunda:class=\"a.B\" />")))
                    .isInstanceOf(ModelRefused.class)
                    .hasMessageContaining("triagem.bpmn: elemento \"servico\": camunda:class não é aceito");
            assertThat(locked.engine()
                            .getRepositoryService()
                            .createDeploymentQuery()
                            .count())
                    .isZero();
        }
    }

    @Test
    @DisplayName("what the build would not let pass is refused at deployment too, in Portuguese")
    void theLintReadsWhatIsDeployed() {
        try (LockedEngine locked = new LockedEngine(BEANS, new LintGate())) {
            String named = SmallModel.of("inner", "recordTriage");

            locked.deploy("processes/inner.bpmn", named);
            assertThatThrownBy(() -> locked.deploy("other.bpmn", named))
                    .isInstanceOf(ModelRefused.class)
                    .hasMessageContaining("other.bpmn: inner: o id do processo é o nome do arquivo");
            assertThatThrownBy(() -> locked.deploy("inner.bpmn", named.replace(" name=\"Pedido feito\"", "")))
                    .isInstanceOf(ModelRefused.class)
                    .hasMessageContaining("inner.bpmn: startEvent_asked: falta o nome");
            assertThatThrownBy(() -> locked.deploy(
                            "inner.bpmn", named.replace("</bpmn:process>", "<bpmn:oops /></bpmn:process>")))
                    .isInstanceOf(ModelRefused.class)
                    .hasMessageContaining("inner.bpmn: o arquivo não é um desenho BPMN válido");
            assertThat(locked.engine()
                            .getRepositoryService()
                            .createProcessDefinitionQuery()
                            .list())
                    .singleElement()
                    .satisfies(definition -> assertThat(definition.getVersion()).isOne());
        }
    }

    @Test
    @DisplayName("a model may call what was deployed before or comes with it, and nothing else")
    void aCallLeadsSomewhere() {
        try (LockedEngine locked = new LockedEngine(BEANS, new LintGate())) {
            locked.deploy("inner.bpmn", SmallModel.of("inner", "recordTriage"));

            locked.deploy("outer.bpmn", SmallModel.calling("outer", "inner"));
            locked.engine()
                    .getRepositoryService()
                    .createDeployment()
                    .addString("first.bpmn", SmallModel.calling("first", "second"))
                    .addString("second.bpmn", SmallModel.of("second", "recordTriage"))
                    .deploy();
            assertThatThrownBy(() -> locked.deploy("lost.bpmn", SmallModel.calling("lost", "nowhere")))
                    .hasMessageContaining("lost.bpmn: callActivity_next: processo chamado não existe: nowhere");
        }
    }

    private List<String> form(String type) {
        return gate.review("x.form", bytes("{\"id\":\"f\",\"components\":[{\"id\":\"c\",\"type\":\"" + type + "\"}]}"));
    }

    private List<String> bpmn(String elements) {
        return gate.review("x.bpmn", bytes(model(elements)));
    }

    private static String model(String elements) {
        return "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" targetNamespace=\"t\">"
                + "<bpmn:process id=\"p\" isExecutable=\"true\" camunda:historyTimeToLive=\"P180D\">" + elements
                + "</bpmn:process></bpmn:definitions>";
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
