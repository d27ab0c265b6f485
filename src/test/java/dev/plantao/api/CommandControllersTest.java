package dev.plantao.api;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.plantao.api.http.IdempotentRequests;
import dev.plantao.demo.DemoClock;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.OccurrenceNotFound;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.PublicStage;
import dev.plantao.occurrence.Reach;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Actors;
import dev.plantao.process.OccurrenceProcess;
import dev.plantao.process.TaskAssignment;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

class CommandControllersTest {

    private static final String NUMBER = "OC-2026-000001";
    private static final Author HELENA = Author.contact("helena", "Helena Prado");
    private static final Author CAMILA = Author.staff("camila", "Camila Duarte");

    private final OccurrenceReading reading = mock();
    private final OccurrenceProcess process = mock();
    private final TaskAssignment assignment = mock();
    private final OccurrenceViews views = mock();
    private final Actors actors = mock();
    private final IdempotentRequests requests = mock();
    private final DemoClock demoClock = mock();
    private final MockMvc commands =
            Door.to(new CommandController(reading, process, assignment, views, actors, requests));
    private final MockMvc interactions = Door.to(new InteractionController(reading, process, views, actors, requests));

    @BeforeEach
    void everyRequestStandsForItself() {
        when(requests.once(any(), any())).thenAnswer(call -> ((Supplier<ResponseEntity<?>>) call.getArgument(1)).get());
        when(requests.onceInSteps(any(), any()))
                .thenAnswer(call -> ((Supplier<ResponseEntity<?>>) call.getArgument(1)).get());
        when(actors.staff("camila")).thenReturn(CAMILA);
        when(views.state(NUMBER)).thenReturn(state(null));
    }

    private static State state(OffsetDateTime closedAt) {
        return new State(
                NUMBER, PublicStage.IN_SERVICE, "Em atendimento", Category.NEED, null, Priority.LOW, null, closedAt);
    }

    private ResultActions send(MockMvc door, Authentication who, String path, String body) throws Exception {
        return door.perform(post("/api/v1/occurrences/" + NUMBER + path)
                .principal(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    @Test
    @DisplayName("T46: a cancellation that the process has not heard yet is accepted, not done")
    void aCancellationNotHeardYetIsAccepted() throws Exception {
        String body = "{\"reason\": \"OTHER\", \"comment\": \"mudou\"}";
        send(commands, Door.contact(), "/cancellation", body).andExpect(status().isAccepted());
        when(views.state(NUMBER)).thenReturn(state(OffsetDateTime.parse("2026-11-23T11:00:00-03:00")));
        send(commands, Door.staff("support-n1"), "/cancellation", body).andExpect(status().isOk());

        verify(process).cancel(NUMBER, HELENA, CancelReason.OTHER, "mudou");
        verify(process).cancel(NUMBER, CAMILA, CancelReason.OTHER, "mudou");
    }

    @Test
    @DisplayName("A11: nothing is done for a number of somebody else")
    void nothingIsDoneForAForeignNumber() throws Exception {
        when(reading.get(NUMBER, new Reach(3, null))).thenThrow(new OccurrenceNotFound(NUMBER));

        send(commands, Door.contact(), "/cancellation", "{\"reason\": \"OTHER\"}")
                .andExpect(status().isNotFound());
        send(interactions, Door.contact(), "/interactions", "{\"text\": \"oi\"}")
                .andExpect(status().isNotFound());
        verifyNoInteractions(process, requests);
    }

    @Test
    @DisplayName("T48, NEG-23: the team reclassifies, a contact and the developers do not")
    void theTeamReclassifies() throws Exception {
        String body = "{\"category\": \"NEED\", \"reason\": \"não é defeito\"}";
        send(commands, Door.staff("triage"), "/reclassification", body).andExpect(status().isOk());
        send(commands, Door.contact(), "/reclassification", body).andExpect(status().isForbidden());
        // The reason of a new category is read by the customer (NEG-18).
        send(commands, Door.staff("development"), "/reclassification", body).andExpect(status().isForbidden());
        send(commands, Door.staff("triage"), "/reclassification", "{\"reason\": \"nada muda\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("category"));

        verify(process).reclassify(NUMBER, CAMILA, Category.NEED, null, null, "não é defeito");
    }

    @Test
    @DisplayName("T49: only those who lead hand an analysis to somebody else")
    void onlyLeadsReassign() throws Exception {
        String body = "{\"assignee\": \"bruno\"}";
        send(commands, Door.staff("support-n1"), "/assignment", body).andExpect(status().isForbidden());
        send(commands, Door.contact(), "/assignment", body).andExpect(status().isForbidden());
        verifyNoInteractions(assignment);
        send(commands, Door.staff("support-lead"), "/assignment", body).andExpect(status().isOk());
        verify(assignment).assign(NUMBER, "bruno");
    }

    @Test
    @DisplayName("CON-05: what a contact says is public, and a contact says no visibility")
    void whatAContactSaysIsPublic() throws Exception {
        send(interactions, Door.contact(), "/interactions", "{\"text\": \"oi\"}")
                .andExpect(status().isCreated());
        verify(process).customerReplied(NUMBER, HELENA, "oi");
        send(interactions, Door.contact(), "/interactions", "{\"text\": \"oi\", \"visibility\": \"PUBLIC\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("visibility"));
    }

    @Test
    @DisplayName("CON-29: what the team says stays inside unless it says otherwise")
    void whatTheTeamSaysStaysInside() throws Exception {
        send(interactions, Door.staff("support-n2"), "/interactions", "{\"text\": \"nota\"}")
                .andExpect(status().isCreated());
        verify(process).teamSaid(NUMBER, CAMILA, Visibility.INTERNAL, "nota");
        send(
                        interactions,
                        Door.staff("support-n2"),
                        "/interactions",
                        "{\"text\": \"nota\", \"visibility\": \"PUBLIC\"}")
                .andExpect(status().isCreated());
        verify(process).teamSaid(NUMBER, CAMILA, Visibility.PUBLIC, "nota");
    }

    @ParameterizedTest
    @ValueSource(strings = {"development", "product-management", "release"})
    @DisplayName("NEG-18, AC19: development and product never write to the customer")
    void developmentNeverWritesToTheCustomer(String group) throws Exception {
        send(interactions, Door.staff(group), "/interactions", "{\"text\": \"x\", \"visibility\": \"PUBLIC\"}")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.errors[0].field").value("visibility"));
        verify(process, never()).teamSaid(any(), any(), any(), any());
        send(interactions, Door.staff(group), "/interactions", "{\"text\": \"x\"}")
                .andExpect(status().isCreated());
    }

    @Test
    void theDemoClockGoesForwardOnly() throws Exception {
        when(demoClock.advance(Duration.ofHours(2))).thenReturn(OffsetDateTime.parse("2026-11-23T13:00:00-03:00"));
        MockMvc door = Door.to(new DemoClockController(demoClock, requests));

        advance(door, "PT2H").andExpect(jsonPath("$.now").value("2026-11-23T13:00:00-03:00"));
        for (String refused : new String[] {"-PT2H", "duas horas", "P500D", ""}) {
            advance(door, refused)
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors[0].field").value("advance"));
        }
        verify(requests).onceInSteps(any(), any());
    }

    private static ResultActions advance(MockMvc door, String duration) throws Exception {
        return door.perform(post("/api/v1/demo/clock")
                .principal(Door.contact())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"advance\": \"" + duration + "\"}"));
    }
}
