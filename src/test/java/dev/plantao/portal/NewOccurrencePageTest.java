package dev.plantao.portal;

import static dev.plantao.portal.PortalSlice.ESCAPED;
import static dev.plantao.portal.PortalSlice.SCRIPT;
import static dev.plantao.portal.PortalSlice.contact;
import static dev.plantao.portal.PortalSlice.contactMarcos;
import static dev.plantao.portal.PortalSlice.marcos;
import static dev.plantao.portal.PortalSlice.module;
import static dev.plantao.portal.PortalSlice.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Parameters.AttachmentLimits;
import dev.plantao.customer.Contact;
import dev.plantao.customer.Customers;
import dev.plantao.knowledge.Knowledge;
import dev.plantao.knowledge.KnowledgeEntry;
import dev.plantao.knowledge.KnowledgeKind;
import dev.plantao.knowledge.Resolutions;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.OpenOccurrence;
import dev.plantao.occurrence.Reach;
import dev.plantao.occurrence.ReferralArea;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.attachment.Attachments;
import dev.plantao.page.SentFiles;
import dev.plantao.process.Decisions.Missing;
import dev.plantao.process.OccurrenceProcess;
import dev.plantao.security.ContactPrincipal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebMvcTest(NewOccurrencePage.class)
@Import({PortalSlice.class, SentFiles.class})
@DisplayName("Nova Ocorrência (F01)")
class NewOccurrencePageTest {

    @Autowired
    MockMvc mvc;

    @MockitoBean
    Catalog catalog;

    @MockitoBean
    Customers customers;

    @MockitoBean
    Knowledge knowledge;

    @MockitoBean
    Resolutions resolutions;

    @MockitoBean
    OccurrenceReading reading;

    @MockitoBean
    Attachments attachments;

    @MockitoBean
    OccurrenceProcess process;

    @BeforeEach
    void marcosHasSales() {
        given(attachments.limits()).willReturn(new AttachmentLimits(26_214_400, 104_857_600, 524_288_000, 10, 200));
        Contact marcos = contactMarcos("sales");
        given(customers.contact(3)).willReturn(marcos);
        given(catalog.modules()).willReturn(List.of(module("fleet", "Frota"), module("sales", "Vendas")));
        given(catalog.module("sales")).willReturn(Optional.of(module("sales", "Vendas")));
    }

