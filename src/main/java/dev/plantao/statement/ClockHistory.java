package dev.plantao.statement;

import dev.plantao.occurrence.LedgerLine;
import dev.plantao.occurrence.Stage;
import dev.plantao.sla.BusinessCalendar;
import dev.plantao.sla.ClockEvent;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.LedgerEntry;
import dev.plantao.sla.Statement;
import dev.plantao.sla.Statement.Segment;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The life of one clock since its last start: stretches without hole or overlap, each in one stage of the reader and
 * either counted or not, and between them the changes of the promise. It reads what happened, and decides nothing.
 *
 * @param stretches in order; their open times sum up to that of the whole life, to the millisecond
 * @param retargets in order
 */
record ClockHistory(List<Stretch> stretches, List<Retarget> retargets) {

    /** Stage and clock are written one after the other in one step; so much may lie between the two. */
    private static final Duration ONE_STEP = Duration.ofSeconds(2);

    /** What the clock does in a stretch. */
    enum State {
        RUNNING,
        PAUSED,
        STOPPED
    }

    /**
     * A time in one stage.
     *
     * @param open open time of the calendar inside it
     */
    record Stretch(Instant from, Instant to, Stage stage, State state, Duration open) {

        Duration counted() {
            return state == State.RUNNING ? open : Duration.ZERO;
        }
    }

    /** A change of the promise, over the same consumed time. */
    record Retarget(LedgerLine before, LedgerLine after) {

        Instant at() {
            return after.entry().at();
        }
    }

    /** A stay in a stage; it ends where the next begins. */
    record Stay(Instant from, Stage stage) {}

    /** @param ledger of one clock, in order; not empty */
    static ClockHistory of(
            List<LedgerLine> ledger, List<Stay> stays, BusinessCalendar calendar, Instant now, Audience audience) {
        List<LedgerLine> life = sinceLastStart(ledger);
        List<Stay> stages = aligned(life, stays);
        List<Retarget> retargets = retargets(life);
        Set<Instant> cuts = new TreeSet<>();
        retargets.forEach(retarget -> cuts.add(retarget.at()));
        for (int i = 1; i < stages.size(); i++) {
            if (audience.seen(stages.get(i).stage())
                    != audience.seen(stages.get(i - 1).stage())) {
                cuts.add(stages.get(i).from());
            }
        }
        List<LedgerEntry> entries = life.stream().map(LedgerLine::entry).toList();
        List<Stretch> stretches = Statement.of(entries, calendar, now).cutAt(cuts, calendar).segments().stream()
                .map(segment -> new Stretch(
                        segment.from(),
                        segment.to(),
                        stageAt(segment.from(), stages),
                        state(segment, entries),
                        segment.business()))
                .toList();
        return new ClockHistory(stretches, retargets);
    }

    private static List<LedgerLine> sinceLastStart(List<LedgerLine> ledger) {
        int start = 0;
        for (int i = 0; i < ledger.size(); i++) {
            if (ledger.get(i).entry().event() == ClockEvent.START) {
                start = i;
            }
        }
        return ledger.subList(start, ledger.size());
    }

    private static List<Retarget> retargets(List<LedgerLine> life) {
        List<Retarget> retargets = new ArrayList<>();
        for (int i = 1; i < life.size(); i++) {
            if (life.get(i).entry().event() == ClockEvent.RETARGET) {
                retargets.add(new Retarget(life.get(i - 1), life.get(i)));
            }
        }
        return retargets;
    }

    /**
     * The stays with the beginnings the ledger knows: a stage that moved the clock begins where the clock moved. The
     * solution clock starts when triage is over, so triage is no stage of its life.
     */
    private static List<Stay> aligned(List<LedgerLine> life, List<Stay> stays) {
        boolean solution = life.get(0).entry().kind() == ClockKind.SOLUTION;
        List<Stay> aligned = stays.stream()
                .filter(stay -> !(solution && stay.stage() == Stage.TRIAGE))
                .map(stay -> new Stay(beginning(stay, life), stay.stage()))
                .toList();
        return aligned.isEmpty() ? List.of(new Stay(Instant.MIN, life.get(0).stage())) : aligned;
    }

    private static Instant beginning(Stay stay, List<LedgerLine> life) {
        Instant entered = stay.from().truncatedTo(ChronoUnit.MILLIS);
        return life.stream()
                .filter(line -> line.stage() == stay.stage() && line.entry().event() != ClockEvent.RETARGET)
                .map(line -> line.entry().at())
                .filter(at -> !at.isBefore(entered) && !at.isAfter(entered.plus(ONE_STEP)))
                .findFirst()
                .orElse(entered);
    }

    private static Stage stageAt(Instant at, List<Stay> stages) {
        Stage stage = stages.get(0).stage();
        for (Stay stay : stages) {
            if (!stay.from().isAfter(at)) {
                stage = stay.stage();
            }
        }
        return stage;
    }

    private static State state(Segment segment, List<LedgerEntry> entries) {
        if (segment.counted()) {
            return State.RUNNING;
        }
        return entries.stream()
                .filter(entry -> !entry.at().isAfter(segment.from()))
                .map(LedgerEntry::event)
                .filter(event -> event == ClockEvent.PAUSE || event == ClockEvent.STOP)
                .reduce((earlier, later) -> later)
                .filter(event -> event == ClockEvent.STOP)
                .map(stop -> State.STOPPED)
                .orElse(State.PAUSED);
    }

    /** What all stretches counted up to {@code at}, where one of them ends. */
    Duration usedBefore(Instant at) {
        return stretches.stream()
                .filter(stretch -> !stretch.to().isAfter(at))
                .map(Stretch::counted)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
