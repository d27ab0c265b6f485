package dev.plantao.board;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plantao.board.Card.Column;
import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.BoardLine;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Stage;
import dev.plantao.sla.BusinessCalendar;
import dev.plantao.sla.Calendars;
import dev.plantao.sla.Risk;
import dev.plantao.sla.SlaClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What the wall shows, as one query and some arithmetic; it asks neither the engine nor a cache. */
@Service
public class Board {

    private static final int MOST = 300;

    private final OccurrenceReading reading;
    private final Calendars calendars;
    private final Labels labels;
    private final Clock clock;

    Board(OccurrenceReading reading, Calendars calendars, Labels labels, Clock clock) {
        this.reading = reading;
        this.calendars = calendars;
        this.labels = labels;
        this.clock = clock;
    }

    /** The board as it is now: the 300 most urgent open occurrences, the earliest deadline first. */
    public Snapshot now() {
        Instant now = clock.instant();
        List<BoardLine> lines = reading.onBoard(MOST);
        List<Card> cards = lines.stream().map(line -> card(line, now)).toList();
        long open = lines.isEmpty() ? 0 : lines.get(0).matching();
        return new Snapshot(local(now), cards, Counters.of(open, cards));
    }

    private Card card(BoardLine line, Instant now) {
        SlaClock sla = line.runningClock();
        BusinessCalendar calendar = calendars.of(line.calendar());
        Duration remaining = sla == null ? null : sla.remaining(calendar, now);
        Instant dueAt = sla == null ? null : sla.dueAt();
        return new Card(
                line.number(),
                line.company(),
                line.plan(),
                line.module(),
                line.priority(),
                labels.of(line.priority()),
                line.slaClass(),
                line.stage(),
                labels.of(line.stage()),
                line.stage() == Stage.TRIAGE ? Column.NEW : Column.IN_PROGRESS,
                line.owner(),
                dueAt == null ? null : local(dueAt),
                remaining,
                sla != null && sla.isPaused(),
                sla == null || remaining == null ? Risk.GREEN : Risk.of(sla.target(), remaining),
                sla == null ? null : sla.usedShare(calendar, now));
    }

    private OffsetDateTime local(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }

    /** The board at an instant. */
    public record Snapshot(OffsetDateTime at, List<Card> items, Counters counters) {}

    /**
     * How many there are.
     *
     * @param open all open occurrences, shown or not
     * @param fresh those in triage, of the ones shown, as all that follow
     * @param byClass by class of the SLA; {@code NONE} counts those not classified yet
     */
    public record Counters(
            long open,
            @JsonProperty("new") long fresh,
            long inProgress,
            long paused,
            long late,
            Map<Risk, Long> byRisk,
            Map<String, Long> byClass) {

        static Counters of(long open, List<Card> cards) {
            long fresh =
                    cards.stream().filter(card -> card.column() == Column.NEW).count();
            return new Counters(
                    open,
                    fresh,
                    cards.size() - fresh,
                    cards.stream().filter(Card::paused).count(),
                    cards.stream().filter(card -> card.risk() == Risk.RED).count(),
                    count(new EnumMap<>(Risk.class), cards, Card::risk),
                    count(
                            new TreeMap<>(),
                            cards,
                            card -> card.slaClass() == null
                                    ? "NONE"
                                    : card.slaClass().name()));
        }

        private static <K> Map<K, Long> count(Map<K, Long> into, List<Card> cards, Function<Card, K> by) {
            into.putAll(cards.stream().collect(Collectors.groupingBy(by, Collectors.counting())));
            return into;
        }
    }
}
