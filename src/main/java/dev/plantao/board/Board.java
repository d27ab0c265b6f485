package dev.plantao.board;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plantao.board.Card.Column;
import dev.plantao.catalog.Labels;
import dev.plantao.forecast.Forecast;
import dev.plantao.forecast.Forecasts;
import dev.plantao.occurrence.BoardLine;
import dev.plantao.occurrence.BoardTallies;
import dev.plantao.occurrence.BoardTally;
import dev.plantao.occurrence.BoardTally.Kind;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Stage;
import dev.plantao.sla.BusinessCalendar;
import dev.plantao.sla.Calendars;
import dev.plantao.sla.Risk;
import dev.plantao.sla.SlaClock;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/**
 * What the wall shows: a query for the cards, two for the counts and some arithmetic; it never asks the engine. Screens
 * read {@link LiveBoard}, which draws it once for all of them.
 */
@Service
public class Board {

    private static final int MOST = 300;
    private static final int PERIODS = 4;

    private final OccurrenceReading reading;
    private final BoardTallies tallies;
    private final Forecasts forecasts;
    private final Calendars calendars;
    private final Labels labels;
    private final Clock clock;

    Board(
            OccurrenceReading reading,
            BoardTallies tallies,
            Forecasts forecasts,
            Calendars calendars,
            Labels labels,
            Clock clock) {
        this.reading = reading;
        this.tallies = tallies;
        this.forecasts = forecasts;
        this.calendars = calendars;
        this.labels = labels;
        this.clock = clock;
    }

    /** The board as it is now: the 300 most urgent open occurrences, the earliest deadline first. */
    public Snapshot now() {
        Instant now = clock.instant();
        Instant midnight = LocalDate.ofInstant(now, clock.getZone())
                .atStartOfDay(clock.getZone())
                .toInstant();
        List<Instant> periods = periods(now);
        Double expected = forecasts.today().map(Forecast.Today::expected).orElse(null);
        BoardTally tally = tallies.count(now, midnight, periods);
        List<Card> cards =
                reading.onBoard(MOST).stream().map(line -> card(line, now)).toList();
        return Snapshot.of(
                local(now),
                cards,
                Counters.of(tally, cards),
                Today.of(tally, expected, midnight, now, periods, clock.getZone()));
    }

    /** The ends of the business hours to come, on the full hour where the desk opens on it. */
    private List<Instant> periods(Instant now) {
        BusinessCalendar business = calendars.of(Calendars.DEFAULT);
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        return IntStream.rangeClosed(1, PERIODS)
                .mapToObj(hours -> business.plus(hour, Duration.ofHours(hours)))
                .toList();
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
                sla != null && sla.isRunning() && calendar.isOpen(now),
                sla == null || remaining == null ? Risk.GREEN : Risk.of(sla.target(), remaining),
                sla == null ? null : sla.usedShare(calendar, now));
    }

    private OffsetDateTime local(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }

    /**
     * The board at an instant.
     *
     * @param version the same for two pictures that differ in nothing but the time that passed between them
     */
    public record Snapshot(OffsetDateTime at, String version, List<Card> items, Counters counters, Today today) {

        static Snapshot of(OffsetDateTime at, List<Card> items, Counters counters, Today today) {
            String looks = items.stream().map(card -> card.standing(at)).toList() + "" + counters + today;
            String version = UUID.nameUUIDFromBytes(looks.getBytes(StandardCharsets.UTF_8))
                    .toString();
            return new Snapshot(at, version, items, counters, today);
        }
    }

    /**
     * How many there are.
     *
     * @param open all open occurrences, shown or not
     * @param fresh those in triage, of all
     * @param inProgress the rest of all
     * @param paused of the ones shown
     * @param late of all with a running clock; where all are shown, the paused ones too
     * @param byRisk of the ones shown, but all the late
     * @param byClass of all, by class of the SLA; {@code NONE} counts those not classified yet
     */
    public record Counters(
            long open,
            @JsonProperty("new") long fresh,
            long inProgress,
            long paused,
            long late,
            Map<Risk, Long> byRisk,
            Map<String, Long> byClass) {

        static Counters of(BoardTally tally, List<Card> cards) {
            long open = tally.total(Kind.OPEN);
            long fresh = tally.of(Kind.OPEN).stream()
                    .filter(row -> Stage.TRIAGE.name().equals(row.detail()))
                    .mapToLong(BoardTally.Row::number)
                    .sum();
            Map<Risk, Long> byRisk = new EnumMap<>(Risk.class);
            byRisk.putAll(cards.stream().collect(Collectors.groupingBy(Card::risk, Collectors.counting())));
            // Beyond the cards only a deadline tells, and only that of a running clock.
            byRisk.merge(Risk.RED, tally.total(Kind.LATE), Math::max);
            byRisk.values().remove(0L);
            return new Counters(
                    open,
                    fresh,
                    open - fresh,
                    cards.stream().filter(Card::paused).count(),
                    byRisk.getOrDefault(Risk.RED, 0L),
                    byRisk,
                    new TreeMap<>(tally.byCode(Kind.OPEN)));
        }
    }
}
