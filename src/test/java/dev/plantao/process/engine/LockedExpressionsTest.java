package dev.plantao.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.occurrence.RuleViolation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Lock 1: what an expression reaches (A4, A5, A6, A8)")
class LockedExpressionsTest {

    private static LockedEngine locked;

    /** Stands in for a bean of the application. */
    public static class Facts {

        public boolean eligible(DelegateExecution execution) {
            return execution.getProcessBusinessKey().startsWith("OC-");
        }

        public boolean refused(DelegateExecution execution) {
            throw new RuleViolation("Falta a categoria.");
        }
    }

    /** Some other bean, which models must not reach. */
    public static class Secret {

        public String value() {
            return "secret";
        }
    }

    @BeforeAll
    static void start() {
        JavaDelegate recordTriage = execution -> {};
        locked = new LockedEngine(
                Map.of("facts", new Facts(), "recordTriage", recordTriage, "dataSource", new Secret()));
        locked.deploy(Bpmn.createExecutableProcess("waiting")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("waitHere")
                .endEvent()
                .done());
    }

    @AfterAll
    static void stop() {
        locked.close();
    }

    @Test
    void anExpressionCallsAnAllowedBean() {
        assertThat(evaluate("${facts.eligible(execution)}")).isEqualTo(true);
    }

    @Test
    void anExpressionReadsVariablesMapsAndTheBusinessKey() {
        assertThat(evaluate("${action == 'FORWARD'}")).isEqualTo(true);
        assertThat(evaluate("${view.number}")).isEqualTo("OC-1");
        assertThat(evaluate("${list[0]}")).isEqualTo("first");
        assertThat(evaluate("#{execution.processBusinessKey}")).isEqualTo("OC-2026-000001");
    }

    @Test
    void aVariableCannotStandInForABean() {
        assertThat(evaluate("${facts.eligible(execution)}", Map.of("facts", "a text")))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${'a'.length()}",
                "${action.trim()}",
                "${view.size()}",
                "${facts.hashCode()}",
                "${facts.class}",
                "${recordTriage.execute(execution)}",
                "${execution.variables}",
                "${execution.getId()}",
                "${execution['currentActivityName']}",
                "${list.size()}"
            })
    void nothingElseHasAReceiver(String expression) {
        assertThatThrownBy(() -> evaluate(expression))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("EL blocked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${dataSource}", "${dataSource.value()}", "${environment}", "${systemProperties}"})
    void noOtherBeanExists(String expression) {
        assertThatThrownBy(() -> evaluate(expression))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Unknown property");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${now()}", "${dateTime()}", "${JSON('{}')}"})
    void noFunctionButWhoIsLooking(String expression) {
        assertThatThrownBy(() -> evaluate(expression)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aRefusalInsideABeanComesOutAsItWasWritten() {
        locked.deploy(Bpmn.createExecutableProcess("refusing")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("asks")
                .camundaAssignee("${facts.refused(execution)}")
                .endEvent()
                .done());

        assertThatThrownBy(() -> locked.engine().getRuntimeService().startProcessInstanceByKey("refusing"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Falta a categoria.");
    }

    @Test
    void aNestedQueryCannotCarryAnExpression() {
        TaskQuery query =
                tasks().or().taskOwnerExpression("${1 + 1}").taskName("x").endOr();

        assertThatThrownBy(query::unlimitedList)
                .isInstanceOf(ProcessEngineException.class)
                .hasRootCauseInstanceOf(BadUserRequestException.class);
    }

    @Test
    void aQueryOfTheMomentCannotCarryAnExpressionAtAll() {
        assertThatThrownBy(
                        () -> tasks().taskAssigneeExpression("${currentUser()}").list())
                .isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void aFilterMayAskWhoIsLooking() {
        var filters = locked.engine().getFilterService();
        var mine = filters.saveFilter(
                filters.newTaskFilter("minhas").setQuery(tasks().taskAssigneeExpression("${currentUser()}")));
        locked.engine().getRuntimeService().startProcessInstanceByKey("waiting");
        String task = locked.engine()
                .getTaskService()
                .createTaskQuery()
                .listPage(0, 1)
                .get(0)
                .getId();
        locked.engine().getTaskService().setAssignee(task, "ana");
        locked.engine().getIdentityService().setAuthenticatedUserId("ana");
        try {
            assertThat(filters.count(mine.getId())).isEqualTo(1);
        } finally {
            locked.engine().getIdentityService().clearAuthentication();
        }
    }

    @Test
    void aFilterMayHoldNoOtherExpressionAtAnyDepth() {
        var filters = locked.engine().getFilterService();

        assertThatThrownBy(() -> filters.saveFilter(
                        filters.newTaskFilter("datas").setQuery(tasks().taskOwnerExpression("${1 + 1}"))))
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.saveFilter(filters.newTaskFilter("aninhado")
                        .setQuery(tasks().or().taskOwnerExpression("${1 + 1}").endOr())))
                .isInstanceOf(BadUserRequestException.class);
    }

    @Test
    @DisplayName("Lock 3 (A7): no script language but FEEL")
    void noScriptLanguageButFeel() {
        var scripts = configuration().getScriptEngineResolver();

        assertThat(scripts.getScriptEngine("feel", false)).isNotNull();
        for (String language : List.of("juel", "groovy", "javascript")) {
            assertThatThrownBy(() -> scripts.getScriptEngine(language, false))
                    .isInstanceOf(ProcessEngineException.class);
        }
    }

    @Test
    @DisplayName("Lock 4 (A26): no Java serialisation, no foreign types")
    void variablesAreNeverSerialisedJava() {
        var runtime = locked.engine().getRuntimeService();
        String instance = runtime.startProcessInstanceByKey("waiting").getId();

        assertThatThrownBy(() -> runtime.setVariable(
                        instance,
                        "list",
                        Variables.serializedObjectValue("AAAA")
                                .objectTypeName("java.util.ArrayList")
                                .serializationDataFormat(Variables.SerializationDataFormats.JAVA)
                                .create()))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(configuration().isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(configuration().getDeserializationTypeValidator().validate("java.io.File"))
                .isFalse();
    }

    private static TaskQuery tasks() {
        return locked.engine().getTaskService().createTaskQuery();
    }

    private static ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) locked.engine().getProcessEngineConfiguration();
    }

    private static Object evaluate(String expression) {
        return evaluate(expression, Map.of());
    }

    private static Object evaluate(String expression, Map<String, Object> extra) {
        var variables = new HashMap<String, Object>(extra);
        variables.put("action", "FORWARD");
        variables.put("view", new HashMap<>(Map.of("number", "OC-1")));
        variables.put("list", new ArrayList<>(List.of("first")));
        String id = locked.engine()
                .getRuntimeService()
                .startProcessInstanceByKey("waiting", "OC-2026-000001", variables)
                .getId();
        return configuration().getCommandExecutorTxRequired().execute(context -> configuration()
                .getExpressionManager()
                .createExpression(expression)
                .getValue(context.getExecutionManager().findExecutionById(id)));
    }
}
