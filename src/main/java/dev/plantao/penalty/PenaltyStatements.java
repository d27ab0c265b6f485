package dev.plantao.penalty;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.penalty.LineRows.Live;
import dev.plantao.penalty.PenaltyStatement.Adjustment;
import dev.plantao.penalty.PenaltyStatement.Approval;
import dev.plantao.penalty.StatementRows.Approved;
import dev.plantao.penalty.StatementRows.Contract;
import dev.plantao.penalty.StatementRows.Frozen;
import dev.plantao.penalty.StatementRows.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The monthly penalty statement of each company (BY-01). A month is the desk's calendar month of the deadline. An open one
 * is reckoned whenever it is read; an approved one stays as it was approved, and what changes in it later becomes an
 * adjustment of the first month that is open when it changes.
 */
@Service
@Transactional
public class PenaltyStatements {

    private final StatementRows rows;
    private final LineRows lines;
    private final Labels labels;
    private final Clock clock;

    PenaltyStatements(StatementRows rows, LineRows lines, Labels labels, Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.labels = labels;
        this.clock = clock;
    }

    /**
     * A page of statements.
     *
     * @param next the company the next page comes after, or null on the last
     */
    public record Page(List<PenaltyStatement> statements, @Nullable Long next) {}

    /** The statements of a month by company, {@code size} at most; a page may hold fewer and not be the last. */
    public Page page(YearMonth month, @Nullable Long after, int size) {
        List<Named> found = rows.companies(month, start(month), start(month.plusMonths(1)), after, size + 1);
        List<Named> shown = found.size() > size ? found.subList(0, size) : found;
        return new Page(
                reckon(shown, month).stream()
                        .filter(statement -> !statement.isEmpty())
                        .toList(),
                found.size() > size ? shown.get(size - 1).id() : null);
    }

    /** The statement of a company and a month, or nothing if there is no such company. */
    public Optional<PenaltyStatement> of(long company, YearMonth month) {
        return reckon(rows.company(company), month).stream().findFirst();
    }

    /** The breaches of an approved month that something has happened to since, as they stand now. */
    public List<BreachLine> changedSince(PenaltyStatement statement) {
        Map<Long, Integer> approved =
                statement.lines().stream().collect(Collectors.toMap(BreachLine::breach, BreachLine::decisions));
        return live(statement.company(), statement.month()).stream()
                .filter(line -> !Objects.equals(approved.get(line.breach()), line.decisions()))
                .toList();
    }

    private List<BreachLine> live(long company, YearMonth month) {
        return lines.of(List.of(company), month, start(month), start(month.plusMonths(1))).stream()
                .filter(live -> monthOf(live.line().dueAt()).equals(month))
                .map(Live::line)
                .toList();
    }

    /** Whether the month has passed. */
    public boolean over(YearMonth month) {
        return month.isBefore(YearMonth.now(clock));
    }

    /**
     * Approves a month: its lines and its credit are kept as they are now, for good.
     *
     * @param seen the credit the approver read, in BRL
     * @throws RuleViolation while the month runs or a breach is undecided; when there is nothing to approve; to somebody
     *     who decided a breach of it (four eyes); when the credit is no longer {@code seen}; when it is approved already
     */
    public void approve(long company, YearMonth month, BigDecimal seen, String by) {
        PenaltyStatement statement =
                of(company, month).orElseThrow(() -> new RuleViolation("Esta empresa não existe."));
        check(statement, seen, by);
        try {
            rows.insert(statement, start(month), start(month.plusMonths(1)), new Approval(by, clock.instant()));
        } catch (DuplicateKeyException faster) {
            throw new RuleViolation("Outra pessoa acabou de aprovar este mês. Confira o demonstrativo aprovado.");
        }
    }

    private void check(PenaltyStatement statement, BigDecimal seen, String by) {
        if (statement.approval() != null) {
            throw new RuleViolation(
                    "Este mês já foi aprovado. O que mudar agora entra como ajuste no próximo mês aberto.");
        }
        if (!over(statement.month())) {
            throw new RuleViolation("Este mês ainda não terminou. Aprove a partir do primeiro dia do mês seguinte.");
        }
        if (statement.isEmpty()) {
            throw new RuleViolation("Não há nada a aprovar neste mês.");
        }
        if (statement.pending() > 0) {
            throw new RuleViolation("Há violações sem decisão. A liderança precisa tratar todas antes da aprovação.");
        }
        if (statement.deciders().contains(by)) {
            throw new RuleViolation("Você decidiu uma violação deste mês. Peça a aprovação a outra pessoa.");
        }
        if (statement.credit().compareTo(seen) != 0) {
            throw new RuleViolation("O crédito mudou e agora é %s. Confira as linhas e aprove de novo."
                    .formatted(labels.money(statement.credit())));
        }
    }

