package dev.plantao.product;

import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of the product, from the support's words to the queue of development. */
@Service
@Transactional
public class ProductRequests {

    private final ProductRequestRepository requests;
    private final Issues issues;
    private final CommitteeCycle cycle;
    private final Clock clock;

    ProductRequests(ProductRequestRepository requests, Issues issues, CommitteeCycle cycle, Clock clock) {
        this.requests = requests;
        this.issues = issues;
        this.cycle = cycle;
        this.clock = clock;
    }

    /**
     * The support sends an occurrence to the product (T14).
     *
     * @throws RuleViolation naming every field that is wrong
     */
    public void send(Occurrence occurrence, RequestReasons reasons, Author by) {
        RequestReasons whole = new RequestReasons(
                reasons.justification(),
                reasons.legalBasis() == null ? occurrence.report().legalBasis() : reasons.legalBasis(),
                reasons.legalDate() == null ? occurrence.report().legalDeadline() : reasons.legalDate());
        whole.check(occurrence.category(), LocalDate.now(clock));
        keep(occurrence, whole, by);
    }

    /** Triage sends it (T06), with what the customer wrote. */
    public void send(Occurrence occurrence, Author by) {
        var report = occurrence.report();
        keep(occurrence, new RequestReasons(null, report.legalBasis(), report.legalDeadline()), by);
    }

    private void keep(Occurrence occurrence, RequestReasons reasons, Author by) {
        requests.save(new ProductRequest(
                occurrence,
                requests.countByOccurrenceId(occurrence.id()) + 1,
                reasons,
                isUrgent(occurrence, reasons),
                by.username(),
                clock.instant()));
    }

    /** What the law asks before the next meeting cannot wait for it (AC20). */
    private boolean isUrgent(Occurrence occurrence, RequestReasons reasons) {
        LocalDate legal = reasons.legalDate();
        return occurrence.category() == Category.FISCAL_REQUIREMENT
                && legal != null
                && legal.isBefore(cycle.next().atZone(clock.getZone()).toLocalDate());
    }

    /** The request of an occurrence; empty if it never was one. */
    @Transactional(readOnly = true)
    public Optional<ProductRequest> find(Occurrence occurrence) {
        return requests.latest(occurrence.id());
    }

    /**
     * The same, where there must be one.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    @Transactional(readOnly = true)
    public ProductRequest of(Occurrence occurrence) {
        return find(occurrence).orElseThrow();
    }

    /** Product management judges it without waiting for the meeting. */
    public void anticipate(Occurrence occurrence) {
        of(occurrence).anticipate();
        occurrence.awaitMeeting(null);
    }

    /** The meeting has begun with it on the agenda. */
    public void putOnAgenda(Occurrence occurrence) {
        of(occurrence).putOnAgenda();
    }

    /**
     * It waits for the next meeting.
     *
     * @return when that is
     */
    public Instant scheduleNext(Occurrence occurrence) {
        Instant next = cycle.next();
        occurrence.awaitMeeting(next);
        return next;
    }

    /** The meeting left it undecided. */
    public void carryOver(Occurrence occurrence) {
        of(occurrence).postpone();
    }

    /**
     * Keeps what product management decided (T33..T36).
     *
     * @throws RuleViolation naming every field that is wrong (NEG-16)
     */
    public ProductRequest decide(Occurrence occurrence, ProductDecision decision, Author by) {
        ProductRequest request = of(occurrence);
        decision.check(request.isFiscal());
        request.decide(decision, by.username(), clock.instant());
        switch (String.valueOf(decision.action())) {
            case "DENY" -> occurrence.deniedByProduct();
            case "RETURN" -> occurrence.returnToSupport(dev.plantao.occurrence.SupportLevel.N2);
            default -> {}
        }
        return request;
    }

    /**
     * Development promises a day for what the law asks (CON-19).
     *
     * @throws RuleViolation naming every field that is wrong (NEG-16)
     */
    public ProductRequest date(Occurrence occurrence, DeliveryDate delivery, Author by) {
        delivery.check(LocalDate.now(clock));
        ProductRequest request = of(occurrence);
        request.date(delivery, by.username());
        return request;
    }

    /**
     * Puts an accepted request into the queue of development.
     *
     * @return what is to be developed
     * @throws IllegalStateException if it is not accepted, or lacks estimate or date
     */
    public Issue queue(Occurrence occurrence, Author by) {
        ProductRequest request = of(occurrence);
        Integer estimate = request.estimateHours();
        if (request.state() != RequestState.ACCEPTED
                || estimate == null
                || request.isFiscal() && request.deliveryOn() == null) {
            throw new IllegalStateException(occurrence.number() + " may not be queued yet");
        }
        occurrence.acceptedByProduct(request.deliveryOn());
        return issues.evolution(occurrence, request, estimate, by);
    }
}
