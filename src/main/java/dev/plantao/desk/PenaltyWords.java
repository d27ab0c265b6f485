package dev.plantao.desk;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.page.Typed;
import dev.plantao.penalty.BreachDecision;
import dev.plantao.penalty.BreachDecision.Kind;
import dev.plantao.penalty.BreachLine;
import dev.plantao.penalty.PenaltyStatement;
import dev.plantao.penalty.PenaltyStatement.Approval;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Penalty statements in the words of people. */
@Component
class PenaltyWords {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM 'de' uuuu", Locale.forLanguageTag("pt-BR"));

    private final DeskTimes times;
    private final Labels labels;
    private final Catalog catalog;

    PenaltyWords(DeskTimes times, Labels labels, Catalog catalog) {
        this.times = times;
        this.labels = labels;
        this.catalog = catalog;
    }

    /** A month of an address or a field, as in 2026-11; nothing else is one. */
    static Optional<YearMonth> month(@Nullable String text) {
        try {
            return Typed.text(text).matches("20\\d{2}-\\d{2}")
                    ? Optional.of(YearMonth.parse(Typed.text(text)))
                    : Optional.empty();
        } catch (DateTimeParseException noMonth) {
            return Optional.empty();
        }
    }

    /** For example "novembro de 2026". */
    String name(YearMonth month) {
        return MONTH.format(month);
    }

    Row row(PenaltyStatement statement) {
        return new Row(
                statement.company(),
                statement.companyName(),
                labels.money(statement.credit()),
                labels.text("penalty.lines", statement.lines().size()),
                statement.pending(),
                statement.capped(),
                state(statement),
                labels.of("penalty.state", state(statement)));
    }

    static String state(PenaltyStatement statement) {
        if (statement.approval() != null) {
            return "APPROVED";
        }
        return statement.pending() > 0 ? "PENDING" : "OPEN";
    }

    Sheet sheet(PenaltyStatement statement) {
        Approval approval = statement.approval();
        return new Sheet(
                statement.company(),
                statement.companyName(),
                statement.month().toString(),
                name(statement.month()),
                statement.plan(),
                labels.money(statement.fee()),
                labels.money(statement.credit()),
                statement.credit().signum() < 0,
                cap(statement),
                statement.pending(),
                state(statement),
                labels.of("penalty.state", state(statement)),
                approval == null
                        ? null
                        : labels.text("penalty.approvedBy", person(approval.by()), times.text(approval.at())),
                statement.adjustments().stream()
                        .map(one -> labels.text(
                                one.pending() > 0 ? "penalty.adjustment.pending" : "penalty.adjustment",
                                name(one.month()),
                                labels.money(one.amount()),
                                one.pending()))
                        .toList());
    }

    /** How the cap came to matter, or not. */
    String cap(PenaltyStatement statement) {
        var cap = statement.cap();
        if (cap == null) {
            return labels.text("penalty.cap.none");
        }
        return labels.text(
                statement.capped() ? "penalty.cap.applied" : "penalty.cap.below",
                labels.money(statement.sum()),
                labels.percent(cap),
                labels.money(statement.fee()),
                labels.money(statement.ceiling()));
    }

    List<Line> lines(List<BreachLine> lines, Map<Long, List<BreachDecision>> history) {
        Map<String, String> names = catalog.names();
        return lines.stream()
                .map(line -> line(line, history.getOrDefault(line.breach(), List.of()), names))
                .toList();
    }

    private Line line(BreachLine line, List<BreachDecision> history, Map<String, String> names) {
        return new Line(
                line.breach(),
                line.number(),
                slaClass(line),
                times.of(line.dueAt()),
                labels.text(
                        line.endedAt() == null ? "penalty.late.still" : "penalty.late",
                        DeskTimes.elapsed(line.late(times.now()))),
                line.percent() == null ? null : labels.text("penalty.percent", labels.percent(line.percent())),
                line.amount() == null ? null : labels.money(line.amount()),
                status(line),
                labels.of("penalty.status", status(line)),
                line.disputed(),
                history.stream().map(step -> step(step, names)).toList());
    }

    String slaClass(BreachLine line) {
        SlaClass known = Typed.constant(SlaClass.class, line.slaClass());
        return known == null ? labels.text("slaClass.none") : labels.of(known);
    }

    static String status(BreachLine line) {
        if (line.pending()) {
            return "PENDING";
        }
        if (!line.penalised()) {
            return "NONE";
        }
        return line.waived() ? "WAIVED" : "APPLIED";
    }

    private Step step(BreachDecision one, Map<String, String> names) {
        String words = one.kind() == Kind.DISPUTED
                ? labels.text("penalty.step.DISPUTED", one.disputedOn() == null ? "" : DeskTimes.day(one.disputedOn()))
                : labels.text(
                        "penalty.step." + one.kind().name(), labels.money(one.before()), labels.money(one.after()));
        return new Step(times.of(one.at()), names.getOrDefault(one.by(), one.by()), words, one.reason());
    }

    private String person(String username) {
        return catalog.names().getOrDefault(username, username);
    }

    /** A statement of the list. */
    record Row(
            long company,
            String name,
            String credit,
            String lines,
            int pending,
            boolean capped,
            String state,
            String stateLabel) {}

    /**
     * The head of a statement.
     *
     * @param owed whether the customer was credited too much and gives back
     */
    record Sheet(
            long company,
            String name,
            String month,
            String monthName,
            String plan,
            String fee,
            String credit,
            boolean owed,
            String cap,
            int pending,
            String state,
            String stateLabel,
            @Nullable String approved,
            List<String> adjustments) {}

    /** A breach of it; {@code percent} and {@code amount} are null until the lead has decided. */
    record Line(
            long id,
            String number,
            String slaClass,
            DeskTimes.Moment due,
            String late,
            @Nullable String percent,
            @Nullable String amount,
            String status,
            String statusLabel,
            boolean disputed,
            List<Step> history) {}

    /** A step of its history. */
    record Step(DeskTimes.Moment at, String who, String what, String reason) {}
}
