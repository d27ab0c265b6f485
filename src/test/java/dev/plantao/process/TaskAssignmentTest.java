package dev.plantao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.plantao.catalog.Analyst;
import dev.plantao.catalog.Catalog;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.RuleViolation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

@DisplayName("T49: an analysis is handed to somebody who may do it")
class TaskAssignmentTest {

    private static final String NUMBER = "OC-2026-000001";

    private final Occurrences occurrences = mock();
    private final Catalog catalog = mock();
    private final TaskService taskService = mock();
    private final TaskQuery query = mock(RETURNS_SELF);
    private final Occurrence occurrence = mock();
    private final TaskAssignment assignment = new TaskAssignment(occurrences, catalog, taskService);

    @BeforeEach
    void setUp() {
        when(occurrences.get(NUMBER)).thenReturn(occurrence);
        when(taskService.createTaskQuery()).thenReturn(query);
        analyst("bruno", "N1");
        analyst("rafael", "N2");
        analyst("tiago", null);
    }

    private void analyst(String username, String level) {
        when(catalog.analyst(username))
                .thenReturn(Optional.of(new Analyst(username, username, "a@x.example", level, Set.of(), Set.of())));
    }

    private void open(String definition) {
        Task task = mock();
        when(task.getId()).thenReturn("42");
        when(task.getTaskDefinitionKey()).thenReturn(definition);
        doReturn(List.of(task)).when(query).list();
    }

    private void refused(String assignee) {
        assertThatThrownBy(() -> assignment.assign(NUMBER, assignee)).isInstanceOf(RuleViolation.class);
        verify(taskService, never()).setAssignee(any(), any());
    }

    @Test
    void theOpenAnalysisChangesHands() {
        open("userTask_analyseN1");
        assignment.assign(NUMBER, "bruno");
        verify(taskService).setAssignee("42", "bruno");
    }

    @Test
    void theSecondLevelStaysWithTheSecondLevel() {
        open("userTask_analyseN2");
        refused("bruno");
        assignment.assign(NUMBER, "rafael");
        verify(taskService).setAssignee("42", "rafael");
    }

    @Test
    void nobodyWhoDoesNotAnalyseGetsIt() {
        open("userTask_analyseN1");
        refused("tiago");
        refused("nobody");
        refused(null);
    }

    @Test
    void whatIsNotBeingAnalysedIsNotReassigned() {
        doReturn(List.of()).when(query).list();
        refused("bruno");
    }

    @Test
    @DisplayName("NEG-19: after the end nothing changes hands")
    void afterTheEndNothingChangesHands() {
        open("userTask_analyseN1");
        when(occurrence.isClosed()).thenReturn(true);
        refused("bruno");
    }

    @Test
    void aLostRaceIsToldFromAFault() {
        assertThat(LostRace.is(new IllegalStateException(new OptimisticLockingException("row"))))
                .isTrue();
        assertThat(LostRace.is(new CannotAcquireLockException("row"))).isTrue();
        assertThat(LostRace.is(new IllegalStateException("fault"))).isFalse();
    }
}