    private List<PenaltyStatement> reckon(List<Named> companies, YearMonth month) {
        if (companies.isEmpty()) {
            return List.of();
        }
        List<Long> ids = companies.stream().map(Named::id).toList();
        Map<Long, List<Approved>> approved =
                rows.approved(ids).stream().collect(Collectors.groupingBy(Approved::company));
        List<Long> statements = approved.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.month().equals(month))
                .map(Approved::id)
                .toList();
        Map<Long, List<Frozen>> frozen =
                rows.lines(statements).stream().collect(Collectors.groupingBy(Frozen::statement));
        Map<Long, Contract> contracts = rows.contracts(ids, month.atEndOfMonth()).stream()
                .collect(Collectors.toMap(Contract::company, contract -> contract, (latest, older) -> latest));
        Map<Long, List<Live>> live = lines.of(ids, month, start(month), start(month.plusMonths(1))).stream()
                .collect(Collectors.groupingBy(Live::company));
        return companies.stream()
                .map(company -> {
                    List<Approved> months = approved.getOrDefault(company.id(), List.of());
                    return months.stream()
                            .filter(one -> one.month().equals(month))
                            .findFirst()
                            .map(one -> frozen(company, one, frozen.getOrDefault(one.id(), List.of())))
                            .orElseGet(() -> open(
                                    company,
                                    month,
                                    contracts.get(company.id()),
                                    live.getOrDefault(company.id(), List.of()),
                                    months));
                })
                .toList();
    }

    private static PenaltyStatement frozen(Named company, Approved approved, List<Frozen> lines) {
        return new PenaltyStatement(
                company.id(),
                company.name(),
                approved.month(),
                approved.plan(),
                approved.fee(),
                lines.stream()
                        .flatMap(one -> Optional.ofNullable(one.line()).stream())
                        .toList(),
                lines.stream()
                        .flatMap(one -> Optional.ofNullable(one.adjustment()).stream())
                        .toList(),
                approved.approval());
    }

    private PenaltyStatement open(
            Named company, YearMonth month, @Nullable Contract contract, List<Live> live, List<Approved> approved) {
        Map<YearMonth, List<Live>> byMonth = live.stream()
                .collect(Collectors.groupingBy(one -> monthOf(one.line().dueAt()), TreeMap::new, Collectors.toList()));
        Set<YearMonth> closed = approved.stream().map(Approved::month).collect(Collectors.toSet());
        List<Adjustment> adjustments = approved.stream()
                .filter(one -> byMonth.containsKey(one.month()))
                .sorted((one, other) -> one.month().compareTo(other.month()))
                .filter(one -> month.equals(falls(byMonth.getOrDefault(one.month(), List.of()), closed)))
                .map(one -> adjustment(company, one, byMonth.getOrDefault(one.month(), List.of())))
                .filter(one -> one.amount().signum() != 0 || one.pending() > 0)
                .toList();
        return new PenaltyStatement(
                company.id(),
                company.name(),
                month,
                contract == null ? "" : contract.plan(),
                contract == null || contract.fee() == null ? Reais.ZERO : contract.fee(),
                byMonth.getOrDefault(month, List.of()).stream().map(Live::line).toList(),
                adjustments,
                null);
    }

    /** What the month would cost now, by the fee it was approved with, less what has been credited for it. */
    private static Adjustment adjustment(Named company, Approved approved, List<Live> live) {
        PenaltyStatement now = new PenaltyStatement(
                company.id(),
                company.name(),
                approved.month(),
                approved.plan(),
                approved.fee(),
                live.stream().map(Live::line).toList(),
                List.of(),
                null);
        return new Adjustment(
                approved.month(),
                now.ownCredit().subtract(approved.credited()),
                now.pending(),
                new TreeSet<>(now.deciders()));
    }

    /** The month an adjustment falls into: that of the latest change, or the first one after it that is still open. */
    private YearMonth falls(List<Live> live, Set<YearMonth> closed) {
        YearMonth month =
                monthOf(live.stream().map(Live::latest).max(Instant::compareTo).orElseThrow());
        while (closed.contains(month)) {
            month = month.plusMonths(1);
        }
        return month;
    }

    private YearMonth monthOf(Instant instant) {
        return YearMonth.from(instant.atZone(clock.getZone()));
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
