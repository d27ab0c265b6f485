package dev.plantao.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.BoardLine;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.Stage;
import dev.plantao.sla.BusinessCalendar;
import dev.plantao.sla.Calendars;
import dev.plantao.sla.Risk;
import dev.plantao.sla.SlaClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardTest {

    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
    private static final BusinessCalendar ALWAYS = BusinessCalendar.always(ZONE);
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final OccurrenceReading reading = mock();
    private final Calendars calendars = mock();
    private final Labels labels = mock();
    private final Board board = new Board(reading, calendars, labels, Clock.fixed(NOW, ZONE));

    @BeforeEach
    void setUp() {
        when(calendars.of("business")).thenReturn(ALWAYS);
        when(labels.of(any(Enum.class))).thenReturn("rótulo");
    }

    private static SlaClock used(Duration used) {
        return SlaClock.start(Duration.ofHours(10), 80, ALWAYS, NOW.minus(used));
    }

    private static BoardLine line(Stage stage, SlaClock triage, SlaClock solution) {
        return new BoardLine(
                "OC-2026-000001",
                "Rejeição",
                "Metalúrgica",
                "VIP",
                "business",
                "Fiscal",
                Priority.HIGH,
                stage == Stage.TRIAGE ? null : SlaClass.ERROR,
                stage,
                null,
                triage,
                solution,
                400);
    }

    private Card only(BoardLine line) {
        when(reading.onBoard(300)).thenReturn(List.of(line));
        return board.now().items().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, GREEN, 0",
        "PT4H59M59S, GREEN, 49",
        "PT5H, AMBER, 50",
        "PT8H, AMBER, 80",
        "PT8H0.001S, ORANGE, 80",
        "PT9H59M59.999S, ORANGE, 99",
        "PT10H, RED, 100",
        "PT25H, RED, 250"
    })
    @DisplayName("d.8: over half left is green, to 20 % amber, below orange, late red")
    void theColourFollowsWhatIsLeft(Duration used, Risk risk, int share) {
        Card card = only(line(Stage.N1_ANALYSIS, null, used(used)));
        assertThat(card.risk()).isEqualTo(risk);
        assertThat(card.usedShare()).isEqualTo(share);
        assertThat(card.remaining()).isEqualTo(Duration.ofHours(10).minus(used));
    }

    @Test
    void triageIsNewAndShowsTheClockOfTriage() {
        Card card = only(line(Stage.TRIAGE, used(Duration.ofHours(1)), null));
        assertThat(card.column()).isEqualTo(Card.Column.NEW);
        assertThat(card.dueAt()).isEqualTo(OffsetDateTime.parse("2026-11-23T18:00:00-03:00"));
    }

    @Test
    @DisplayName("CON-33: a paused clock shows what is left and no deadline")
    void aPausedClockHasNoDeadline() {
        SlaClock triage = used(Duration.ofHours(1)).stop(ALWAYS, NOW);
        Card card = only(
                line(Stage.AWAITING_CUSTOMER, triage, used(Duration.ofHours(6)).pause(ALWAYS, NOW)));
        assertThat(card.paused()).isTrue();
        assertThat(card.dueAt()).isNull();
        assertThat(card.remaining()).isEqualTo(Duration.ofHours(4));
        assertThat(card.risk()).isEqualTo(Risk.AMBER);
    }

    @Test
    void withoutARunningClockNothingIsAtRisk() {
        for (SlaClock clock : new SlaClock[] {null, used(Duration.ofHours(20)).stop(ALWAYS, NOW)}) {
            Card card = only(line(Stage.REFERRAL, null, clock));
            assertThat(card.risk()).isEqualTo(Risk.GREEN);
            assertThat(card.remaining()).isNull();
            assertThat(card.usedShare()).isNull();
            assertThat(card.paused()).isFalse();
        }
    }

    @Test
    void theCountersCount() throws Exception {
        when(reading.onBoard(300))
                .thenReturn(List.of(
                        line(Stage.TRIAGE, used(Duration.ofHours(11)), null),
                        line(Stage.N1_ANALYSIS, null, used(Duration.ofHours(6))),
                        line(
                                Stage.AWAITING_CUSTOMER,
                                null,
                                used(Duration.ofHours(6)).pause(ALWAYS, NOW))));
        Board.Counters counters = board.now().counters();

        assertThat(counters)
                .isEqualTo(new Board.Counters(
                        400, 1, 2, 1, 1, Map.of(Risk.RED, 1L, Risk.AMBER, 2L), Map.of("NONE", 1L, "ERROR", 2L)));
        assertThat(new ObjectMapper()
                        .readTree(new ObjectMapper().writeValueAsString(counters))
                        .get("new")
                        .asInt())
                .isOne();
    }

    @Test
    void anEmptyBoardIsABoard() {
        when(reading.onBoard(300)).thenReturn(List.of());
        assertThat(board.now().items()).isEmpty();
        assertThat(board.now().counters().open()).isZero();
    }
}
