package dev.plantao.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.plantao.api.http.IdempotentRequests;
import dev.plantao.catalog.Analyst;
import dev.plantao.catalog.Catalog;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.OpenOccurrence;
import dev.plantao.occurrence.PublicStage;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.process.OccurrenceProcess;
import dev.plantao.process.PhoneDesk;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

class OpeningControllerTest {

    private static final String QUESTION =
            "\"subject\": \"Como emitir?\", \"description\": \"Não achei\", \"module\": \"fiscal\"";

    private final OccurrenceProcess process = mock();
    private final PhoneDesk phone = mock();
    private final Catalog catalog = mock();
    private final OccurrenceViews views = mock();
    private final IdempotentRequests requests = mock();
    private final MockMvc mvc = Door.to(new OpeningController(process, phone, catalog, views, requests));

    @BeforeEach
    void theProcessOpens() {
        when(requests.once(any(), any())).thenAnswer(call -> ((Supplier<ResponseEntity<?>>) call.getArgument(1)).get());
        when(process.open(any())).thenReturn("OC-2026-000001");
        when(phone.open(any(), any(), any(), anyBoolean())).thenAnswer(call -> process.open(call.getArgument(0)));
        when(views.opened("OC-2026-000001"))
                .thenReturn(new Opened(
                        "OC-2026-000001",
                        PublicStage.AWAITING_SERVICE,
                        "Aguardando atendimento",
                        OffsetDateTime.parse("2026-11-23T11:00:00-03:00"),
                        new PublicView.Expected("Até 11:00", OffsetDateTime.parse("2026-11-23T11:00:00-03:00"))));
    }

