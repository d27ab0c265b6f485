package dev.plantao.statement;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.LedgerLine;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceFile;
import dev.plantao.occurrence.Reclassification;
import dev.plantao.occurrence.Stage;
import dev.plantao.sla.CalendarNames;
import dev.plantao.sla.Calendars;
import dev.plantao.sla.ClockKind;
import dev.plantao.statement.ClockHistory.Retarget;
import dev.plantao.statement.ClockHistory.Stretch;
import dev.plantao.statement.StatementSheet.Line;
import dev.plantao.statement.StatementSheet.Mark;
import dev.plantao.statement.StatementSheet.When;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The lines of a statement: each stretch with its rule, and the changes of the promise where they happened. */
@Component
class Lines {

    private final OccurrenceFile file;
    private final CalendarNames names;
    private final Words words;
    private final Labels labels;

    Lines(OccurrenceFile file, CalendarNames names, Words words, Labels labels) {
        this.file = file;
        this.names = names;
        this.words = words;
        this.labels = labels;
    }

    /** The lines, and of the marks among them the words alone. */
    record Told(List<Line> lines, List<String> marks) {}

    Told of(Occurrence occurrence, Audience audience, ClockKind kind, ClockHistory history) {
        List<Reclassification> changes = history.retargets().isEmpty() || audience == Audience.CUSTOMER
                ? List.of()
                : file.reclassifications(occurrence);
        List<Line> marks = history.retargets().stream()
                .map(retarget -> mark(retarget, history, changes, audience))
                .toList();
        List<Line> lines = new ArrayList<>();
        int told = 0;
        Duration open = Duration.ZERO;
        Duration used = Duration.ZERO;
        for (Stretch stretch : history.stretches()) {
            while (told < marks.size() && !marks.get(told).from().at().isAfter(stretch.from())) {
                lines.add(marks.get(told++));
            }
            lines.add(line(stretch, open, used, audience, kind));
            open = open.plus(stretch.open());
            used = used.plus(stretch.counted());
        }
        lines.addAll(marks.subList(told, marks.size()));
        return new Told(
                lines,
                marks.stream()
                        .map(line -> line.mark() == null ? "" : line.mark().text())
                        .toList());
    }

    private Line line(Stretch stretch, Duration open, Duration used, Audience audience, ClockKind kind) {
        Duration openAfter = open.plus(stretch.open());
        Duration usedAfter = used.plus(stretch.counted());
        Stage stage = stretch.stage();
        return new Line(
                null,
                when(stretch.from()),
                when(stretch.to()),
                stretch.open(),
                stretch.counted(),
                usedAfter,
                whole(open, openAfter),
                whole(used, usedAfter),
                Words.span(usedAfter),
                stretch.state() == ClockHistory.State.RUNNING,
                words.text("state." + stretch.state()),
                audience == Audience.TEAM ? stage : null,
                stage.publicStage(),
                labels.of(audience.seen(stage)),
                rule(stretch, audience, kind));
    }

    /** Whole minutes of the running total, so that the lines add up to it whatever their seconds. */
    private static String whole(Duration before, Duration after) {
        return Words.span(Duration.ofMinutes(after.toMinutes() - before.toMinutes()));
    }

    private String rule(Stretch stretch, Audience audience, ClockKind kind) {
        boolean always = kind == ClockKind.TRIAGE
                || kind == ClockKind.FIRST_RESPONSE && stretch.state() == ClockHistory.State.RUNNING;
        return always
                ? words.text("rule." + kind)
                : words.text("rule." + audience + "." + stretch.state(), labels.of(audience.seen(stretch.stage())));
    }

    private Line mark(Retarget retarget, ClockHistory history, List<Reclassification> changes, Audience audience) {
        LedgerLine before = retarget.before();
        LedgerLine after = retarget.after();
        Duration used = history.usedBefore(retarget.at());
        String text = words.text(
                "retarget",
                words.spoken(retarget.at()),
                Words.span(before.entry().target()),
                Words.span(after.entry().target()),
                reason(retarget, changes, audience),
                Words.span(used));
        if (!before.calendar().equals(after.calendar())) {
            text += " " + words.text("retarget.calendar", calendar(after.calendar()));
        }
        return new Line(
                new Mark(before.entry().target(), after.entry().target(), text),
                when(retarget.at()),
                when(retarget.at()),
                Duration.ZERO,
                Duration.ZERO,
                used,
                "",
                "",
                Words.span(used),
                false,
                "",
                audience == Audience.TEAM ? after.stage() : null,
                after.stage().publicStage(),
                "",
                text);
    }

    /** The ledger's reason; to the team also what whoever reclassified wrote, which need not have been for customers. */
    private String reason(Retarget retarget, List<Reclassification> changes, Audience audience) {
        String written = retarget.after().entry().reason();
        return audience == Audience.CUSTOMER
                ? written
                : changes.stream()
                        .filter(change -> !change.at().isAfter(retarget.at().plusMillis(1)))
                        .reduce((earlier, later) -> later)
                        .filter(change -> change.at().plusSeconds(2).isAfter(retarget.at()))
                        .map(change -> words.text("retarget.reason", written, change.reason()))
                        .orElse(written);
    }

    private String calendar(String code) {
        return code.equals(Calendars.ELAPSED)
                ? words.text("calendar.elapsed")
                : names.name(code).orElse(code);
    }

    private When when(Instant at) {
        return new When(at, words.moment(at));
    }
}
