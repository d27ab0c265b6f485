package dev.plantao.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plantao.catalog.Labels;
import dev.plantao.forecast.Forecast;
import dev.plantao.forecast.Forecasts;
import dev.plantao.occurrence.BoardLine;
import dev.plantao.occurrence.BoardTallies;
import dev.plantao.occurrence.BoardTally;
import dev.plantao.occurrence.BoardTally.Kind;
import dev.plantao.occurrence.BoardTally.Row;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.Stage;
import dev.plantao.sla.BusinessCalendar;
import dev.plantao.sla.Calendars;
import dev.plantao.sla.OpeningHours;
import dev.plantao.sla.Risk;
import dev.plantao.sla.SlaClock;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final BoardTallies tallies = mock();
    private final Forecasts forecasts = mock();
    private final Board board = new Board(reading, tallies, forecasts, calendars, labels, Clock.fixed(NOW, ZONE));

    @BeforeEach
    void setUp() {
        when(calendars.of("business")).thenReturn(ALWAYS);
        when(labels.of(any(Enum.class))).thenReturn("rótulo");
        when(forecasts.today()).thenReturn(Optional.of(new Forecast.Today(2, 1.44)));
        tallied();
    }

    private void tallied(Row... rows) {
        when(tallies.count(any(), any(), any())).thenReturn(new BoardTally(List.of(rows)));
    }

    private static Row row(Kind kind, @Nullable String code, @Nullable String detail, long number) {
        return new Row(kind, code, detail, null, number);
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
                solution);
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
    @DisplayName("d.8: the counters by class and the late ones count all that are open, shown or not")
    void theCountersCount() throws Exception {
        when(reading.onBoard(300))
                .thenReturn(List.of(
                        line(Stage.TRIAGE, used(Duration.ofHours(11)), null),
                        line(Stage.N1_ANALYSIS, null, used(Duration.ofHours(6))),
                        line(
                                Stage.AWAITING_CUSTOMER,
                                null,
                                used(Duration.ofHours(6)).pause(ALWAYS, NOW))));
        tallied(
                row(Kind.OPEN, "NONE", "TRIAGE", 150),
                row(Kind.OPEN, "ERROR", "TRIAGE", 50),
                row(Kind.OPEN, "ERROR", "N1_ANALYSIS", 200),
                row(Kind.LATE, null, null, 7));
        Board.Counters counters = board.now().counters();

        assertThat(counters)
                .isEqualTo(new Board.Counters(
                        400,
                        200,
                        200,
                        1,
                        7,
                        Map.of(Risk.RED, 7L, Risk.AMBER, 2L),
                        Map.of("NONE", 150L, "ERROR", 250L)));
        assertThat(new ObjectMapper()
                        .readTree(new ObjectMapper().writeValueAsString(counters))
                        .get("new")
                        .asInt())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("d.8: the day by hour, from eight or the first that had any, to now")
    void theDayIsCountedByHour() {
        tallied(
                row(Kind.OPENED, "6", null, 2),
                row(Kind.OPENED, "9", null, 3),
                row(Kind.ANSWERED, "8", null, 1),
                row(Kind.BREACHED, "TRIAGE", null, 2),
                row(Kind.BREACHED, "SOLUTION", null, 1),
                row(Kind.DUE, "1", null, 5));

        Today today = board.now().today();

        assertThat(today.hours())
                .containsExactly(
                        new Today.Hour(LocalTime.of(6, 0), 2, 0),
                        new Today.Hour(LocalTime.of(7, 0), 0, 0),
                        new Today.Hour(LocalTime.of(8, 0), 0, 1),
                        new Today.Hour(LocalTime.of(9, 0), 3, 0));
        assertThat(today.breaches()).isEqualTo(3);
        assertThat(today.expectedBreaches()).isEqualByComparingTo("3.4");
        assertThat(today.dueSoon())
                .containsExactly(
                        new Today.Due(OffsetDateTime.parse("2026-11-23T10:00:00-03:00"), 0),
                        new Today.Due(OffsetDateTime.parse("2026-11-23T11:00:00-03:00"), 5),
                        new Today.Due(OffsetDateTime.parse("2026-11-23T12:00:00-03:00"), 0),
                        new Today.Due(OffsetDateTime.parse("2026-11-23T13:00:00-03:00"), 0));
    }

    @Test
    @DisplayName("d.8: time counts only while a clock runs and its calendar is open")
    void closedHoursDoNotCount() {
        BusinessCalendar closed = new BusinessCalendar(
                ZONE,
                Map.of(DayOfWeek.SUNDAY, List.of(new OpeningHours(LocalTime.of(8, 0), LocalTime.of(18, 0)))),
                day -> false);
        SlaClock running = SlaClock.start(Duration.ofHours(10), 80, closed, NOW);

        assertThat(only(line(Stage.N1_ANALYSIS, null, used(Duration.ofHours(1))))
                        .counting())
                .isTrue();
        assertThat(only(line(Stage.N1_ANALYSIS, null, used(Duration.ofHours(1)).pause(ALWAYS, NOW)))
                        .counting())
                .isFalse();
        when(calendars.of("business")).thenReturn(closed);
        assertThat(only(line(Stage.N1_ANALYSIS, null, running)).counting()).isFalse();
    }

    @Test
    @DisplayName("the version stays while only time passes, and changes with a pause, a risk or a count")
    void theVersionTellsWhatTimeAloneDoesNot() {
        BoardLine line = line(Stage.N1_ANALYSIS, null, used(Duration.ofHours(1)));
        String version = at(NOW, line);

        assertThat(at(NOW.plusSeconds(59), line)).isEqualTo(version);
        assertThat(at(NOW.plus(Duration.ofMinutes(59)), line)).isEqualTo(version);
        assertThat(at(NOW.plus(Duration.ofHours(4)), line)).as("amber").isNotEqualTo(version);
        assertThat(at(
                        NOW,
                        line(Stage.N1_ANALYSIS, null, used(Duration.ofHours(1)).pause(ALWAYS, NOW))))
                .isNotEqualTo(version);
        tallied(row(Kind.OPEN, "ERROR", "TRIAGE", 1));
        assertThat(at(NOW, line)).isNotEqualTo(version);
    }

    private String at(Instant now, BoardLine line) {
        when(reading.onBoard(300)).thenReturn(List.of(line));
        return new Board(reading, tallies, forecasts, calendars, labels, Clock.fixed(now, ZONE))
                .now()
                .version();
    }

    @Test
    void anEmptyBoardIsABoard() {
        when(reading.onBoard(300)).thenReturn(List.of());
        assertThat(board.now().items()).isEmpty();
        assertThat(board.now().counters().open()).isZero();
    }
}
