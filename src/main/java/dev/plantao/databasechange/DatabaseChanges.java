package dev.plantao.databasechange;

import dev.plantao.catalog.Parameters;
import dev.plantao.catalog.Parameters.ChangePrices;
import dev.plantao.catalog.Tariff;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OfferClosed;
import dev.plantao.occurrence.Outcome;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.SupportLevel;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every step of an intervention in a customer's database, each in one transaction with what it does to its occurrence. */
@Service
@Transactional
public class DatabaseChanges {

    private static final Limit MOST = Limit.of(50);

    private final DatabaseChangeRepository changes;
    private final DatabaseExecutionRepository executions;
    private final Parameters parameters;
    private final Clock clock;

    DatabaseChanges(
            DatabaseChangeRepository changes,
            DatabaseExecutionRepository executions,
            Parameters parameters,
            Clock clock) {
        this.changes = changes;
        this.executions = executions;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * The support asks for a change (T42, T44).
     *
     * @throws RuleViolation naming every field that is wrong
     */
    public DatabaseChange request(Occurrence occurrence, ChangeRequest request, Author by) {
        request.check(occurrence);
        int seq = changes.latest(occurrence.id()).map(DatabaseChange::seq).orElse(0) + 1;
        occurrence.answerEndsAs(null);
        return changes.save(new DatabaseChange(
                occurrence.id(),
                seq,
                Objects.requireNonNull(request.operation()),
                String.valueOf(request.purpose()),
                String.valueOf(request.risk()),
                Boolean.TRUE.equals(request.byCustomer()),
                by.username(),
                clock.instant()));
    }

    /** What the table of costs said (D16): a change without a quote may be done at once. */
    public void decideCost(Occurrence occurrence, boolean quoteRequired) {
        underWay(occurrence).decideCost(quoteRequired);
    }

    /**
     * The lead prices the change at today's tariff, or gives it away (T42).
     *
     * @throws RuleViolation naming every field that is wrong
     */
    public DatabaseChange offer(Occurrence occurrence, QuoteOffer offer, Author by) {
        offer.check();
        DatabaseChange change = underWay(occurrence);
        ChangePrices prices = parameters.changePrices();
        Tariff tariff = new Tariff(prices.minute(), prices.taxPercent());
        int minutes = Objects.requireNonNull(offer.minutes());
        Instant now = clock.instant();
        int days = offer.waived() ? 1 : Objects.requireNonNull(offer.validDays());
        ZonedDateTime expires = now.atZone(clock.getZone()).plusDays(days);
        change.offer(new Quote(
                String.valueOf(offer.scope()),
                minutes,
                tariff.minute(),
                tariff.taxPercent(),
                offer.waived() ? Tariff.NOTHING : tariff.total(minutes),
                offer.waived() ? offer.waiverReason() : null,
                by.username(),
                now,
                expires.toInstant()));
        return change;
    }

    /**
     * A contact answers the quote; of two at once, and of an answer and the end of its time, exactly one wins.
     *
     * @param shown the change whose quote the contact has read, or null for the one that is open
     * @throws OfferClosed for whoever comes second, saying who was faster or that the time is over
     */
    public DatabaseChange answer(
            Occurrence occurrence,
            @Nullable Long shown,
            boolean accepted,
            @Nullable String reason,
            Author by,
            long contact) {
        new Refusals().longer(reason, 2000, "reason").done();
        DatabaseChange change = changes.lock(occurrence.id()).orElseThrow(() -> closed(latest(occurrence)));
        if (change.answer() != null || shown != null && shown != change.id()) {
            throw closed(Optional.of(change));
        }
        change.answered(new QuoteAnswer(
                accepted,
                by.username(),
                by.name(),
                contact,
                clock.instant(),
                accepted || Refusals.isBlank(reason) ? null : reason));
        return change;
    }

    private static OfferClosed closed(Optional<DatabaseChange> latest) {
        QuoteAnswer given = latest.map(DatabaseChange::answer).orElse(null);
        if (given == null) {
            boolean late =
                    latest.map(change -> change.state() == ChangeState.EXPIRED).orElse(false);
            return new OfferClosed(
                    late
                            ? "O prazo deste orçamento terminou. Peça outro na própria ocorrência."
                            : "Não há orçamento à espera de resposta nesta ocorrência.");
        }
        return new OfferClosed(
                given.answeredName() + (given.accepted() ? " já aceitou" : " já recusou") + " este orçamento.");
    }

    /** The time of the quote is over; false when it was answered in the meantime, and the answer counts. */
    public boolean expire(Occurrence occurrence) {
        return changes.lock(occurrence.id())
                .map(change -> change.expired(clock.instant()))
                .orElse(false);
    }

    /** A refused or forgotten quote: the analyst goes on without the change, and an answer says how it ended. */
    public void backToAnalyst(Occurrence occurrence) {
        occurrence.returnToSupport();
        occurrence.answerEndsAs(Outcome.QUOTE_REFUSED);
    }

    /**
     * The development made the change and shows its evidence (T45); the second level answers.
     *
     * @throws RuleViolation naming every field that is wrong, or when nothing clears it
     */
    public DatabaseExecution execute(Occurrence occurrence, Evidence evidence, Author by) {
        Instant now = clock.instant();
        evidence.check(now);
        DatabaseChange change = underWay(occurrence);
        if (by.username().equals(change.requestedBy())) {
            throw new RuleViolation("Quem pediu a intervenção não a executa: passe a tarefa a outra pessoa.");
        }
        change.executed(now);
        changes.flush();
        occurrence.returnToSupport(SupportLevel.N2);
        occurrence.answerEndsAs(Outcome.DB_CHANGE_DONE);
        return executions.save(new DatabaseExecution(change, evidence, by.username(), now));
    }

    /**
     * The development gives it back undone; the customer owes nothing.
     *
     * @throws RuleViolation without a reason
     */
    public void giveBack(Occurrence occurrence, @Nullable String reason) {
        new Refusals()
                .blank(reason, "returnReason", "Diga por que a intervenção não foi executada.")
                .longer(reason, 2000, "returnReason")
                .done();
        underWay(occurrence).returned(String.valueOf(reason), clock.instant());
        occurrence.returnToSupport(SupportLevel.N2);
    }

    /** The occurrence was cancelled: whatever was under way is given up. */
    public void cancel(Occurrence occurrence) {
        changes.lock(occurrence.id()).ifPresent(change -> change.cancelled(clock.instant()));
    }

    /**
     * The change that is under way.
     *
     * @throws IllegalStateException if there is none
     */
    @Transactional(readOnly = true)
    public DatabaseChange underWay(Occurrence occurrence) {
        return changes.findByUnderWay(occurrence.id())
                .orElseThrow(() -> new IllegalStateException("No change under way in " + occurrence.number()));
    }

    /** The last change somebody asked for, however it ended. */
    @Transactional(readOnly = true)
    public Optional<DatabaseChange> latest(Occurrence occurrence) {
        return changes.latest(occurrence.id());
    }

    /** The changes of an occurrence with their evidence, the latest first; at most 50. */
    @Transactional(readOnly = true)
    public List<ChangeRecord> of(Occurrence occurrence) {
        List<DatabaseChange> found = changes.findByOccurrenceIdOrderBySeqDesc(occurrence.id(), MOST);
        List<Long> made = found.stream()
                .filter(change -> change.state() == ChangeState.EXECUTED)
                .map(DatabaseChange::id)
                .toList();
        Map<Long, DatabaseExecution> evidence = made.isEmpty()
                ? Map.of()
                : executions.findAllById(made).stream()
                        .collect(Collectors.toMap(DatabaseExecution::changeId, Function.identity()));
        return found.stream()
                .map(change -> new ChangeRecord(change, evidence.get(change.id())))
                .toList();
    }
}
