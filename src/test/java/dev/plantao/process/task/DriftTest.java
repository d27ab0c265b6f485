package dev.plantao.process.task;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plantao.call.CallbackOutcome;
import dev.plantao.call.Callers;
import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import dev.plantao.consultancy.Checklist;
import dev.plantao.knowledge.Knowledge;
import dev.plantao.notification.OfficialTexts;
import dev.plantao.occurrence.AnalysisAction;
import dev.plantao.occurrence.Destination;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.SupportLevel;
import dev.plantao.process.Desk;
import dev.plantao.process.StaffGroup;
import dev.plantao.process.lint.ModelBeans;
import dev.plantao.product.DevelopAction;
import dev.plantao.product.Issues;
import dev.plantao.product.ProductDecision;
import dev.plantao.product.Versions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;

/** A model, a form and a class name the same things by text only; nothing but this test would notice one that moved on. */
@DisplayName("Models, code and forms say the same names")
class DriftTest {

    private static final Path MODELS = Path.of("processes");
    private static final Path FORMS = Path.of("forms");
    private static final Path CODE = Path.of("src/main/java");

    /** The record that takes what each form submits. */
    private static final Map<String, Class<? extends Record>> RECORDS = Map.ofEntries(
            Map.entry("triage", TriageForm.class),
            Map.entry("analyse-n1", AnalysisForm.class),
            Map.entry("analyse-n2", AnalysisForm.class),
            Map.entry("chase-triage", ChaseTriageForm.class),
            Map.entry("handle-referral", ReferralForm.class),
            Map.entry("open-occurrence", OpenOccurrenceForm.class),
            Map.entry("cancel-occurrence", CancelForm.class),
            Map.entry("reclassify-occurrence", ReclassifyForm.class),
            Map.entry("return-call", ReturnCallForm.class),
            Map.entry("handle-breach", HandleBreachForm.class),
            Map.entry("quote-database-change", QuoteForm.class),
            Map.entry("execute-database-change", ExecutionForm.class),
            Map.entry("approve-consultancy", ApproveConsultancyForm.class),
            Map.entry("record-acceptance", AcceptanceForm.class),
            Map.entry("schedule-consultancy", ScheduleForm.class),
            Map.entry("await-consultancy", AwaitConsultancyForm.class),
            Map.entry("execute-consultancy", ConsultancyExecutionForm.class),
            Map.entry("enter-time", TimeForm.class),
            Map.entry("check-time", CheckTimeForm.class),
            Map.entry("diagnose", DiagnoseForm.class),
            Map.entry("develop", DevelopForm.class),
            Map.entry("confirm-release", ConfirmReleaseForm.class),
            Map.entry("evaluate-product", EvaluateForm.class),
            Map.entry("set-delivery-date", DeliveryDateForm.class),
            Map.entry("prepare-meeting", PrepareMeetingForm.class),
            Map.entry("close-meeting", CloseMeetingForm.class),
            Map.entry("plan-version", PlanForm.class),
            Map.entry("anticipate-analysis", AnticipateForm.class),
            Map.entry("withdraw-item", WithdrawForm.class));

    /** Says what a start will do, and asks nothing. */
    private static final String WITHOUT_FIELDS = "start-opening";

    /** The two levels share a record: only the second simulates and gives back, only the first escalates. */
    private static final Map<String, Set<String>> NOT_ASKED = Map.of(
            "analyse-n1",
                    Set.of(
                            "simulationEnvironment",
                            "simulationVersion",
                            "simulationSteps",
                            "simulationResult",
                            "returnReason"),
            "analyse-n2", Set.of("escalationReason"));

    /** The outcome a gateway reads where the form's own code would say less than the way it leads. */
    private static final Set<String> OUTCOMES_OF_THE_CODE = Set.of("FORWARD", "RETURN", "GO_ON");

    /** The task whose view offers the lists of a form; the opening has no occurrence yet. */
    private static final Map<String, String> TASKS = Map.of(
            "triage", "userTask_triage",
            "analyse-n1", "userTask_analyseN1",
            "analyse-n2", "userTask_analyseN2",
            "diagnose", "userTask_diagnose",
            "develop", "userTask_develop",
            "evaluate-product", "userTask_evaluateProduct");

    /** Codes of these families carry their label in the form, where the form cannot be given one. */
    private static final Properties LABELS = labels();

    private static final JsonNode MISSING = new ObjectMapper().createObjectNode();

    static Stream<String> forms() {
        return RECORDS.keySet().stream().sorted();
    }

    @Test
    void everyDelegateOfTheModelsIsABeanAndViceVersa() {
        assertThat(beans(JavaDelegate.class).keySet()).isEqualTo(ModelBeans.DELEGATES);
        assertThat(beans(TaskListener.class).keySet()).containsExactly(ModelBeans.TASK_VIEW);
        assertThat(beans(ExecutionListener.class)).isEmpty();
    }

