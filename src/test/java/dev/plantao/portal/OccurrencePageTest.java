package dev.plantao.portal;

import static dev.plantao.portal.PortalSlice.ESCAPED;
import static dev.plantao.portal.PortalSlice.NOW;
import static dev.plantao.portal.PortalSlice.SCRIPT;
import static dev.plantao.portal.PortalSlice.contact;
import static dev.plantao.portal.PortalSlice.contactMarcos;
import static dev.plantao.portal.PortalSlice.marcos;
import static dev.plantao.portal.PortalSlice.occurrence;
import static dev.plantao.portal.PortalSlice.report;
import static dev.plantao.portal.PortalSlice.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Parameters.AttachmentLimits;
import dev.plantao.customer.Contact;
import dev.plantao.customer.Customers;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Expectation;
import dev.plantao.occurrence.Expectations;
import dev.plantao.occurrence.Interaction;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.StageEntry;
import dev.plantao.occurrence.attachment.Attachments;
import dev.plantao.page.SentFiles;
import dev.plantao.process.OccurrenceProcess;
import dev.plantao.security.ContactPrincipal;
import dev.plantao.sla.BusinessCalendar;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(OccurrencePage.class)
@Import({PortalSlice.class, CustomerViews.class, SentFiles.class})
@DisplayName("One occurrence in the portal")
class OccurrencePageTest {

    private static final String ADDRESS = "/portal/ocorrencias/OC-2026-000012";
    private static final Author MARCOS_SAYS = Author.contact("marcos", "Marcos Teles");
    private static final BusinessCalendar ALWAYS = BusinessCalendar.always(ZoneId.of("America/Sao_Paulo"));

    @Autowired
    MockMvc mvc;

    @MockitoBean
    OccurrenceReading reading;

    @MockitoBean
    Attachments attachments;

    @MockitoBean
    Expectations expectations;

    @MockitoBean
    Catalog catalog;

    @MockitoBean
    Customers customers;

    @MockitoBean
    OccurrenceProcess process;

    @MockitoBean
    QuoteViews quotes;

    @MockitoBean
    TermViews terms;

    @BeforeEach
    void marcosIsAContact() {
        given(attachments.limits()).willReturn(new AttachmentLimits(26_214_400, 104_857_600, 524_288_000, 10, 200));
        Contact marcos = contactMarcos();
        given(customers.contact(3)).willReturn(marcos);
    }

    @Test
    @DisplayName("UNO-B-20, UNO-B-59, CON-30: step, public stage and the deadline of triage")
    void saysWhereItStandsAndUntilWhen() throws Exception {
        Occurrence occurrence = occurrence(reading, "OC-2026-000012", Stage.TRIAGE);
        given(occurrence.clock(ClockKind.TRIAGE)).willReturn(SlaClock.start(Duration.ofHours(2), 75, ALWAYS, NOW));
        given(expectations.of(occurrence)).willReturn(new Expectation("Até as 11 a triagem confirma.", null));

        mvc.perform(get(ADDRESS).with(marcos()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Aguardando atendimento")))
                .andExpect(content().string(containsString("Até as 11 a triagem confirma.")))
                .andExpect(content().string(matchesRegex("(?s).*prazo até.*hoje às\u00a011:00.*")))
                .andExpect(content().string(containsString("começa ao fim da triagem")))
                .andExpect(
                        content()
                                .string(
                                        matchesRegex(
                                                "(?s).*class=\"current\" aria-current=\"step\">.*Triagem.*class=\"todo\">.*Análise.*")));
    }

    @Test
    @DisplayName("BY-08: the first response has its deadline where the plan promises one, and no line where not")
    void saysWhenSomebodySpeaks() throws Exception {
        Occurrence occurrence = occurrence(reading, "OC-2026-000012", Stage.TRIAGE);
        mvc.perform(get(ADDRESS).with(marcos()))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("Primeira resposta"))));

