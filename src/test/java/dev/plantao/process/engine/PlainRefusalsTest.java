package dev.plantao.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.occurrence.RuleViolation;
import java.util.Map;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ENG-17: a refusal leaves the engine as it was written")
class PlainRefusalsTest {

    private static LockedEngine locked;

    @BeforeAll
    static void start() {
        TaskListener guard = task -> {
            throw RuleViolation.field("question", "Escreva a pergunta ao cliente.");
        };
        locked = new LockedEngine(Map.of("guard", guard));
        locked.deploy(Bpmn.createExecutableProcess("inner")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("guarded")
                .camundaTaskListenerDelegateExpression("complete", "${guard}")
                .endEvent()
                .done());
        locked.deploy(Bpmn.createExecutableProcess("outer")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .callActivity("calls")
                .calledElement("inner")
                .endEvent()
                .done());
        locked.deploy(Bpmn.createExecutableProcess("created")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("first")
                .userTask("second")
                .camundaTaskListenerDelegateExpression("create", "${guard}")
                .endEvent()
                .done());
    }

    @AfterAll
    static void stop() {
        locked.close();
    }

    @Test
    void fromAListenerInsideACalledProcess() {
        locked.engine().getRuntimeService().startProcessInstanceByKey("outer");
        String task = taskNamed("guarded");

        assertThatThrownBy(() -> locked.engine().getTaskService().complete(task))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal).hasMessage("Escreva a pergunta ao cliente.");
                    assertThat(refusal.errors()).singleElement().satisfies(error -> assertThat(error.field())
                            .isEqualTo("question"));
                });
        assertThat(taskNamed("guarded")).isEqualTo(task);
    }

    @Test
    void fromTheNextTasksListener() {
        locked.engine().getRuntimeService().startProcessInstanceByKey("created");
        String task = taskNamed("first");

        assertThatThrownBy(() -> locked.engine().getFormService().submitTaskForm(task, Map.of()))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Escreva a pergunta ao cliente.");
    }

    @Test
    void aTaskThatIsGoneIsSaidInPortuguese() {
        assertThatThrownBy(() -> locked.engine().getTaskService().complete("gone"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Esta tarefa já foi concluída ou não existe mais.");
    }

    private static String taskNamed(String definition) {
        return locked.engine()
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(definition)
                .singleResult()
                .getId();
    }
}
