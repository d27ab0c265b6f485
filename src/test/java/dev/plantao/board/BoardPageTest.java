package dev.plantao.board;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.plantao.board.Card.Column;
import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.Stage;
import dev.plantao.sla.Risk;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.ControllerAdvice;

@WebMvcTest(controllers = BoardPage.class, excludeFilters = @Filter(ControllerAdvice.class))
@Import(Labels.class)
@WithMockUser(username = "placar", roles = "board")
@DisplayName("The wall (UNO-B-28, UNO-B-29)")
class BoardPageTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T09:00:00-03:00");

    @Autowired
    MockMvc mvc;

    @MockitoBean
    LiveBoard board;

    @Test
    @DisplayName("d.8: two columns, each card with what the wall must tell")
    void showsTheNewOnesAndThoseInProgress() throws Exception {
        shows(
                card(
                        "OC-1",
                        "Serra Azul",
                        Column.NEW,
                        null,
                        NOW.plusHours(1),
                        Duration.ofMinutes(60),
                        false,
                        Risk.AMBER),
                card(
                        "OC-2",
                        "TransRota",
                        Column.IN_PROGRESS,
                        "Ana",
                        NOW.plusDays(1),
                        Duration.ofMinutes(725),
                        false,
                        Risk.GREEN));

        mvc.perform(get("/placar"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(matchesRegex(
                                "(?s).*Novas.*OC-1.*1h00.*Serra Azul.*Ouro.*Fiscal.*Prioridade Alta.*Sem responsável.*até 10:00"
                                        + ".*Em andamento.*OC-2.*12h05.*TransRota.*Ana.*até ter\\. 24/11 09:00.*")))
                .andExpect(content().string(containsString("risk-AMBER")))
                .andExpect(content().string(containsString("Atenção")));
    }

    @Test
    @DisplayName("d.8: late is said in words, not by colour alone")
    void saysHowLateItIs() throws Exception {
        shows(card(
                "OC-1", "Serra Azul", Column.NEW, null, NOW.minusHours(1), Duration.ofMinutes(-45), false, Risk.RED));

        mvc.perform(get("/placar"))
                .andExpect(content().string(matchesRegex("(?s).*Vencida.*atraso.*45 min.*venceu 08:00.*")));
    }

    @Test
    @DisplayName("d.8: a paused clock shows a badge and what is left, and no deadline")
    void showsAPausedClock() throws Exception {
        shows(card("OC-1", "Serra Azul", Column.IN_PROGRESS, "Ana", null, Duration.ofHours(8), true, Risk.GREEN));

        mvc.perform(get("/placar"))
                .andExpect(content().string(matchesRegex("(?s).*is-paused.*Pausada.*restam.*8h00.*")))
                .andExpect(content().string(not(matchesRegex("(?s).*card-who.*até .*"))));
    }

    @Test
    @DisplayName("d.8: the browser counts down what counts now, and nothing that is paused")
    void saysWhatCountsDown() throws Exception {
        Duration left = Duration.ofMinutes(90);
        shows(
                card("OC-1", "Serra Azul", Column.NEW, null, NOW.plusHours(2), left, false, Risk.GREEN),
                card("OC-2", "Serra Azul", Column.NEW, null, null, Duration.ofHours(8), true, Risk.GREEN));

        mvc.perform(get("/placar"))
                .andExpect(content().string(containsString("data-empty-at=\"2026-11-23T10:30-03:00\">1h30<")))
                .andExpect(content().string(matchesRegex("(?s)(?!.*data-empty-at.*data-empty-at).*")));
    }

    @Test
    @DisplayName("d.8: the day by hour in words too, today's breaches, and what falls due in the next hours")
    void showsTheDay() throws Exception {
        shows();

        mvc.perform(get("/placar"))
                .andExpect(content()
                        .string(matchesRegex(
                                "(?s).*Hoje, por hora.*4 abertas.*1 respondidas.*08h: 4 abertas, 1 respondidas"
                                        + ".*Vencidas hoje.*2.*previsão: 3,4.*08:30.*OC-9.*TransRota.*Vencem nas próximas horas úteis"
                                        + ".*3.*até 10:00.*0.*até ter\\. 24/11 09:00.*")));
    }

    @Test
    @DisplayName("UNO-B-28: listens for another picture, and without JavaScript reloads every 15 seconds")
    void refreshesItself() throws Exception {
        shows();

        mvc.perform(get("/placar"))
                .andExpect(content().string(containsString("data-stream=\"/api/v1/board/stream\"")))
                .andExpect(content()
                        .string(containsString("<noscript><meta http-equiv=\"refresh\" content=\"15\"></noscript>")))
                .andExpect(content().string(containsString("Sem conexão desde")))
                .andExpect(content().string(containsString("data-now=\"2026-11-23T09:00-03:00\"")));
    }

    @Test
    void answersHtmxWithTheBoardAlone() throws Exception {
        shows();

        mvc.perform(get("/placar").header("HX-Request", "true"))
                .andExpect(content().string(containsString("id=\"board\"")))
                .andExpect(content().string(containsString("Nenhuma ocorrência nova")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    @DisplayName("A13: names are text")
    void escapesNames() throws Exception {
        shows(card(
                "OC-1",
                "<script>alert(1)</script>",
                Column.NEW,
                "<img src=x onerror=alert(1)>",
                null,
                null,
                false,
                Risk.GREEN));

        mvc.perform(get("/placar"))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt;")))
                .andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(not(containsString("<img src=x"))));
    }

    private void shows(Card... cards) {
        List<Card> items = List.of(cards);
        given(board.now())
                .willReturn(new Board.Snapshot(
                        NOW,
                        "versão",
                        items,
                        new Board.Counters(items.size(), 0, 0, 0, 0, Map.of(), Map.of("NONE", 1L, "ERROR", 2L)),
                        new Today(
                                List.of(new Today.Hour(LocalTime.of(8, 0), 4, 1)),
                                2,
                                new BigDecimal("3.4"),
                                List.of(new Today.Late("OC-9", "TransRota", NOW.minusMinutes(30))),
                                List.of(new Today.Due(NOW.plusHours(1), 3), new Today.Due(NOW.plusDays(1), 0)))));
    }

    private static Card card(
            String number,
            String company,
            Column column,
            @Nullable String owner,
            @Nullable OffsetDateTime due,
            @Nullable Duration left,
            boolean paused,
            Risk risk) {
        return new Card(
                number,
                company,
                "Ouro",
                "Fiscal",
                Priority.HIGH,
                "Alta",
                SlaClass.ERROR,
                Stage.TRIAGE,
                "Em triagem",
                column,
                owner,
                due,
                left,
                paused,
                left != null && !paused,
                risk,
                null);
    }
}