        given(occurrence.clock(ClockKind.FIRST_RESPONSE))
                .willReturn(SlaClock.start(Duration.ofHours(1), 80, ALWAYS, NOW));
        mvc.perform(get(ADDRESS).with(marcos()))
                .andExpect(content().string(matchesRegex("(?s).*Primeira resposta.*prazo até.*hoje às\u00a010:00.*")));
    }

    @Test
    @DisplayName("AC19, CON-28: an internal stage appears under its public name only")
    void hidesInternalStages() throws Exception {
        Occurrence occurrence = occurrence(reading, "OC-2026-000012", Stage.N2_ANALYSIS);
        List<StageEntry> stays =
                PortalSlice.stays(Stage.TRIAGE, Stage.N1_QUEUE, Stage.N1_ANALYSIS, Stage.N2_QUEUE, Stage.N2_ANALYSIS);
        given(reading.timeline(occurrence)).willReturn(stays);

        String page = mvc.perform(get(ADDRESS).with(marcos()))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("Em atendimento").doesNotContain("N2", "N1", "Fila", "Em análise");
        assertThat(page.split("<li>\\s*<span>").length - 1)
                .as("neighbours with one public stage are one stay")
                .isEqualTo(2);
    }

    @Test
    @DisplayName("AC19, CON-29: asks for what the customer may read, and nothing else")
    void asksOnlyForPublicInteractions() throws Exception {
        Occurrence occurrence = occurrence(reading, "OC-2026-000012", Stage.N1_ANALYSIS);
        Interaction question = said(Author.staff("camila", "Camila Duarte"), "Qual é o pedido?");
        Interaction answer = said(MARCOS_SAYS, "O 88120.");
        given(reading.interactions(occurrence, true, null, 51)).willReturn(List.of(answer, question));

        mvc.perform(get(ADDRESS).with(marcos()))
                .andExpect(
                        content().string(matchesRegex("(?s).*Camila Duarte.*Qual é o pedido\\?.*Você.*O 88120\\..*")));
        then(reading).should().interactions(occurrence, true, null, 51);
    }

    @Test
    @DisplayName("UNO-B-23, A11: somebody else's number is answered like one that does not exist")
    void aForeignNumberIsUnknown() throws Exception {
        occurrence(reading, "OC-2026-000012", Stage.TRIAGE);
        var livia = contact(new ContactPrincipal("livia", "Lívia Amaral", 3, 8, false));

        for (String address : List.of(ADDRESS, "/portal/ocorrencias/OC-2026-999999")) {
            for (String page : List.of(address, address + "/cancelar")) {
                mvc.perform(get(page).with(livia))
                        .andExpect(status().isNotFound())
                        .andExpect(content().string(""));
                mvc.perform(post(page)
                                .param("text", "oi")
                                .param("reason", "OTHER")
                                .with(livia)
                                .with(csrf()))
                        .andExpect(status().isNotFound())
                        .andExpect(content().string(""));
            }
        }
        then(process).shouldHaveNoInteractions();
    }

    @Test
    @DisplayName("A13: subject, report and messages are text")
    void escapesWhatWasTyped() throws Exception {
        Occurrence occurrence = occurrence(reading, "OC-2026-000012", Stage.N1_ANALYSIS);
        Interaction attack = said(Author.contact("marcos", SCRIPT), SCRIPT);
        given(occurrence.report()).willReturn(report(SCRIPT));
        given(reading.interactions(occurrence, true, null, 51)).willReturn(List.of(attack));

        mvc.perform(get(ADDRESS).with(marcos()))
                .andExpect(content().string(containsString(ESCAPED)))
                .andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(not(containsString("<img src=x"))));
    }

    @Test
    @DisplayName("CON-05: a reply is kept in the contact's name")
    void keepsAReply() throws Exception {
        occurrence(reading, "OC-2026-000012", Stage.AWAITING_CUSTOMER);

        mvc.perform(post(ADDRESS).param("text", "É o 88120.").with(marcos()).with(csrf()))
                .andExpect(redirectedUrl(ADDRESS))
                .andExpect(flash().attribute("notice", "Mensagem enviada."));

        then(process).should().customerReplied("OC-2026-000012", MARCOS_SAYS, "É o 88120.", List.of());
    }

    @Test
    void anEmptyReplyIsSaidBesideTheField() throws Exception {
        occurrence(reading, "OC-2026-000012", Stage.AWAITING_CUSTOMER);
        given(process.customerReplied(any(), any(), any(), any()))
                .willThrow(RuleViolation.field("text", "Escreva a mensagem."));

        mvc.perform(post(ADDRESS).param("text", " ").with(marcos()).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"text-error\"")))
                .andExpect(content().string(containsString("Escreva a mensagem.")));
    }

    @Test
    @DisplayName("NEG-19: a reply that comes after the end is refused with the words still there")
    void aReplyAfterTheEndIsNotLost() throws Exception {
        occurrence(reading, "OC-2026-000012", Stage.CANCELLED);
        given(process.customerReplied(any(), any(), any(), any())).willThrow(new RuleViolation("Já foi encerrada."));

        mvc.perform(post(ADDRESS)
                        .param("text", "Meu texto longo")
                        .with(marcos())
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Já foi encerrada.")))
                .andExpect(content().string(containsString("Meu texto longo</textarea>")));
    }

    @Test
    @DisplayName("F10: a reply that loses a race is not sent, says so and keeps the words")
    void aReplyThatLosesARaceIsNotLost() throws Exception {
        occurrence(reading, "OC-2026-000012", Stage.N1_ANALYSIS);
        given(process.customerReplied(any(), any(), any(), any()))
                .willThrow(new ObjectOptimisticLockingFailureException(Occurrence.class, 12));

        mvc.perform(post(ADDRESS)
                        .param("text", "Meu texto longo")
                        .with(marcos())
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("no mesmo instante")))
                .andExpect(content().string(containsString("Meu texto longo</textarea>")));
    }

    @Test
    @DisplayName("CON-46, F31: asks why before it cancels")
    void asksWhy() throws Exception {
        occurrence(reading, "OC-2026-000012", Stage.N1_QUEUE);

        mvc.perform(get(ADDRESS + "/cancelar").with(marcos()))
                .andExpect(content().string(containsString("Resolvido por conta própria")))
                .andExpect(content().string(containsString("O cancelamento é definitivo")));
    }

    @Test
    @DisplayName("CON-46, AC10: cancels from any open stage")
    void cancels() throws Exception {
        occurrence(reading, "OC-2026-000012", Stage.TO_DEVELOP);

        mvc.perform(post(ADDRESS + "/cancelar")
                        .param("reason", "NOT_NEEDED")
                        .param("comment", "Mudou")
                        .with(marcos())
                        .with(csrf()))
                .andExpect(redirectedUrl(ADDRESS))
                .andExpect(flash().attribute("notice", "Cancelamento de OC-2026-000012 registrado."));

        then(process).should().cancel("OC-2026-000012", MARCOS_SAYS, CancelReason.NOT_NEEDED, "Mudou");
    }

    @Test
    void aCancellationWithoutReasonIsSaidBesideTheField() throws Exception {
        occurrence(reading, "OC-2026-000012", Stage.N1_QUEUE);
        willThrow(RuleViolation.field("reason", "Escolha o motivo do cancelamento."))
                .given(process)
                .cancel("OC-2026-000012", MARCOS_SAYS, null, "Porque sim");

        mvc.perform(post(ADDRESS + "/cancelar")
                        .param("comment", "Porque sim")
                        .with(marcos())
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"reason-error\"")))
                .andExpect(content().string(containsString("Porque sim</textarea>")));
    }

    @Test
    @DisplayName("NEG-19: what has ended cannot be cancelled, and the page says so")
    void cannotCancelWhatHasEnded() throws Exception {
        occurrence(reading, "OC-2026-000012", Stage.CANCELLED);
        willThrow(new RuleViolation("encerrada")).given(process).cancel(any(), any(), any(), any());

        mvc.perform(get(ADDRESS + "/cancelar").with(marcos()))
                .andExpect(content().string(containsString("já foi encerrada e não pode ser cancelada")))
                .andExpect(content().string(not(containsString("name=\"reason\""))));
        mvc.perform(post(ADDRESS + "/cancelar")
                        .param("reason", "OTHER")
                        .with(marcos())
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("já foi encerrada e não pode ser cancelada")));
    }
}