    private ResultActions send(Authentication who, String body) throws Exception {
        return mvc.perform(post("/api/v1/occurrences")
                .principal(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private OpenOccurrence opening() {
        ArgumentCaptor<OpenOccurrence> opening = ArgumentCaptor.captor();
        verify(process).open(opening.capture());
        return opening.getValue();
    }

    @Test
    @DisplayName("T01, UNO-B-05: a contact opens by the portal and reads what to expect")
    void aContactOpensByThePortal() throws Exception {
        send(Door.contact(), "{" + QUESTION + "}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").value("OC-2026-000001"))
                .andExpect(jsonPath("$.publicStage").value("AWAITING_SERVICE"))
                .andExpect(jsonPath("$.triageDueAt").value("2026-11-23T11:00:00-03:00"))
                .andExpect(jsonPath("$.expectation.at").value("2026-11-23T11:00:00-03:00"));

        assertThat(opening().channel()).isEqualTo(Channel.PORTAL);
        assertThat(opening().contactId()).isEqualTo(7);
        assertThat(opening().byStaff()).isFalse();
        assertThat(opening().category()).isNull();
    }

    @Test
    @DisplayName("b.4.7: the product itself opens by its own channel")
    void theProductOpensByItsOwnChannel() throws Exception {
        send(Door.contact(), "{" + QUESTION + ", \"channel\": \"SYSTEM\"}").andExpect(status().isCreated());
        assertThat(opening().channel()).isEqualTo(Channel.SYSTEM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "priority": "HIGH"            | priority
                    "priorityReason": "porque sim" | priorityReason
                    "duplicateOf": "OC-2026-000001" | duplicateOf
                    "department": "SUPPORT"       | department
                    "assignee": "ana"             | assignee
                    "contact": 8                  | contact
                    "phoneReason": "OTHER"        | phoneReason
                    "caller": "Joana"             | caller
                    "phone": "(16) 5555-0143"     | phone
                    "urgent": true                | urgent
                    "category": "STRATEGIC"       | category
                    "slaClass": "ERROR"           | slaClass
                    "level": "N2"                 | level
                    "owner": "ana"                | owner
                    "stage": "N2_ANALYSIS"        | stage
                    """)
    @DisplayName("NEG-02: what a contact may not decide is refused by name, not ignored")
    void whatAContactMayNotDecideIsRefused(String field, String name) throws Exception {
        send(Door.contact(), "{" + QUESTION + ", " + field + "}")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json;charset=UTF-8"))
                .andExpect(jsonPath("$.errors[*].field").value(hasItem(name)));
        verify(process, never()).open(any());
    }

    @Test
    @DisplayName("AGE-12: the team names contact and channel")
    void theTeamNamesContactAndChannel() throws Exception {
        send(Door.staff("support-n1"), "{" + QUESTION + ", \"assignee\": \"nobody\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("contact"))
                .andExpect(jsonPath("$.errors[1].field").value("channel"))
                .andExpect(jsonPath("$.errors[2].field").value("assignee"));

        when(catalog.analyst("ana"))
                .thenReturn(Optional.of(new Analyst("ana", "Ana", "ana@x.example", "N1", Set.of(), Set.of())));
        send(
                        Door.staff("support-n1"),
                        "{" + QUESTION
                                + ", \"contact\": 8, \"channel\": \"INTERNAL\", \"assignee\": \"ana\", \"duplicateOf\": \"OC-2026-000001\","
                                + " \"category\": \"STRATEGIC\"}")
                .andExpect(status().isCreated());
        assertThat(opening().byStaff()).isTrue();
        assertThat(opening().openedBy()).isEqualTo("camila");
        assertThat(opening().duplicateOf()).as("UNO-M-23").isEqualTo("OC-2026-000001");
        assertThat(opening().category()).isEqualTo(Category.STRATEGIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"development", "product-management", "sales", "billing", "board", "CONTACT", "unknown"})
    @DisplayName("c.7: not everybody of the team opens for a customer")
    void notEverybodyOpens(String group) throws Exception {
        send(Door.staff(group), "{" + QUESTION + ", \"contact\": 8, \"channel\": \"INTERNAL\"}")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value("Seu usuário não tem acesso a este recurso."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "category": "BUG"            | category      | Use um destes códigos: PROBLEM, QUESTION, FISCAL_REQUIREMENT, NEED, IMPROVEMENT, STRATEGIC.
                    "category": 0                | category      | Use um destes códigos: PROBLEM, QUESTION, FISCAL_REQUIREMENT, NEED, IMPROVEMENT, STRATEGIC.
                    "legalDeadline": "30/11/2026" | legalDeadline | Use uma data como 2026-11-30.
                    "blocksWork": "sim"          | blocksWork    | Use true ou false.
                    "contact": "helena"          | contact       | Use um número inteiro.
                    "impact": {"a": 1}           | impact        | Use um texto.
                    """)
    @DisplayName("A35: a value that does not fit is refused with its field and what it may be")
    void aValueThatDoesNotFitIsRefused(String field, String name, String message) throws Exception {
        send(Door.contact(), "{" + QUESTION + ", " + field + "}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value(name))
                .andExpect(jsonPath("$.errors[0].message").value(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nada", "[]", "null", "{\"subject\": ", "{} {}", "{\"subject\": \"a\", \"subject\": 1}"})
    @DisplayName("A35: a body that is no JSON object is refused in Portuguese, without a word of the parser")
    void aBrokenBodyIsRefused(String body) throws Exception {
        send(Door.contact(), body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.title").value("Pedido inválido"))
                .andExpect(content().string(not(containsString("JSON parse"))))
                .andExpect(content().string(not(containsString("token"))));
        verify(process, never()).open(any());
    }

    @Test
    @DisplayName("A35: a body that is too long or too deep is refused")
    void aHugeBodyIsRefused() throws Exception {
        String sized = "O corpo do pedido passa do tamanho ou da profundidade aceitos (256 KB no total).";
        send(Door.contact(), "{" + QUESTION + ", \"impact\": \"" + "x".repeat(300_000) + "\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(sized));
        send(Door.contact(), "{" + QUESTION + ", \"more\": " + "[".repeat(500) + "]".repeat(500) + "}")
                .andExpect(status().isBadRequest());
        send(Door.contact(), "{" + QUESTION + (", \"impact\": \"" + "x".repeat(7000) + "\"").repeat(60) + "}")
                .andExpect(status().isBadRequest());
    }

    @Test
    void anotherFormatIsRefusedInPortuguese() throws Exception {
        mvc.perform(post("/api/v1/occurrences")
                        .principal(Door.contact())
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("oi"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.detail").value("Envie o pedido como application/json."));
        mvc.perform(put("/api/v1/occurrences"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "POST"))
                .andExpect(jsonPath("$.detail").value("Este endereço não aceita o método PUT."));
    }

    @Test
    @DisplayName("CON-24, UNO-M-28: the fields of a refusal have the names of the request")
    void aRefusalNamesTheFieldsOfTheRequest() throws Exception {
        when(process.open(any())).thenThrow(problem());
        send(Door.contact(), "{" + QUESTION + ", \"category\": \"PROBLEM\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("Conte os passos. Informe o resultado."))
                .andExpect(jsonPath("$.errors[0].field").value("stepsToReproduce"))
                .andExpect(jsonPath("$.errors[1].field").value("expectedResult"));
    }

    private static RuleViolation problem() {
        try {
            new Refusals()
                    .when(true, "steps", "Conte os passos.")
                    .when(true, "expectedResult", "Informe o resultado.")
                    .done();
        } catch (RuleViolation refused) {
            return refused;
        }
        throw new AssertionError();
    }

    @Test
    @DisplayName("NEG-01: a company that may not open is told what is missing")
    void aCompanyThatMayNotOpenIsTold() throws Exception {
        when(process.open(any())).thenThrow(new RuleViolation("Falta concluir: Ciência do SLA pendente."));
        send(Door.contact(), "{" + QUESTION + "}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("Falta concluir: Ciência do SLA pendente."))
                .andExpect(jsonPath("$.errors").doesNotExist());
    }

    @Test
    @DisplayName("3.2 rule 9: a lost race is a conflict, a fault is a fault, and neither speaks English")
    void aLostRaceIsAConflict() throws Exception {
        when(process.open(any()))
                .thenThrow(new IllegalStateException(new OptimisticLockingFailureException("Row was updated")))
                .thenThrow(new IllegalStateException("secret of the house"));
        send(Door.contact(), "{" + QUESTION + "}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail")
                        .value("Alguém mudou esta ocorrência agora mesmo; atualize e tente de novo."));
        send(Door.contact(), "{" + QUESTION + "}")
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(not(containsString("secret"))))
                .andExpect(jsonPath("$.detail").value(containsString("Algo falhou do nosso lado")));
    }
}
