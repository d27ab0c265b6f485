package dev.plantao.portal;

import static dev.plantao.portal.PortalSlice.ESCAPED;
import static dev.plantao.portal.PortalSlice.SCRIPT;
import static dev.plantao.portal.PortalSlice.analyst;
import static dev.plantao.portal.PortalSlice.contactMarcos;
import static dev.plantao.portal.PortalSlice.marcos;
import static dev.plantao.portal.PortalSlice.summary;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.ContactPhone;
import dev.plantao.customer.Contact;
import dev.plantao.customer.Customers;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Reach;
import dev.plantao.occurrence.Stage;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(OccurrenceListPage.class)
@Import(PortalSlice.class)
@DisplayName("The list of the portal (CON-13)")
class OccurrenceListPageTest {

    @Autowired
    MockMvc mvc;

    @MockitoBean
    OccurrenceReading reading;

    @MockitoBean
    Catalog catalog;

    @MockitoBean
    Customers customers;

    @BeforeEach
    void marcosIsAContact() {
        Contact marcos = contactMarcos();
        given(customers.contact(3)).willReturn(marcos);
        given(catalog.phones()).willReturn(List.of(new ContactPhone("Sorocaba", "(15) 5555-0101", 1)));
    }

    @Test
    @DisplayName("CON-13, CON-28: shows the company's open occurrences by public stage, and the way to a new one")
    void showsTheOpenOccurrencesOfTheCompany() throws Exception {
        given(reading.list(new Reach(7, null), true, null, null, 21))
                .willReturn(List.of(summary(12, "Frete somado duas vezes", Stage.N2_QUEUE)));

        mvc.perform(get("/portal").with(marcos()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Frete somado duas vezes")))
                .andExpect(content().string(containsString("href=\"/portal/ocorrencias/OC-2026-000012\"")))
                .andExpect(content().string(containsString("Em atendimento")))
                .andExpect(content().string(not(containsString("Fila N2"))))
                .andExpect(content().string(containsString("Prazo até hoje às\u00a010:00")))
                .andExpect(content().string(containsString("Nova Ocorrência")))
                .andExpect(content().string(containsString("<title>Suas ocorrências · Plantão</title>")));
    }

    @Test
    @DisplayName("CON-33: says whose turn it is instead of a deadline that does not run")
    void saysWhenItIsTheCustomersTurn() throws Exception {
        given(reading.list(any(), any(), any(), any(), anyInt()))
                .willReturn(List.of(summary(12, "Comissão", Stage.AWAITING_CUSTOMER)));

        mvc.perform(get("/portal").with(marcos())).andExpect(content().string(containsString("É a sua vez")));
    }

    @Test
    @DisplayName("UNO-B-23: the ended ones stay, and the search looks among them")
    void searchesAmongTheEnded() throws Exception {
        given(reading.list(new Reach(7, null), false, "frete", null, 21))
                .willReturn(List.of(summary(9, "Frete", Stage.FINISHED)));

        mvc.perform(get("/portal")
                        .param("situacao", "encerradas")
                        .param("q", "frete")
                        .with(marcos()))
                .andExpect(content().string(containsString("OC-2026-000009")))
                .andExpect(content().string(containsString("Encerrada hoje às\u00a009:00")))
                .andExpect(content().string(containsString("Resultados para “frete”")));
    }

    @Test
    void pagesByTheLastRowSeen() throws Exception {
        var rows = LongStream.rangeClosed(1, 21)
                .mapToObj(i -> summary(100 - i, "Assunto " + i, Stage.TRIAGE))
                .toList();
        given(reading.list(new Reach(7, null), true, null, null, 21)).willReturn(rows);

        mvc.perform(get("/portal").with(marcos()))
                .andExpect(content().string(containsString("antes=80")))
                .andExpect(content().string(not(containsString("Assunto 21"))));
    }

    @Test
    void theNextPageKeepsTheSearchWhateverItHolds() throws Exception {
        var rows = LongStream.rangeClosed(1, 21)
                .mapToObj(i -> summary(100 - i, "Assunto " + i, Stage.FINISHED))
                .toList();
        given(reading.list(new Reach(7, null), false, "a&b={c}+d", null, 21)).willReturn(rows);

        mvc.perform(get("/portal")
                        .param("situacao", "encerradas")
                        .param("q", "a&b={c}+d")
                        .with(marcos()))
                .andExpect(content()
                        .string(containsString("/portal?situacao=encerradas&amp;q=a%26b%3D%7Bc%7D%2Bd&amp;antes=80")));
    }

    @Test
    void anEmptyListInvitesToTheFirstOccurrence() throws Exception {
        mvc.perform(get("/portal").with(marcos()))
                .andExpect(content().string(containsString("Tudo em dia por aqui")))
                .andExpect(content().string(containsString("href=\"/portal/ocorrencias/nova\"")));
    }

    @Test
    @DisplayName("A13: what customers typed is text, in the rows and in the search")
    void escapesWhatWasTyped() throws Exception {
        given(reading.list(any(), any(), any(), any(), anyInt()))
                .willReturn(List.of(summary(12, SCRIPT, Stage.TRIAGE)));

        mvc.perform(get("/portal").param("q", SCRIPT).with(marcos()))
                .andExpect(content().string(containsString(ESCAPED)))
                .andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(not(containsString("<img src=x"))));
    }

    @Test
    @DisplayName("UNO-M-19, UNO-B-26: the phones of the support line stand in the footer")
    void showsThePhones() throws Exception {
        mvc.perform(get("/portal").with(marcos()))
                .andExpect(content().string(containsString("Sorocaba")))
                .andExpect(content().string(containsString("tel:+551555550101")));
    }

    @Test
    @DisplayName("A11: a member of the team has no company and sees no list")
    void refusesTheTeam() throws Exception {
        mvc.perform(get("/portal").with(analyst())).andExpect(status().isForbidden());

        then(reading).shouldHaveNoInteractions();
    }

    @Test
    void aMistypedAddressIsAPageNotJson() throws Exception {
        mvc.perform(get("/portal")
                        .param("antes", "x")
                        .accept(MediaType.TEXT_HTML)
                        .with(marcos()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(""));
        mvc.perform(get("/portal/nada").accept(MediaType.TEXT_HTML).with(marcos()))
                .andExpect(status().isNotFound())
                .andExpect(content().string(""));
    }
}
