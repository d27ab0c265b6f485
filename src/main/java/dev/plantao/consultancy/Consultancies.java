package dev.plantao.consultancy;

import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Modality;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OfferClosed;
import dev.plantao.occurrence.Outcome;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A consultancy up to its accepted term; {@link ConsultancyWork} goes on from there. */
@Service
@Transactional
public class Consultancies {

    private static final Limit MOST = Limit.of(50);

    private final ConsultancyRepository consultancies;
    private final TermRepository terms;
    private final TermAnswerRepository answers;
    private final ChargeRepository charges;
    private final PriceList priceList;
    private final Checklist checklist;
    private final Clock clock;

    Consultancies(
            ConsultancyRepository consultancies,
            TermRepository terms,
            TermAnswerRepository answers,
            ChargeRepository charges,
            PriceList priceList,
            Checklist checklist,
            Clock clock) {
        this.consultancies = consultancies;
        this.terms = terms;
        this.answers = answers;
        this.charges = charges;
        this.priceList = priceList;
        this.checklist = checklist;
        this.clock = clock;
    }

    /**
     * Whether a proposal shows what its criteria ask for.
     *
     * @throws RuleViolation naming every field that is wrong
     */
    public void check(Proposal proposal, List<Criterion> criteria) {
        proposal.check(criteria, checklist.mandatory());
    }

    /** A checked proposal becomes a consultancy of this modality (T15, T16). */
    public Consultancy propose(
            Occurrence occurrence, Proposal proposal, List<Criterion> criteria, Modality modality, Author by) {
        int seq = latest(occurrence).map(Consultancy::seq).orElse(0) + 1;
        occurrence.answerEndsAs(null);
        List<Criterion> met = criteria.stream()
                .filter(criterion -> criterion.modality() == modality)
                .toList();
        return consultancies.save(
                new Consultancy(occurrence.id(), seq, modality, met, proposal, by.username(), clock.instant()));
    }

    /** What the table of approvals said (D13). */
    public void decideApproval(Occurrence occurrence, boolean required, boolean opinion) {
        underWay(occurrence).decideApproval(required, opinion);
    }

    /**
     * The Maestro approves, as proposed or as another modality (T17; NEG-10).
     *
     * @throws RuleViolation for whoever proposed it, and without the opinion its criteria ask for
     */
    public Consultancy approve(Occurrence occurrence, Modality as, @Nullable String opinion, Author by) {
        Consultancy consultancy = decidable(occurrence, by);
        new Refusals()
                .when(
                        consultancy.isOpinionRequired() && Refusals.isBlank(opinion),
                        "opinion",
                        "Erro intermitente (CM6) só é aprovado com o parecer do Maestro: escreva-o.")
                .longer(opinion, 2000, "opinion")
                .done();
        consultancy.approved(as, opinion, by.username(), clock.instant());
        return consultancy;
    }

    /**
     * The Maestro does not approve it; the analyst goes on without (T18).
     *
     * @throws RuleViolation for whoever proposed it, and without a reason
     */
    public Consultancy reject(Occurrence occurrence, @Nullable String opinion, Author by) {
        Consultancy consultancy = decidable(occurrence, by);
        new Refusals()
                .blank(opinion, "opinion", "Diga por que a consultoria não foi aprovada.")
                .longer(opinion, 2000, "opinion")
                .done();
        consultancy.rejected(String.valueOf(opinion), by.username(), clock.instant());
        occurrence.returnToSupport();
        return consultancy;
    }

    private Consultancy decidable(Occurrence occurrence, Author by) {
        Consultancy consultancy = underWay(occurrence);
        if (by.username().equals(consultancy.proposedBy())) {
            throw new RuleViolation("Quem propôs a consultoria não a aprova: passe a tarefa a outro Maestro.");
        }
        return consultancy;
    }

    /** The prices a term sent now is made with (G-06). */
    @Transactional(readOnly = true)
    public Prices prices() {
        return priceList.on(clock.instant().atZone(clock.getZone()).toLocalDate());
    }

    /** The term goes out and is frozen: words, prices and payer (T16, T17; NEG-11). */
    public Term offer(Occurrence occurrence, TermOffer offer, Prices prices) {
        Consultancy consultancy = underWay(occurrence);
        consultancy.offered();
        return terms.save(new Term(consultancy, offer, occurrence.contact().requesterType(), prices, clock.instant()));
    }

