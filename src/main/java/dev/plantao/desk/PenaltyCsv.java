package dev.plantao.desk;

import dev.plantao.catalog.Labels;
import dev.plantao.penalty.BreachLine;
import dev.plantao.penalty.PenaltyStatement;
import dev.plantao.penalty.PenaltyStatement.Adjustment;
import dev.plantao.penalty.Reais;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A penalty statement for the spreadsheets of Brazil: UTF-8 with its mark, semicolons, decimal commas. A text that a
 * spreadsheet would take for a formula gets an apostrophe in front (A30).
 */
@Component
class PenaltyCsv {

    private static final String MARK = "\uFEFF";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    private final PenaltyWords words;
    private final DeskTimes times;
    private final Labels labels;

    PenaltyCsv(PenaltyWords words, DeskTimes times, Labels labels) {
        this.words = words;
        this.times = times;
        this.labels = labels;
    }

    String of(PenaltyStatement statement) {
        Stream<String> lines = statement.lines().stream().map(line -> line(statement, line));
        Stream<String> adjustments = statement.adjustments().stream().map(one -> adjustment(statement, one));
        String credit = row(statement, "CREDIT", "", "", "", "", "", statement.credit(), "", words.cap(statement));
        return MARK
                + Stream.of(Stream.of(labels.text("penalty.csv.head")), lines, adjustments, Stream.of(credit))
                        .flatMap(part -> part)
                        .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private String line(PenaltyStatement statement, BreachLine line) {
        return row(
                statement,
                "BREACH",
                line.number(),
                words.slaClass(line),
                MOMENT.format(line.dueAt().atZone(times.zone())),
                DeskTimes.elapsed(line.late(times.now())),
                line.percent() == null ? "" : Reais.plain(line.percent()),
                line.amount(),
                labels.of("penalty.status", PenaltyWords.status(line))
                        + (line.disputed() ? ", " + labels.text("penalty.disputedNow") : ""),
                line.reason() == null ? "" : line.reason());
    }

    private String adjustment(PenaltyStatement statement, Adjustment one) {
        return row(statement, "ADJUSTMENT", "", "", "", "", "", one.amount(), "", words.name(one.month()));
    }

    private String row(
            PenaltyStatement statement,
            String kind,
            String number,
            String slaClass,
            String due,
            String late,
            String percent,
            @Nullable BigDecimal amount,
            String decision,
            String reason) {
        return Stream.concat(
                        Stream.of(
                                        statement.companyName(),
                                        statement.month().toString(),
                                        labels.of("penalty.state", PenaltyWords.state(statement)),
                                        labels.of("penalty.csv", kind),
                                        number,
                                        slaClass,
                                        due,
                                        late)
                                .map(PenaltyCsv::text),
                        Stream.concat(
                                // Numbers are ours: the minus of an adjustment is no formula.
                                Stream.of(percent, amount == null ? "" : Reais.plain(amount)),
                                Stream.of(decision, reason).map(PenaltyCsv::text)))
                .collect(Collectors.joining(";"));
    }

    /** A cell that is text and nothing else. */
    static String text(String cell) {
        boolean formula =
                !cell.isEmpty() && List.of('=', '+', '-', '@', '\t', '\r').contains(cell.charAt(0));
        return '"' + (formula ? "'" : "") + cell.replace("\"", "\"\"") + '"';
    }
}
