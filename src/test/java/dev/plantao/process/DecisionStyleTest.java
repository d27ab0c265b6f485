package dev.plantao.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a decision table is written, so that it opens in Camunda Modeler and reads like the others. */
class DecisionStyleTest {

    private static final String DMN_1_3 = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String DMN_1_3_DI = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
    private static final String FEEL = "https://www.omg.org/spec/DMN/20191111/FEEL/";
    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    private static final Set<String> TYPES = Set.of("string", "boolean", "integer", "double");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void theFileIsNamedAfterItsOnlyDecision(Path file) {
        Decision decision = decision(file);

        assertThat(file).hasFileName(decision.getId() + ".dmn");
        assertThat(decision.getId()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(decision.getName()).isNotBlank();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void theFileOpensInCamundaModelerForCamunda7(Path file) {
        DmnModelInstance model = model(file);
        DomElement root = model.getDefinitions().getDomElement();

        assertThat(root.getNamespaceURI()).isEqualTo(DMN_1_3);
        assertThat(root.getAttribute(MODELER, "executionPlatform")).isEqualTo("Camunda Platform");
        assertThat(root.getAttribute(MODELER, "executionPlatformVersion")).startsWith("7.24");
        assertThat(model.getDocument().getElementsByNameNs(DMN_1_3_DI, "DMNShape"))
                .extracting(shape -> shape.getAttribute("dmnElementRef"))
                .containsExactly(decision(file).getId());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void theHistoryOfTheDecisionEndsAfter180Days(Path file) {
        assertThat(decision(file).getCamundaHistoryTimeToLiveString()).isEqualTo("180");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void theTableIsUniqueOrSaysWhyTheFirstRuleWins(Path file) {
        assertThat(decision(file).getDescription()).isNotNull();
        String description = decision(file).getDescription().getTextContent();

        assertThat(description).isNotBlank();
        assertThat(table(file).getHitPolicy()).isIn(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.COLLECT);
        if (table(file).getHitPolicy() == HitPolicy.FIRST) {
            assertThat(description).contains("PRIMEIRA");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyInputIsATypedVariableWithALabel(Path file) {
        for (Input input : table(file).getInputs()) {
            assertThat(input.getLabel()).isNotBlank();
            assertThat(input.getInputExpression().getTypeRef()).isIn(TYPES);
            assertThat(input.getInputExpression().getText().getTextContent()).matches("[a-z][a-zA-Z0-9]*");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyOutputIsATypedNameWithALabel(Path file) {
        for (Output output : table(file).getOutputs()) {
            assertThat(output.getLabel()).isNotBlank();
            assertThat(output.getTypeRef()).isIn(TYPES);
            assertThat(output.getName()).matches("[a-z][a-zA-Z0-9]*");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyRuleHasAMeaningfulIdAndADescription(Path file) {
        for (Rule rule : table(file).getRules()) {
            assertThat(rule.getId()).matches("rule_[a-z][a-zA-Z0-9]*");
            assertThat(rule.getDescription()).as(rule.getId()).isNotNull();
            assertThat(rule.getDescription().getTextContent()).as(rule.getId()).isNotBlank();
        }
    }

    /** Modeler gives every new element an id such as {@code UnaryTests_0x1c9ya}. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void noIdIsGenerated(Path file) {
        for (DmnElement element : model(file).getModelElementsByType(DmnElement.class)) {
            assertThat(element.getId()).isNotBlank().doesNotMatch("[A-Z][A-Za-z]*_[0-9a-z]{7}");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void theAnswerIsACodeADurationANumberOrNothing(Path file) {
        for (Rule rule : table(file).getRules()) {
            for (OutputEntry answer : rule.getOutputEntries()) {
                assertThat(answer.getText().getTextContent())
                        .as(rule.getId())
                        .matches(
                                "null|true|false|\\d+(\\.\\d+)?|\"PT\\d+H\"|\"[A-Z][A-Z0-9_]*\"|\"[a-z0-9]+(-[a-z0-9]+)*\"");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyExpressionIsFeel(Path file) {
        assertThat(model(file).getDefinitions().getExpressionLanguage()).isEqualTo(FEEL);
        Stream<DomElement> elements = Stream.of("inputExpression", "inputEntry", "outputEntry")
                .map(name -> model(file).getDocument().getElementsByNameNs(DMN_1_3, name))
                .flatMap(List::stream);

        assertThat(elements).allSatisfy(element -> assertThat(element.hasAttribute("expressionLanguage"))
                .isFalse());
    }

    private static DmnModelInstance model(Path file) {
        return Dmn.readModelFromFile(file.toFile());
    }

    private static Decision decision(Path file) {
        var decisions = model(file).getModelElementsByType(Decision.class);
        assertThat(decisions).hasSize(1);
        return decisions.iterator().next();
    }

    private static DecisionTable table(Path file) {
        return (DecisionTable) decision(file).getExpression();
    }
}
