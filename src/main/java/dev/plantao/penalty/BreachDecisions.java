package dev.plantao.penalty;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.penalty.BreachDecision.Kind;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Disputes and reviews of breaches. Each is a row of its own; the breach and what the lead decided of it stay as
 * they are, and are the first thing its history tells.
 */
@Service
@Transactional
public class BreachDecisions {

    private static final int LONGEST = 2000;

    private final LineRows lines;
    private final Labels labels;
    private final Clock clock;

    BreachDecisions(LineRows lines, Labels labels, Clock clock) {
        this.lines = lines;
        this.labels = labels;
        this.clock = clock;
    }

    /** The history of these breaches, each in its order: what the lead decided, then what was said of it. */
    public Map<Long, List<BreachDecision>> of(Collection<Long> breaches) {
        return Stream.concat(
                        lines.handled(breaches).stream(),
                        lines.decisions(breaches).values().stream().flatMap(List::stream))
                .collect(Collectors.groupingBy(BreachDecision::breach));
    }

    /** One breach of a company as it stands now. */
    public BreachLine line(long company, long breach) {
        return lines.one(company, breach)
                .orElseThrow(() -> new RuleViolation("Esta violação não existe."))
                .line();
    }

    /**
     * The customer disputes a breach; its amount stays until somebody reviews it.
     *
     * @param seen how many decisions the person had read
     * @throws RuleViolation without a day that has come or a text; while the lead has not decided; when somebody else said
     *     something of it meanwhile
     */
    public void dispute(long company, long breach, int seen, @Nullable LocalDate day, String text, String by) {
        BreachLine line = decided(company, breach);
        LocalDate due = LocalDate.ofInstant(line.dueAt(), clock.getZone());
        reason(text, "O que o cliente contesta? Escreva em poucas palavras.")
                .when(day == null, "day", "Informe o dia em que o cliente contestou, por exemplo 05/12/2026.")
                .when(day != null && day.isAfter(LocalDate.now(clock)), "day", "Informe um dia que já chegou.")
                .when(day != null && day.isBefore(due), "day", "O prazo venceu depois desse dia. Confira a data.")
                .done();
        write(line, seen, Kind.DISPUTED, day, line.amount(), text, by);
    }

    /**
     * Decides a breach again: excused with zero, reduced, restored, or kept as it is.
     *
     * @param seen how many decisions the person had read
     * @param amount what applies from now on, in BRL, from zero to {@link BreachLine#ceiling()}
     * @throws RuleViolation without reason or with an amount the contract does not allow; while the lead has not decided;
     *     when somebody else said something of it meanwhile
     */
    public void revise(long company, long breach, int seen, @Nullable BigDecimal amount, String reason, String by) {
        BreachLine line = decided(company, breach);
        reason(reason, "Diga por que o valor muda ou fica.")
                .when(amount == null, "amount", "Informe o valor em reais, por exemplo 36,00. Para dispensar, use 0.")
                .when(
                        amount != null && amount.compareTo(line.ceiling()) > 0,
                        "amount",
                        "O contrato limita o mês a %s. Use um valor até esse limite."
                                .formatted(labels.money(line.ceiling())))
                .done();
        write(line, seen, Kind.REVISED, null, amount, reason, by);
    }

    private BreachLine decided(long company, long breach) {
        BreachLine line = line(company, breach);
        if (line.pending()) {
            throw new RuleViolation("A liderança ainda não tratou esta violação. Trate na Tasklist primeiro.");
        }
        return line;
    }

    private static Refusals reason(String text, String missing) {
        return new Refusals().blank(text, "reason", missing).longer(text, LONGEST, "reason");
    }

    private void write(
            BreachLine line,
            int seen,
            Kind kind,
            @Nullable LocalDate day,
            @Nullable BigDecimal amount,
            String reason,
            String by) {
        if (line.amount() == null || amount == null) {
            throw new IllegalStateException("Undecided breach " + line.breach());
        }
        if (line.decisions() != seen) {
            throw faster();
        }
        try {
            lines.insert(new BreachDecision(
                    line.breach(), seen + 1, kind, clock.instant(), by, day, line.amount(), amount, reason.strip()));
        } catch (DuplicateKeyException raced) {
            throw faster();
        }
    }

    private static RuleViolation faster() {
        return new RuleViolation(
                "Outra pessoa registrou algo nesta violação agora mesmo. Leia o histórico e tente de novo.");
    }
}
