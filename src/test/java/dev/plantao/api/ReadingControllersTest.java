package dev.plantao.api;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.plantao.api.http.Page;
import dev.plantao.customer.Company;
import dev.plantao.customer.Contact;
import dev.plantao.customer.Customers;
import dev.plantao.knowledge.Knowledge;
import dev.plantao.knowledge.KnowledgeEntry;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.OccurrenceNotFound;
import dev.plantao.process.Actors;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;

class ReadingControllersTest {

    private final OccurrenceViews views = mock();
    private final MockMvc mvc = Door.to(new OccurrenceController(views, mock()));

    @Test
    void aListHasItemsAndTheNextCursor() throws Exception {
        when(views.list(any(), eq(true), eq("nota"), isNull(), eq(20))).thenReturn(new Page<>(List.of(), "MTo5"));
        mvc.perform(get("/api/v1/occurrences?state=open&q=nota&size=20").principal(Door.contact()))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"items\": [], \"next\": \"MTo5\"}"));
    }

    @ParameterizedTest
    @CsvSource({"state=aberta, state", "size=201, size", "size=0, size", "size=muitos, size"})
    @DisplayName("A29: a question out of bounds is refused with the parameter's name")
    void aQuestionOutOfBoundsIsRefused(String query, String parameter) throws Exception {
        mvc.perform(get("/api/v1/occurrences?" + query).principal(Door.contact()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value(parameter));
        mvc.perform(get("/api/v1/occurrences").param("q", "x".repeat(121)).principal(Door.contact()))
                .andExpect(status().isBadRequest());
    }

    @Test
    @DisplayName("A11: the answer for a number that is not one's own does not even repeat the number")
    void aMissingOccurrenceIsNotNamed() throws Exception {
        when(views.detail(any(), any())).thenThrow(new OccurrenceNotFound("OC-2026-000002"));
        mvc.perform(get("/api/v1/occurrences/OC-2026-000002").principal(Door.contact()))
                .andExpect(status().isNotFound())
                .andExpect(content()
                        .json(
                                """
                        {"type": "about:blank", "title": "Não encontrado", "status": 404,
                         "detail": "Esta ocorrência não existe."}
                        """,
                                JsonCompareMode.STRICT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/timeline", "/sla"})
    @DisplayName("c.7: sales and billing see the list and no more")
    void salesAndBillingSeeTheList(String path) throws Exception {
        mvc.perform(get("/api/v1/occurrences/OC-2026-000001" + path).principal(Door.staff("sales", "billing")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/occurrences").principal(Door.staff("sales", "billing")))
                .andExpect(status().isOk());
        verify(views).list(any(), isNull(), isNull(), isNull(), anyInt());
    }

    @Test
    void anAddressThatDoesNotExistIsRefusedInPortuguese() throws Exception {
        mvc.perform(get("/api/v1/nada").principal(Door.contact()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("Este endereço não existe."));
    }

    @Test
    @DisplayName("UNO-M-38: level 0 answers anybody")
    void levelZeroAnswersAnybody() throws Exception {
        Knowledge knowledge = mock();
        when(knowledge.search("fiscal", "nota")).thenReturn(List.of(KnowledgeEntry.faq("fiscal", "Nota?", "Assim.")));
        Door.to(new KnowledgeController(knowledge))
                .perform(get("/api/v1/knowledge?module=fiscal&q=nota"))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .json(
                                        """
                        {"items": [{"kind": "FAQ", "module": "fiscal", "title": "Nota?", "body": "Assim."}],
                         "next": null}
                        """));
    }

    @Test
    void meTellsWhoAndWhatFor() throws Exception {
        Customers customers = mock();
        Actors actors = mock();
        Company company = mock();
        Contact contact = mock();
        when(customers.contact(7)).thenReturn(contact);
        when(contact.company()).thenReturn(company);
        when(company.id()).thenReturn(3L);
        when(company.name()).thenReturn("Metalúrgica");
        when(customers.planInForce(eq(3L), any())).thenThrow(new NoSuchElementException());
        when(actors.staff("camila")).thenReturn(Author.staff("camila", "Camila Duarte"));
        MockMvc me = Door.to(new MeController(customers, actors, Clock.systemUTC()));

        me.perform(get("/api/v1/me").principal(Door.contact()))
                .andExpect(
                        content()
                                .json(
                                        """
                        {"user": "helena", "name": "Helena Prado", "roles": ["CONTACT"],
                         "company": {"id": 3, "name": "Metalúrgica"}, "plan": null,
                         "permissions": ["OPEN_OCCURRENCE", "LIST_OCCURRENCES", "READ_OCCURRENCE", "WRITE_PUBLIC", "CANCEL"]}
                        """));
        me.perform(get("/api/v1/me").principal(Door.staff("board")))
                .andExpect(
                        content()
                                .json(
                                        """
                        {"user": "camila", "name": "Camila Duarte", "roles": ["board"], "company": null,
                         "permissions": ["READ_BOARD"]}
                        """));
    }
}
