package dev.plantao.consultancy;

import dev.plantao.occurrence.Modality;
import dev.plantao.occurrence.OfferClosed;
import dev.plantao.occurrence.RuleViolation;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One consultancy of an occurrence: proposed by the support, approved where that is asked for, accepted word for word by
 * who pays, carried out, charged or waived. Term, answer, intervals and charge are rows of their own that are never written
 * again; the table refuses a term without its approval.
 */
@Entity
public class Consultancy {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    @Version
    private long version;

    private long occurrenceId;
    private int seq;

    @Nullable private Long underWay;

    @Enumerated(EnumType.STRING)
    private ConsultancyState state = ConsultancyState.PROPOSED;

    @Enumerated(EnumType.STRING)
    private Modality modality;

    private String criteria;
    private String signs;

    @Nullable private String involved;

    private String checklist;
    private String confirmations;
    private String proposedBy;
    private Instant proposedAt;
    private boolean approvalRequired;
    private boolean opinionRequired;

    @Nullable private String decidedBy;

    @Nullable private Instant decidedAt;

    @Nullable private String opinion;

    @Embedded
    @Nullable private Schedule schedule;

    @Nullable private String consultant;

    @Embedded
    @Nullable private Conclusion conclusion;

    @Nullable private Instant endedAt;

    protected Consultancy() {}

    Consultancy(
            long occurrenceId,
            int seq,
            Modality modality,
            List<Criterion> criteria,
            Proposal proposal,
            String proposedBy,
            Instant now) {
        this.occurrenceId = occurrenceId;
        this.underWay = occurrenceId;
        this.seq = seq;
        this.modality = modality;
        this.criteria = criteria.stream().map(Criterion::code).sorted().collect(Collectors.joining(","));
        this.signs = codes(proposal.signs());
        this.involved = proposal.involved();
        this.checklist = proposal.checklist().stream().sorted().collect(Collectors.joining(","));
        this.confirmations = codes(proposal.confirmations());
        this.proposedBy = proposedBy;
        this.proposedAt = now;
    }

    private static String codes(Collection<? extends Enum<?>> all) {
        return all.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    /** Whether the Maestro decides, and has to write an opinion, is known (D13). */
    void decideApproval(boolean required, boolean opinionNeeded) {
        require(ConsultancyState.PROPOSED);
        approvalRequired = required;
        opinionRequired = required && opinionNeeded;
        if (!required) {
            state = ConsultancyState.APPROVED;
        }
    }

    /** The Maestro approves it, as it is or as the consultancy by phone (T17). */
    void approved(Modality as, @Nullable String words, String by, Instant now) {
        decided(words, by, now);
        modality = as;
        state = ConsultancyState.APPROVED;
    }

    /** The Maestro does not approve it (T18). */
    void rejected(String words, String by, Instant now) {
        decided(words, by, now);
        end(ConsultancyState.REJECTED, now);
    }

    private void decided(@Nullable String words, String by, Instant now) {
        require(ConsultancyState.PROPOSED);
        decidedBy = by;
        decidedAt = now;
        opinion = words;
    }

    /** Its term is out. */
    void offered() {
        require(ConsultancyState.APPROVED);
        state = ConsultancyState.OFFERED;
    }

    /**
     * The term was answered, in time.
     *
     * @throws OfferClosed if nobody may answer it any more
     */
    void answered(boolean accepted, Term term, Instant now) {
        if (state != ConsultancyState.OFFERED) {
            throw new OfferClosed("Este termo não espera mais resposta.");
        }
        if (!now.isBefore(term.expiresAt())) {
            throw new OfferClosed("O prazo deste termo terminou. Peça outro na própria ocorrência.");
        }
        if (accepted) {
            state = ConsultancyState.ACCEPTED;
        } else {
            end(ConsultancyState.REFUSED, now);
        }
    }

    /** Nobody answered in time; false when somebody did after all. */
    boolean expired(Instant now) {
        if (state != ConsultancyState.OFFERED) {
            return false;
        }
        end(ConsultancyState.EXPIRED, now);
        return true;
    }

    void scheduled(Schedule agreed) {
        require(ConsultancyState.ACCEPTED);
        schedule = agreed;
    }

    /** Somebody works on it now. */
    void workedBy(String analyst) {
        require(ConsultancyState.ACCEPTED);
        consultant = analyst;
    }

    void concluded(Conclusion found) {
        require(ConsultancyState.ACCEPTED);
        conclusion = found;
    }

    void charged(Instant now) {
        require(ConsultancyState.ACCEPTED);
        end(ConsultancyState.CHARGED, now);
    }

    void cancelled(Instant now) {
        end(ConsultancyState.CANCELLED, now);
    }

    private void end(ConsultancyState last, Instant now) {
        state = last;
        underWay = null;
        endedAt = now;
    }

    void require(ConsultancyState expected) {
        if (state != expected) {
            throw new RuleViolation(
                    expected == ConsultancyState.ACCEPTED && state.isUnderWay()
                            ? "Nada da consultoria acontece antes do aceite do termo."
                            : "Esta consultoria já seguiu adiante: abra a tarefa de novo.");
        }
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("Consultancy not saved yet");
        }
        return id;
    }

    long occurrenceId() {
        return occurrenceId;
    }

    /** Which consultancy of its occurrence it is, from 1 on. */
    public int seq() {
        return seq;
    }

    public ConsultancyState state() {
        return state;
    }

    /** MODULE_CONSULTANCY or PHONE_CONSULTANCY. */
    public Modality modality() {
        return modality;
    }

    /** The codes of the criteria that are met, {@code CM1} to {@code CT5}. */
    public List<String> criteria() {
        return Arrays.asList(criteria.split(","));
    }

    /** What the analyst found, as codes of {@link Sign}. */
    public List<Sign> signs() {
        return Arrays.stream(signs.split(",")).map(Sign::valueOf).toList();
    }

    /** Records, tables or changes it happens with, or null. */
    @Nullable public String involved() {
        return involved;
    }

    /** The codes of the checked items; maybe none. */
    public List<String> checklist() {
        return checklist.isEmpty() ? List.of() : Arrays.asList(checklist.split(","));
    }

    /** User name of the analyst who proposed it. */
    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public boolean isApprovalRequired() {
        return approvalRequired;
    }

    public boolean isOpinionRequired() {
        return opinionRequired;
    }

    /** User name of the Maestro who decided, or null. */
    @Nullable public String decidedBy() {
        return decidedBy;
    }

    @Nullable public String opinion() {
        return opinion;
    }

    /** What was agreed; null before. */
    @Nullable public Schedule schedule() {
        return schedule;
    }

    /** User name of whoever carries it out, or null before. */
    @Nullable public String consultant() {
        return consultant;
    }

    /** What was found; null before the consultant concluded. */
    @Nullable public Conclusion conclusion() {
        return conclusion;
    }

    /** When it was charged, refused, rejected, forgotten or given up; null while under way. */
    @Nullable public Instant endedAt() {
        return endedAt;
    }
}
