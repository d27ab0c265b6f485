package dev.plantao.product;

import dev.plantao.occurrence.Occurrence;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** That an occurrence asks something of the product, how product management judged it and what it decided (CON-37..41). */
@Entity
public class ProductRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Occurrence occurrence;

    private int seq;

    @Enumerated(EnumType.STRING)
    private RequestState state = RequestState.WAITING;

    @Nullable private String justification;

    @Nullable private String legalBasis;

    @Nullable private LocalDate legalDate;

    private String sentBy;
    private Instant sentAt;
    private boolean early;
    private boolean onAgenda;
    private int postponements;

    @Enumerated(EnumType.STRING)
    @Nullable private Suitability feasible;

    @Nullable private String feasibleNote;

    @Enumerated(EnumType.STRING)
    @Nullable private Suitability fits;

    @Nullable private String fitsNote;

    @Nullable private Integer otherCustomers;

    @Nullable private String othersNote;

    @Enumerated(EnumType.STRING)
    @Nullable private DenialReason denialReason;

    @Nullable private String publicText;

    @Nullable private String decidedBy;

    @Nullable private Instant decidedAt;

    @Nullable private Integer estimateHours;

    @Nullable private LocalDate deliveryOn;

    @Nullable private String datedBy;

    protected ProductRequest() {}

    ProductRequest(Occurrence occurrence, int seq, RequestReasons reasons, boolean early, String by, Instant now) {
        this.occurrence = occurrence;
        this.seq = seq;
        this.justification = reasons.justification();
        this.legalBasis = reasons.legalBasis();
        this.legalDate = reasons.legalDate();
        this.early = early;
        this.sentBy = by;
        this.sentAt = now;
    }

    /** Is judged without waiting for the meeting. */
    void anticipate() {
        early = true;
    }

    /** The meeting has begun; what is on its agenda and undecided is postponed at its end. */
    void putOnAgenda() {
        onAgenda = true;
    }

    /** Waits for the next meeting (T35). */
    void postpone() {
        onAgenda = false;
        early = false;
        postponements++;
    }

    /** Keeps the criteria, and what follows from them. */
    void decide(ProductDecision decision, String by, Instant now) {
        feasible = decision.feasible();
        feasibleNote = decision.feasibleNote();
        fits = decision.fits();
        fitsNote = decision.fitsNote();
        otherCustomers = decision.otherCustomers();
        othersNote = decision.othersNote();
        if (decision.action() == ProductDecision.Action.POSTPONE) {
            postpone();
            return;
        }
        onAgenda = false;
        decidedBy = by;
        decidedAt = now;
        switch (Objects.requireNonNull(decision.action())) {
            case ACCEPT -> {
                state = RequestState.ACCEPTED;
                estimateHours = isFiscal() ? null : decision.estimateHours();
            }
            case DENY -> {
                state = RequestState.DENIED;
                denialReason = decision.denialReason();
                publicText = decision.publicText();
            }
            default -> state = RequestState.RETURNED;
        }
    }

    /** Development says when it will be there, and what it takes (CON-19). */
    void date(DeliveryDate delivery, String by) {
        deliveryOn = delivery.on();
        estimateHours = delivery.estimateHours();
        datedBy = by;
    }

    /** Whether the law asks for it: then it is accepted with a date only. */
    public boolean isFiscal() {
        return occurrence.category() == dev.plantao.occurrence.Category.FISCAL_REQUIREMENT;
    }

    public RequestState state() {
        return state;
    }

    /** Why it is worth it, as the support wrote; null from triage. */
    @Nullable public String justification() {
        return justification;
    }

    @Nullable public String legalBasis() {
        return legalBasis;
    }

    /** When the law takes effect; null for what no law asks. */
    @Nullable public LocalDate legalDate() {
        return legalDate;
    }

    public String sentBy() {
        return sentBy;
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** Whether it is judged before the next meeting. */
    public boolean isEarly() {
        return early;
    }

    /** How many meetings have left it undecided. */
    public int postponements() {
        return postponements;
    }

    /** How many other customers it serves; 0 before anybody judged it. */
    public int otherCustomers() {
        return otherCustomers == null ? 0 : otherCustomers;
    }

    /** Hours of work; null before it was accepted and, where a date is needed, dated. */
    @Nullable public Integer estimateHours() {
        return estimateHours;
    }

    /** The day development promised; null where none is needed or given. */
    @Nullable public LocalDate deliveryOn() {
        return deliveryOn;
    }

    @Nullable public String decidedBy() {
        return decidedBy;
    }
}
