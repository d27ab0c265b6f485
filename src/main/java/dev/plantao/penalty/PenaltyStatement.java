package dev.plantao.penalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What late solutions of one month cost for one company (A-05, BY-01). Of an open month it is what holds now; of an
 * approved one, what was approved.
 *
 * @param plan the name of the plan of the month's last day
 * @param fee its monthly fee, in BRL; zero where there is none
 * @param lines the breaches whose deadline lies in the month, by deadline
 * @param adjustments what approved months have come to cost more or less since
 * @param approval null while the month is open
 */
public record PenaltyStatement(
        long company,
        String companyName,
        YearMonth month,
        String plan,
        BigDecimal fee,
        List<BreachLine> lines,
        List<Adjustment> adjustments,
        @Nullable Approval approval) {

    /** Who approved, and when. */
    public record Approval(String by, Instant at) {}

    /**
     * What a month that was approved before costs more (or less, then negative) than has been credited for it, in BRL.
     *
     * @param pending breaches of that month that came to light later and that nobody has decided
     * @param deciders who decided its breaches
     */
    public record Adjustment(YearMonth month, BigDecimal amount, int pending, Set<String> deciders) {}

    /** The sum of what applies, in BRL, before the cap. */
    public BigDecimal sum() {
        return lines.stream()
                .map(BreachLine::amount)
                .flatMap(amount -> Optional.ofNullable(amount).stream())
                .reduce(Reais.ZERO, BigDecimal::add);
    }

    /**
     * The cap in percent of the fee: the lowest of the lines that have a penalty, so that no contract's cap is exceeded
     * when the plan changed within the month; null when no line has a penalty.
     */
    public @Nullable BigDecimal cap() {
        return lines.stream()
                .filter(BreachLine::penalised)
                .flatMap(line -> Optional.ofNullable(line.cap()).stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The most this month's own breaches may cost, in BRL. */
    public BigDecimal ceiling() {
        BigDecimal cap = cap();
        return cap == null ? Reais.ZERO : BreachLine.share(cap, fee);
    }

    /** Whether the cap takes something off the sum. */
    public boolean capped() {
        return sum().compareTo(ceiling()) > 0;
    }

    /** What the month's own breaches cost after the cap, in BRL. */
    public BigDecimal ownCredit() {
        return sum().min(ceiling());
    }

    /** The credit of the month: its own breaches after the cap, and the adjustments, which had a cap of their own. */
    public BigDecimal credit() {
        return adjustments.stream().map(Adjustment::amount).reduce(ownCredit(), BigDecimal::add);
    }

    /** Breaches that the lead still has to decide. */
    public int pending() {
        return (int) lines.stream().filter(BreachLine::pending).count()
                + adjustments.stream().mapToInt(Adjustment::pending).sum();
    }

    /** Whether there is nothing to state. */
    public boolean isEmpty() {
        return lines.isEmpty() && adjustments.isEmpty() && approval == null;
    }

    /** Everybody who decided something in it, by user name. */
    public Set<String> deciders() {
        Set<String> people = new TreeSet<>();
        lines.forEach(line -> people.addAll(line.deciders()));
        adjustments.forEach(adjustment -> people.addAll(adjustment.deciders()));
        return people;
    }
}