    @Test
    void everyDelegateIsInUse() {
        Set<String> used = inModels("delegateExpression=\"\\$\\{(\\w+)}\"");
        assertThat(used).containsAll(ModelBeans.DELEGATES).contains(ModelBeans.TASK_VIEW);
    }

    @Test
    void everyQuestionOfTheModelsIsAPublicMethodAndViceVersa() {
        Map<String, Class<?>> all = beans(Object.class);
        ModelBeans.QUESTIONS.forEach((bean, questions) -> {
            assertThat(all).as("beans").containsKey(bean);
            Class<?> type = all.get(bean);
            assertThat(Modifier.isPublic(type.getModifiers()))
                    .as("expressions call only public classes: %s", type)
                    .isTrue();
            assertThat(questionsOf(type)).as("questions to %s", bean).isEqualTo(questions);
        });
    }

    @Test
    void stagesAreEnteredByAnExecutionOrATask() throws NoSuchMethodException {
        Class<?> stages = beans(Object.class).get("stages");
        assertThat(Modifier.isPublic(stages.getModifiers())).isTrue();
        for (Class<?> scope : List.of(DelegateExecution.class, DelegateTask.class)) {
            assertThat(Modifier.isPublic(
                            stages.getMethod("enter", scope, String.class).getModifiers()))
                    .isTrue();
        }
        assertThat(inModels("stages\\.enter\\(\\w+,'(\\w+)'\\)")).isNotEmpty().isSubsetOf(names(Stage.values()));
    }

    @Test
    void codesInConditionsAreConstants() {
        assertThat(inModels("facts\\.destination\\(execution\\) [!=]= '(\\w+)'"))
                .isNotEmpty()
                .isSubsetOf(names(Destination.values()));
        assertThat(inModels("facts\\.level\\(execution\\) [!=]= '(\\w+)'"))
                .isNotEmpty()
                .isSubsetOf(names(SupportLevel.values()));
        Set<String> outcomes = new TreeSet<>(OUTCOMES_OF_THE_CODE);
        outcomes.addAll(names(AnalysisAction.values()));
        outcomes.addAll(names(ReferralForm.Action.values()));
        outcomes.addAll(names(OpenOccurrenceForm.Action.values()));
        outcomes.addAll(names(CallbackOutcome.values()));
        outcomes.addAll(names(ProductDecision.Action.values()));
        outcomes.addAll(names(DevelopAction.values()));
        outcomes.addAll(names(AwaitConsultancyForm.Action.values()));
        assertThat(inModels("action == '(\\w+)'")).isNotEmpty().isSubsetOf(outcomes);
    }

    @Test
    void theMessagesOfTheModelsAreThoseTheCodeSends() {
        assertThat(inCode("\"((?:occurrence|callback|sla|issue|item|product|version)\\.[a-z]\\w+)\""))
                .isEqualTo(inModels("<bpmn:message [^>]*name=\"([^\"]+)\""));
    }

