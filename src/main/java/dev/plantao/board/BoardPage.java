package dev.plantao.board;

import dev.plantao.board.Card.Column;
import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.Priority;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import dev.plantao.sla.Risk;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The wall: read only, full screen, fetched again when the stream tells of another picture (UNO-B-28, UNO-B-29, UNO-M-17). */
@Controller
class BoardPage {

    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", PORTUGUESE);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE dd/MM HH:mm", PORTUGUESE);

    private final LiveBoard board;
    private final Labels labels;

    BoardPage(LiveBoard board, Labels labels) {
        this.board = board;
        this.labels = labels;
    }

    /** The whole page for a browser that opens it; only what changes for htmx. */
    @GetMapping("/placar")
    String show(
            Authentication login,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        Board.Snapshot now = board.now();
        model.addAttribute("fresh", tiles(now, Column.NEW));
        model.addAttribute("inProgress", tiles(now, Column.IN_PROGRESS));
        model.addAttribute("risks", risks(now.counters().byRisk()));
        model.addAttribute("classes", classes(now.counters().byClass()));
        model.addAttribute("paused", now.counters().paused());
        model.addAttribute("open", now.counters().open());
        model.addAttribute("newOnes", now.counters().fresh());
        model.addAttribute("working", now.counters().inProgress());
        model.addAttribute("version", now.version());
        model.addAttribute("day", BoardDay.of(now));
        model.addAttribute("now", now.at().truncatedTo(ChronoUnit.SECONDS));
        // The wall has nobody to press a link; a person of the team opens what the card is about.
        model.addAttribute("opens", Permission.READ_OCCURRENCE.isOf(Viewer.of(login)));
        model.addAttribute("time", TIME.format(now.at()));
        return htmx == null ? "board/board" : "board/board :: board";
    }

    private List<Count> risks(Map<Risk, Long> byRisk) {
        return Stream.of(Risk.values())
                .sorted(Comparator.reverseOrder())
                .map(risk ->
                        new Count(risk.name(), labels.of("placar.risk", risk.name()), byRisk.getOrDefault(risk, 0L)))
                .toList();
    }

    private List<Count> classes(Map<String, Long> byClass) {
        return byClass.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), labels.of("placar.class", entry.getKey()), entry.getValue()))
                .toList();
    }

    private List<Tile> tiles(Board.Snapshot now, Column column) {
        return now.items().stream()
                .filter(card -> card.column() == column)
                .map(card -> tile(card, now.at()))
                .toList();
    }

    private Tile tile(Card card, OffsetDateTime now) {
        Duration left = card.remaining();
        return new Tile(
                card.number(),
                card.company(),
                card.plan(),
                card.module(),
                card.priorityLabel(),
                card.priority() == Priority.HIGH,
                card.owner(),
                card.dueAt() == null ? null : text(card.dueAt(), now),
                left == null ? null : hours(left.abs()),
                card.risk() == Risk.RED,
                card.paused(),
                card.emptyAt(now),
                card.risk());
    }

    /** Business time as "3h05" or "45 min". */
    private static String hours(Duration time) {
        return time.toHours() > 0
                ? "%dh%02d".formatted(time.toHours(), time.toMinutesPart())
                : time.toMinutes() + " min";
    }

    /** The deadline: only the time when it is today. */
    static String text(OffsetDateTime due, OffsetDateTime now) {
        return (due.toLocalDate().equals(now.toLocalDate()) ? TIME : DAY_AND_TIME).format(due);
    }

    /** How many of a kind there are. */
    record Count(String code, String label, long number) {}

    /**
     * One card as people read it.
     *
     * @param urgent whether its priority is the highest
     * @param due the deadline, null while paused or when none runs
     * @param left business time left or lost, null when no clock tells
     * @param late whether it is lost
     * @param emptyAt when nothing is left, if time counts right now: the browser may count down to it; else null
     */
    record Tile(
            String number,
            String company,
            String plan,
            String module,
            String priority,
            boolean urgent,
            @Nullable String owner,
            @Nullable String due,
            @Nullable String left,
            boolean late,
            boolean paused,
            @Nullable OffsetDateTime emptyAt,
            Risk risk) {}
}
