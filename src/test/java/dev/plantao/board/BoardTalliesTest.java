package dev.plantao.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.MovedClock;
import dev.plantao.RunningApplication;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.BoardTallies;
import dev.plantao.occurrence.BoardTally;
import dev.plantao.occurrence.BoardTally.Kind;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Outcome;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import dev.plantao.process.OccurrenceProcess;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningApplication
@DisplayName("d.8: what the board counts")
class BoardTalliesTest {

    /** Far from the days of the other tests, which share the database. */
    private static final String DAY = "2031-03-04T";

    @Autowired
    private BoardTallies tallies;

    @Autowired
    private Desk desk;

    @Autowired
    private MasterData data;

    @Autowired
    private OccurrenceProcess process;

    @Autowired
    private MovedClock clock;

    @BeforeEach
    void aQuietDay() {
        data.load();
        desk.at(DAY + "09:30");
    }

    @AfterEach
    void backToNine() {
        clock.set("2026-11-23T09:00");
    }

    @Test
    void anOpeningIsCountedInItsHourAndByWhenItFallsDue() {
        BoardTally before = tally("09:30");
        long lateLater = tally("11:30").total(Kind.LATE);
        opened();

        BoardTally after = tally("09:45");

        assertThat(more(before, after, Kind.OPENED, "9")).isOne();
        assertThat(more(before, after, Kind.OPEN, "NONE")).isOne();
        assertThat(more(before, after, Kind.DUE, "1"))
                .as("11:30, in the second period")
                .isOne();
        assertThat(after.total(Kind.LATE)).isEqualTo(before.total(Kind.LATE));
        assertThat(tally("11:30").total(Kind.LATE) - lateLater).isOne();
    }

    @Test
    void anAnswerIsCountedInItsHourAndACancellationIsNone() {
        Case answered = opened();
        Case cancelled = opened();
        BoardTally before = tally("09:30");

        desk.at(DAY + "10:10");
        process.cancel(
                cancelled.number(),
                Author.contact("andre", data.contact("andre").name()),
                CancelReason.SOLVED_ALONE,
                null);
        BoardTally after = tally("10:15");
        assertThat(more(before, after, Kind.ANSWERED, "10")).isZero();
        assertThat(more(before, after, Kind.OPEN, "NONE")).isEqualTo(-1);

        answered.completed("userTask_triage", "camila", Desk.triage("CONFIGURATION", "QUESTION"))
                .completed(
                        "userTask_analyseN1",
                        "camila",
                        Desk.with(Desk.analysis("ANSWER"), "recommendation", "Ligue o parâmetro"))
                .endedAs(Outcome.ANSWERED_N1);
        assertThat(more(before, tally("10:20"), Kind.ANSWERED, "10")).isOne();
    }

    @Test
    void aBreachIsCountedOnItsDayAndToldWhileItIsOneOfTheLatest() {
        BoardTally before = tally("09:30");
        Case late = opened();
        desk.at(DAY + "11:30");
        late.fires("event_triageBreached");

        BoardTally after = tally("11:31");

        assertThat(more(before, after, Kind.BREACHED, "TRIAGE")).isOne();
        assertThat(after.of(Kind.LATEST)).hasSizeBetween(1, 3).anySatisfy(row -> {
            assertThat(row.code()).isEqualTo(late.number());
            assertThat(row.detail()).isEqualTo(late.occurrence().company().name());
            assertThat(row.at()).isEqualTo(MovedClock.at(DAY + "11:30"));
        });
        assertThat(tallies.count(
                                MovedClock.at("2031-03-05T09:00"),
                                MovedClock.at("2031-03-05T00:00"),
                                periods("2031-03-05T"))
                        .total(Kind.BREACHED))
                .isZero();
    }

    private Case opened() {
        return desk.opens(data.contact("andre"), Category.QUESTION, "inventory");
    }

    private BoardTally tally(String time) {
        return tallies.count(MovedClock.at(DAY + time), MovedClock.at(DAY + "00:00"), periods(DAY));
    }

    private static List<Instant> periods(String day) {
        return List.of(
                MovedClock.at(day + "10:30"),
                MovedClock.at(day + "11:30"),
                MovedClock.at(day + "12:30"),
                MovedClock.at(day + "13:30"));
    }

    private static long more(BoardTally before, BoardTally after, Kind kind, String code) {
        return after.byCode(kind).getOrDefault(code, 0L) - before.byCode(kind).getOrDefault(code, 0L);
    }
}