    @Test
    void everyDecisionIsAskedForAndEveryOneAskedForExists() throws IOException {
        try (Stream<Path> files = Files.list(MODELS)) {
            Set<String> tables = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".dmn"))
                    .map(name -> name.replace(".dmn", ""))
                    .collect(toSet());
            assertThat(inCode("evaluate\\(\\s*\"([a-z-]+)\"")).isEqualTo(tables);
        }
    }

    @Test
    void elementsAndGroupsTheOtherSideNamesExist() {
        assertThat(inModels("\\bid=\"(\\w+)\""))
                .containsAll(inCode("\"((?:userTask|serviceTask|receiveTask|callActivity|event|gateway)_\\w+)\""));
        assertThat(inModels("camunda:candidateGroups=\"([a-z0-9-]+)\""))
                .isSubsetOf(
                        Arrays.stream(StaffGroup.values()).map(StaffGroup::id).collect(toSet()));
    }

    @Test
    void everyFormHasARecordAndEveryFormOfAModelExists() throws IOException {
        Set<String> forms = new TreeSet<>(RECORDS.keySet());
        forms.add(WITHOUT_FIELDS);
        try (Stream<Path> files = Files.list(FORMS)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".form", "")))
                    .containsExactlyInAnyOrderElementsOf(forms);
        }
        assertThat(inModels("camunda:formRef=\"([^\"]+)\"")).isEqualTo(forms);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theKeysOfAFormAreTheComponentsOfItsRecord(String form) {
        Set<String> asked = components(form).keySet();
        Set<String> taken = Arrays.stream(RECORDS.get(form).getRecordComponents())
                .map(RecordComponent::getName)
                .collect(toCollection(TreeSet::new));
        Set<String> notAsked = NOT_ASKED.getOrDefault(form, Set.of());
        assertThat(taken).as("what %s does not ask", form).containsAll(notAsked);
        taken.removeAll(notAsked);
        assertThat(asked).isEqualTo(taken);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatAFormSendsFitsTheComponent(String form) {
        Map<String, JsonNode> fields = components(form);
        for (RecordComponent component : RECORDS.get(form).getRecordComponents()) {
            JsonNode field = fields.get(component.getName());
            if (field != null) {
                assertThat(field.path("type").asText())
                        .as("%s of %s takes a %s", component.getName(), form, component.getType())
                        .isIn(fitting(component.getType()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("the codes a form offers are constants, under the label people know them by")
    void theCodesOfAFormAreConstants(String form) {
        Map<String, JsonNode> fields = components(form);
        for (RecordComponent component : RECORDS.get(form).getRecordComponents()) {
            JsonNode values = fields.getOrDefault(component.getName(), MISSING).path("values");
            Class<?> type = component.getType();
            for (JsonNode option : values) {
                String code = option.path("value").asText();
                if (type == boolean.class
                        || Set.of("dataSufficient", "applyPenalty", "changeRequested", "consultancyIsolated")
                                .contains(component.getName())) {
                    assertThat(code).isIn("yes", "no");
                    continue;
                }
                assertThat(names(type.getEnumConstants())).contains(code);
                String label = LABELS.getProperty(type.getSimpleName() + "." + code);
                if (label != null) {
                    assertThat(option.path("label").asText()).isEqualTo(label);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theListsAFormShowsAreThoseItsViewBrings(String form) {
        FormOptions options = new FormOptions(
                mock(Catalog.class),
                mock(Callers.class),
                mock(OccurrenceReading.class),
                mock(Knowledge.class),
                mock(OfficialTexts.class),
                mock(Labels.class, call -> ""),
                mock(Issues.class),
                mock(Versions.class),
                mock(FormTimes.class),
                mock(Checklist.class));
        Occurrence occurrence = mock();
        given(occurrence.report()).willReturn(Desk.report(false, false));
        Map<String, Object> brought =
                switch (form) {
                    case "open-occurrence" -> options.forOpening();
                    case "confirm-release" -> options.forRelease(mock());
                    case "plan-version" -> options.forPlanning(List.of());
                    default -> options.of(occurrence, TASKS.getOrDefault(form, ""));
                };
        String text = read(FORMS.resolve(form + ".form"));
        Set<String> shown = found(text, "view\\.options\\.(\\w+)");
        assertThat(shown).as("lists of %s", form).isEqualTo(brought.keySet());
        Map<String, JsonNode> fields = components(form);
        for (RecordComponent component : RECORDS.get(form).getRecordComponents()) {
            String list = fields.getOrDefault(component.getName(), MISSING)
                    .path("valuesExpression")
                    .asText()
                    .replace("=view.options.", "");
            if (component.getType().isEnum() && brought.get(list) instanceof List<?> offered) {
                Set<String> constants = names(component.getType().getEnumConstants());
                assertThat(offered).isNotEmpty().allSatisfy(option -> assertThat(constants)
                        .contains(code(option)));
            }
        }
    }

    private static String code(Object option) {
        return option instanceof FormOptions.Option known
                ? known.value()
                : String.valueOf(((Map<?, ?>) option).get("value"));
    }

    private static List<String> fitting(Class<?> type) {
        if (type == boolean.class) {
            return List.of("checkbox", "radio");
        }
        if (type == int.class || type == Integer.class) {
            return List.of("number", "select");
        }
        if (type == List.class) {
            return List.of("checklist");
        }
        return type.isEnum() ? List.of("select", "radio") : List.of("textfield", "textarea", "select", "radio");
    }

    /** What an expression may ask: everything public that takes an execution and answers. */
    private static Set<String> questionsOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {DelegateExecution.class}))
                .filter(method -> method.getReturnType() != void.class)
                .map(Method::getName)
                .collect(toSet());
    }

    /** The components of the process room of this type, by bean name. */
    private static Map<String, Class<?>> beans(Class<?> type) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        var registry = new SimpleBeanDefinitionRegistry();
        return scanner.findCandidateComponents("dev.plantao.process").stream()
                .filter(found -> type.isAssignableFrom(load(found.getBeanClassName())))
                .collect(toMap(
                        found -> AnnotationBeanNameGenerator.INSTANCE.generateBeanName(found, registry),
                        found -> load(found.getBeanClassName())));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, DriftTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> names(Object[] constants) {
        return Arrays.stream(constants)
                .map(constant -> ((Enum<?>) constant).name())
                .collect(toSet());
    }

    private static Map<String, JsonNode> components(String form) {
        try {
            List<JsonNode> keyed = new ArrayList<>();
            new ObjectMapper()
                    .readTree(FORMS.resolve(form + ".form").toFile())
                    .findParents("key")
                    .forEach(keyed::add);
            return keyed.stream().collect(toMap(field -> field.get("key").asText(), Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> inModels(String pattern) {
        return foundIn(MODELS, ".bpmn", pattern);
    }

    private static Set<String> inCode(String pattern) {
        return foundIn(CODE, ".java", pattern);
    }

    private static Set<String> foundIn(Path folder, String kind, String pattern) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(kind))
                    .flatMap(file -> found(read(file).replace("&#39;", "'"), pattern).stream())
                    .collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static Properties labels() {
        Properties labels = new Properties();
        try (var text = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            labels.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return labels;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