    /**
     * Somebody answers the term; of two at once, and of an answer and the end of its time, exactly one wins (T19, T20).
     *
     * @throws OfferClosed for whoever comes second, saying who was faster or that the time is over
     * @throws RuleViolation naming every field that is wrong
     */
    public TermAnswer answer(Occurrence occurrence, TermReply reply, Author by) {
        reply.check();
        Consultancy consultancy = consultancies.lock(occurrence.id()).orElseThrow(() -> closed(latest(occurrence)));
        Term term = terms.findById(consultancy.id()).orElseThrow(() -> closed(Optional.empty()));
        if (consultancy.state() != ConsultancyState.OFFERED) {
            throw closed(Optional.of(consultancy));
        }
        if (reply.shown() != null && !reply.shown().equals(term.sha256())) {
            throw new OfferClosed("O termo mudou depois que você o leu: abra-o de novo antes de responder.");
        }
        Instant now = clock.instant();
        TermAnswer answer = new TermAnswer(term, reply, by, now);
        consultancy.answered(answer.accepted(), term, now);
        if (answer.accepted()) {
            occurrence.deliverAs(consultancy.modality());
        }
        return answers.save(answer);
    }

    private OfferClosed closed(Optional<Consultancy> latest) {
        TermAnswer given = latest.flatMap(one -> answers.findById(one.id())).orElse(null);
        if (given != null) {
            return new OfferClosed(given.name() + (given.accepted() ? " já aceitou" : " já recusou") + " este termo.");
        }
        boolean late =
                latest.map(one -> one.state() == ConsultancyState.EXPIRED).orElse(false);
        return new OfferClosed(
                late
                        ? "O prazo deste termo terminou. Peça outro na própria ocorrência."
                        : "Não há termo à espera de resposta nesta ocorrência.");
    }

    /** The time of the term is over; false when it was answered in the meantime, and the answer counts (T21). */
    public boolean expire(Occurrence occurrence) {
        return consultancies
                .lock(occurrence.id())
                .map(consultancy -> consultancy.expired(clock.instant()))
                .orElse(false);
    }

    /** Refused or forgotten: the analyst goes on without it, and an answer says how it ended (T20, T21). */
    public void backToAnalyst(Occurrence occurrence) {
        occurrence.returnToSupport();
        ConsultancyState state = latest(occurrence).map(Consultancy::state).orElse(null);
        if (state == ConsultancyState.REFUSED) {
            occurrence.answerEndsAs(Outcome.TERM_REFUSED);
        } else if (state == ConsultancyState.EXPIRED) {
            occurrence.answerEndsAs(Outcome.TERM_EXPIRED);
        }
    }

    /**
     * The consultancy that is under way.
     *
     * @throws IllegalStateException if there is none
     */
    @Transactional(readOnly = true)
    public Consultancy underWay(Occurrence occurrence) {
        return consultancies
                .findByUnderWay(occurrence.id())
                .orElseThrow(() -> new IllegalStateException("No consultancy under way in " + occurrence.number()));
    }

    /** The last one that was proposed, however it ended. */
    @Transactional(readOnly = true)
    public Optional<Consultancy> latest(Occurrence occurrence) {
        return consultancies.latest(occurrence.id());
    }

    /** The term of a consultancy, once it was sent. */
    @Transactional(readOnly = true)
    public Optional<Term> term(Consultancy consultancy) {
        return terms.findById(consultancy.id());
    }

    /** What was said to the term, once it was. */
    @Transactional(readOnly = true)
    public Optional<TermAnswer> answer(Consultancy consultancy) {
        return answers.findById(consultancy.id());
    }

    /** The consultancies of an occurrence with all that belongs to them, the latest first; at most 50. */
    @Transactional(readOnly = true)
    public List<ConsultancyRecord> of(Occurrence occurrence) {
        List<Consultancy> found = consultancies.findByOccurrenceIdOrderBySeqDesc(occurrence.id(), MOST);
        List<Long> ids = found.stream().map(Consultancy::id).toList();
        return ids.isEmpty()
                ? List.of()
                : ConsultancyRecord.of(
                        found, terms.findAllById(ids), answers.findAllById(ids), charges.findAllById(ids));
    }
}
