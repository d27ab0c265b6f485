package dev.plantao.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The SLA statement ("extrato"): every interval of a clock's life, without hole or overlap, counted or not, and why.
 *
 * @param segments in order; the first begins at the last start, the last ends at the stop or now
 */
public record Statement(List<Segment> segments) {

    /**
     * An interval in which a clock counted, or did not.
     *
     * @param business open time of the calendar inside it, whether it counted or not
     * @param reason of the ledger entry that opened it
     */
    public record Segment(Instant from, Instant to, boolean counted, Duration business, String reason) {

        private Segment part(Instant start, Instant end, BusinessCalendar calendar) {
            return new Segment(start, end, counted, calendar.between(start, end), reason);
        }
    }

    public Statement {
        segments = List.copyOf(segments);
    }

    /** What the entries of one clock, in order, tell up to {@code now}. */
    public static Statement of(List<LedgerEntry> entries, BusinessCalendar calendar, Instant now) {
        List<LedgerEntry> turns = turns(entries);
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            LedgerEntry turn = turns.get(i);
            boolean last = i == turns.size() - 1;
            if (last && turn.event() == ClockEvent.STOP) {
                break;
            }
            Instant to = last ? now : turns.get(i + 1).at();
            if (turn.at().isBefore(to)) {
                Duration business = calendar.between(turn.at(), to);
                segments.add(new Segment(turn.at(), to, counts(turn), business, turn.reason()));
            }
        }
        return new Statement(segments);
    }

    /** The entries since the last start at which the clock began or ceased to count. */
    private static List<LedgerEntry> turns(List<LedgerEntry> entries) {
        List<LedgerEntry> turns = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            if (entry.event() == ClockEvent.START) {
                turns.clear();
                turns.add(entry);
            } else if (!turns.isEmpty() && isTurn(turns.get(turns.size() - 1), entry)) {
                turns.add(entry);
            }
        }
        return turns;
    }

    private static boolean isTurn(LedgerEntry last, LedgerEntry entry) {
        return switch (entry.event()) {
            case START -> true;
            case PAUSE -> counts(last);
            case RESUME -> !counts(last);
            case RETARGET -> false;
            case STOP -> last.event() != ClockEvent.STOP;
        };
    }

    private static boolean counts(LedgerEntry turn) {
        return turn.event() == ClockEvent.START || turn.event() == ClockEvent.RESUME;
    }

    /**
     * The same statement with its intervals divided at these instants; those outside of it divide nothing. The open times
     * of the parts sum up to that of the whole, to the millisecond.
     *
     * @param calendar the one the statement was made with
     */
    public Statement cutAt(Collection<Instant> instants, BusinessCalendar calendar) {
        NavigableSet<Instant> cuts = new TreeSet<>(instants);
        List<Segment> parts = new ArrayList<>();
        for (Segment segment : segments) {
            Instant from = segment.from();
            for (Instant cut : cuts.subSet(segment.from(), false, segment.to(), false)) {
                parts.add(segment.part(from, cut, calendar));
                from = cut;
            }
            parts.add(segment.part(from, segment.to(), calendar));
        }
        return new Statement(parts);
    }

    /** Business time used: what the counted intervals sum up to. */
    public Duration used() {
        return segments.stream().filter(Segment::counted).map(Segment::business).reduce(Duration.ZERO, Duration::plus);
    }
}