    @Test
    @DisplayName("UNO-B-21: first the module, the company's own before the others")
    void asksForTheModuleFirst() throws Exception {
        mvc.perform(get("/portal/ocorrencias/nova").with(marcos()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Em qual módulo aconteceu?")))
                .andExpect(content().string(matchesRegex("(?s).*Vendas.*Outros módulos.*Frota.*")));
    }

    @Test
    @DisplayName("UNO-B-21, UNO-M-42: then the module's FAQ, with the way on always there")
    void showsWhatAlreadyAnswersIt() throws Exception {
        given(knowledge.published("sales"))
                .willReturn(List.of(KnowledgeEntry.faq("sales", "Como cancelo um pedido?", "Estorne a separação.")));

        mvc.perform(get("/portal/ocorrencias/nova").param("modulo", "sales").with(marcos()))
                .andExpect(content().string(containsString("Como cancelo um pedido?")))
                .andExpect(content().string(containsString("Estorne a separação.")))
                .andExpect(content().string(containsString("Não encontrei a resposta")))
                .andExpect(content().string(not(containsString("<textarea"))));
    }

    @Test
    @DisplayName("UNO-B-22: ?tela= puts the pages of that screen first, each behind the door that counts")
    void thePagesOfTheScreenComeFirst() throws Exception {
        given(knowledge.published("sales"))
                .willReturn(List.of(page("Manual de Vendas", null), page("Faturar um pedido", "Vendas > Faturamento")));

        mvc.perform(get("/portal/ocorrencias/nova")
                        .param("modulo", "sales")
                        .param("tela", "vendas > faturamento")
                        .with(marcos()))
                .andExpect(content().string(matchesRegex("(?s).*Faturar um pedido.*Manual de Vendas.*")))
                .andExpect(content().string(matchesRegex("(?s).*href=\"/conhecimento/\\d+/abrir\".*")))
                .andExpect(content().string(not(containsString("https://manual.example"))));
    }

    private static KnowledgeEntry page(String title, String screen) {
        return KnowledgeEntry.page(
                KnowledgeKind.MANUAL,
                "sales",
                screen,
                title,
                "Sobre a tela.",
                "https://manual.example/" + title.length());
    }

    @Test
    @DisplayName("UNO-M-23: warns of what the company already asked about this module")
    void warnsOfTheSameSubject() throws Exception {
        given(reading.open(new Reach(7, null), "sales", 5)).willReturn(List.of(summary(12, "Frete", Stage.TRIAGE)));

        mvc.perform(get("/portal/ocorrencias/nova").param("modulo", "sales").with(marcos()))
                .andExpect(content().string(containsString("Já em andamento neste módulo")))
                .andExpect(content().string(containsString("OC-2026-000012")));
    }

    @Test
    @DisplayName("UNO-M-23, c.7: while typing, the closest first; a consultant is told of the own ones only")
    void aConsultantIsToldOfTheOwnOnes() throws Exception {
        given(reading.open(new Reach(7, null), "sales", 100))
                .willReturn(List.of(summary(12, "Fretes da nota", Stage.TRIAGE)));
        given(reading.open(new Reach(7, 3L), "sales", 100))
                .willReturn(List.of(
                        summary(13, "Comissão", Stage.TRIAGE),
                        summary(14, "Frete em dobro", Stage.TRIAGE),
                        summary(15, "Frete dobrado na nota", Stage.N1_QUEUE)));
        var asked = get("/portal/ocorrencias/nova")
                .param("modulo", "sales")
                .param("etapa", "formulario")
                .param("subject", "FRETE na nóta")
                .with(contact(new ContactPrincipal("marcos", "Marcos Teles", 3, 7, true)));

        mvc.perform(asked)
                .andExpect(content().string(matchesRegex("(?s).*value=\"OC-2026-000015\".*value=\"OC-2026-000014\".*")))
                .andExpect(content().string(not(containsString("OC-2026-000012"))))
                .andExpect(content().string(not(containsString("OC-2026-000013"))));
    }

    @Test
    @DisplayName("CON-14..22, CON-26: five categories with their precepts, never the team's own")
    void offersTheCustomersCategories() throws Exception {
        mvc.perform(get("/portal/ocorrencias/nova")
                        .param("modulo", "sales")
                        .param("etapa", "formulario")
                        .param("tela", "Pedidos")
                        .with(marcos()))
                .andExpect(content().string(containsString("Um erro ou uma falha em informações")))
                .andExpect(content().string(containsString("value=\"IMPROVEMENT\"")))
                .andExpect(content().string(not(containsString("STRATEGIC"))))
                .andExpect(content().string(containsString("Quais as consequências?")))
                .andExpect(content().string(containsString("O que você ganha com isso?")))
                .andExpect(content().string(containsString("value=\"Pedidos\"")))
                .andExpect(content().string(containsString("value=\"2026.40\"")))
                .andExpect(content().string(containsString("name=\"_csrf\"")));
    }

    @Test
    @DisplayName("AC01, UNO-B-20: opens and goes to the page that shows number and deadline")
    void opensAnOccurrence() throws Exception {
        given(process.open(any(), any(), any())).willReturn("OC-2026-000123");

        mvc.perform(filled())
                .andExpect(status().isFound())
                .andExpect(redirectedUrl("/portal/ocorrencias/OC-2026-000123"));

        OpenOccurrence opening = opened();
        assertThat(opening.contactId()).isEqualTo(3);
        assertThat(opening.channel()).isEqualTo(Channel.PORTAL);
        assertThat(opening.byStaff()).isFalse();
        assertThat(opening.category()).isEqualTo(Category.PROBLEM);
        assertThat(opening.module()).isEqualTo("sales");
        assertThat(opening.externalKey()).isEqualTo("portal:abc");
        assertThat(opening.report().subject()).isEqualTo("Frete em dobro");
        assertThat(opening.report().orderNumber()).isEqualTo("88120");
        assertThat(opening.report().blocksWork()).isTrue();
        assertThat(opening.report().affectsDelivery()).isFalse();
    }

    @Test
    @DisplayName("CON-14: the category may stay open; triage picks it")
    void opensWithoutACategory() throws Exception {
        given(process.open(any(), any(), any())).willReturn("OC-2026-000123");

        mvc.perform(question()).andExpect(status().isFound());

        assertThat(opened().category()).isNull();
    }

    @Test
    @DisplayName("NEG-02: the staff's fields are not read from a customer")
    void ignoresTheStaffsFields() throws Exception {
        given(process.open(any(), any(), any())).willReturn("OC-2026-000123");

        mvc.perform(filled().param("priority", "HIGH")
                        .param("slaClass", "ERROR")
                        .param("assignee", "rafael")
                        .param("department", "SALES")
                        .param("contactId", "99")
                        .param("byStaff", "true"))
                .andExpect(status().isFound());

        OpenOccurrence opening = opened();
        assertThat(opening.priority()).isNull();
        assertThat(opening.assignee()).isNull();
        assertThat(opening.department()).isNull();
        assertThat(opening.contactId()).isEqualTo(3);
        assertThat(opening.byStaff()).isFalse();
    }

    @Test
    @DisplayName("NEG-02, CON-22: Estratégica is refused")
    void refusesStrategic() throws Exception {
        mvc.perform(question().param("category", "STRATEGIC"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("A categoria Estratégica é de uso da equipe interna.")));

        then(process).should(never()).open(any(), any(), any());
    }

    @Test
    @DisplayName(
            "CON-24, UNO-M-28, CON-26: says everything that is missing, beside its field, and keeps what was typed")
    void keepsTheTextAndSaysWhatIsMissing() throws Exception {
        mvc.perform(form().param("category", "PROBLEM").param("description", "Um texto comprido que fica"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"subject-error\"")))
                .andExpect(content().string(containsString("Informe o assunto.")))
                .andExpect(content().string(containsString("Conte os passos para reproduzir o problema.")))
                .andExpect(content().string(containsString("Informe o resultado esperado.")))
                .andExpect(content().string(containsString("Informe o resultado obtido.")))
                .andExpect(content().string(containsString("Conte o impacto para a sua empresa.")))
                .andExpect(content().string(containsString("Responda se isto impede você de seguir.")))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")))
                .andExpect(content().string(containsString("href=\"#subject\"")))
                .andExpect(content().string(containsString("Um texto comprido que fica</textarea>")))
                .andExpect(content().string(containsString("id=\"category-PROBLEM\" checked")));

        then(process).should(never()).open(any(), any(), any());
    }

    @Test
    @DisplayName("AGE-09: the second question is asked once the first is answered with yes")
    void asksForTheDeliveryWhenBlocked() throws Exception {
        mvc.perform(form().param("subject", "Frete")
                        .param("description", "Soma")
                        .param("impact", "x")
                        .param("blocksWork", "yes"))
                .andExpect(content().string(containsString("Responda se isto afeta uma entrega.")));
    }

    @Test
    @DisplayName("CON-19: a fiscal requirement needs its legal basis")
    void asksForTheLegalBasis() throws Exception {
        mvc.perform(question().param("category", "FISCAL_REQUIREMENT").param("legalDeadline", "31/02/2027"))
                .andExpect(content().string(containsString("Informe a base legal da exigência fiscal.")))
                .andExpect(content().string(containsString("Informe uma data válida, como 31/12/2026.")));
    }

    @Test
    void readsADateAsBraziliansWriteIt() throws Exception {
        given(process.open(any(), any(), any())).willReturn("OC-2026-000123");

        mvc.perform(question()
                        .param("category", "FISCAL_REQUIREMENT")
                        .param("legalBasis", "NT 2026.001")
                        .param("legalDeadline", "01/02/2027"))
                .andExpect(status().isFound());

        assertThat(opened().report().legalDeadline()).isEqualTo(LocalDate.of(2027, 2, 1));
    }

    @Test
    void refusesACategoryThatIsNone() throws Exception {
        mvc.perform(question().param("category", "OTHER"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Escolha uma categoria da lista ou deixe em branco.")));

        then(process).should(never()).open(any(), any(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?modulo=sales", "?modulo=sales&etapa=formulario"})
    @DisplayName("AC02: who may not open yet reads every missing item and what to do, before writing anything")
    void saysWhatIsMissingBeforeTheForm(String query) throws Exception {
        given(process.missingToOpen(3))
                .willReturn(List.of(
                        new Missing("TERM_UNSIGNED", true, ReferralArea.IMPLEMENTATION),
                        new Missing("COURSE_PENDING", true, ReferralArea.SALES)));

        mvc.perform(get("/portal/ocorrencias/nova" + query).with(marcos()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Termo de aceite de implantação pendente")))
                .andExpect(content().string(containsString("Peça o termo à equipe de implantação")))
                .andExpect(content().string(containsString("EAD do gerente de projeto pendente")))
                .andExpect(content().string(containsString("precisa concluir o curso")))
                .andExpect(content().string(not(containsString("<textarea"))))
                .andExpect(content().string(not(containsString("Não encontrei a resposta"))));
    }

    @Test
    @DisplayName("AC02: level 0 stays open to all")
    void levelZeroStaysOpen() throws Exception {
        given(process.missingToOpen(3)).willReturn(List.of(new Missing("COURSE_PENDING", true, ReferralArea.SALES)));
        given(knowledge.published("sales"))
                .willReturn(List.of(KnowledgeEntry.faq("sales", "Como cancelo um pedido?", "Estorne a separação.")));

        mvc.perform(get("/portal/ocorrencias/nova")
                        .param("modulo", "sales")
                        .param("etapa", "formulario")
                        .with(marcos()))
                .andExpect(content().string(containsString("Como cancelo um pedido?")));
    }

    @Test
    @DisplayName("AC02: a company that may not open yet reads every missing item, and keeps its text")
    void saysWhyTheCompanyMayNotOpen() throws Exception {
        given(process.open(any(), any(), any()))
                .willThrow(new RuleViolation("Ainda não é possível abrir ocorrências. Falta concluir: EAD pendente."));

        mvc.perform(question())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Falta concluir: EAD pendente.")))
                .andExpect(content().string(containsString("Como ativo o aviso?")));
    }

    @Test
    void showsARuleOfTheDomainBesideItsField() throws Exception {
        given(process.open(any(), any(), any()))
                .willThrow(RuleViolation.field("screen", "Use no máximo 120 caracteres neste campo."));

        mvc.perform(question()).andExpect(content().string(containsString("id=\"screen-error\"")));
    }

    @Test
    void aFormSentTwiceSaysSo() throws Exception {
        given(process.open(any(), any(), any()))
                .willThrow(new DataIntegrityViolationException(
                        "duplicate", new SQLException("OCCURRENCE(COMPANY_ID, EXTERNAL_KEY)")));

        mvc.perform(question())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Este formulário já foi enviado")));
    }

    @Test
    @DisplayName("A13: what comes back in the form is text")
    void escapesWhatWasTyped() throws Exception {
        mvc.perform(form().param("subject", SCRIPT)
                        .param("description", "</textarea>" + SCRIPT)
                        .param("category", SCRIPT))
                .andExpect(content().string(containsString(ESCAPED)))
                .andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(not(containsString("<img src=x"))));
    }

    @Test
    @DisplayName("A22: a post without the token changes nothing")
    void needsTheToken() throws Exception {
        mvc.perform(post("/portal/ocorrencias/nova").with(marcos())).andExpect(status().isForbidden());

        then(process).should(never()).open(any(), any(), any());
    }

    private static MockHttpServletRequestBuilder form() {
        return post("/portal/ocorrencias/nova")
                .param("key", "abc")
                .param("module", "sales")
                .with(marcos())
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder question() {
        return form().param("subject", "Aviso de estoque")
                .param("description", "Como ativo o aviso?")
                .param("impact", "Menos ruptura")
                .param("blocksWork", "no");
    }

    private static MockHttpServletRequestBuilder filled() {
        return form().param("category", "PROBLEM")
                .param("subject", " Frete em dobro ")
                .param("description", "O total soma o frete duas vezes.")
                .param("steps", "1. Faturar o pedido")
                .param("expectedResult", "Uma vez")
                .param("obtainedResult", "Duas vezes")
                .param("impact", "Nota errada")
                .param("blocksWork", "yes")
                .param("affectsDelivery", "no")
                .param("orderNumber", "88120");
    }

    private OpenOccurrence opened() {
        ArgumentCaptor<OpenOccurrence> opening = ArgumentCaptor.captor();
        then(process).should().open(opening.capture(), any(), any());
        return opening.getValue();
    }
}
