package dev.plantao.occurrence;

import dev.plantao.customer.Company;
import dev.plantao.customer.Contact;
import dev.plantao.sla.CalendarHistory;
import dev.plantao.sla.Calendars;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence: one number, one current stage, both category values, its clocks. Its methods are the transitions of
 * rules.md c.2 and refuse what c.3 forbids; the timeline and the ledger beside it are kept by {@link Occurrences}.
 */
@Entity
public class Occurrence {

    private static final String MODULE_PREFIX = "[CONSULTORIA DO MODULO]";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    @Version
    private long version;

    @NaturalId
    private String number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Company company;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Contact contact;

    private String openedBy;
    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    @Nullable private PhoneReason phoneReason;

    @Nullable private String channelReason;

    @Nullable private Boolean urgent;

    @Embedded
    private Report report;

    @Nullable private String externalKey;

    private String moduleCode;

    @Nullable private String segment;

    @Enumerated(EnumType.STRING)
    private Category customerCategory;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    @Nullable private DemandType demandType;

    @Enumerated(EnumType.STRING)
    @Nullable private SlaClass slaClass;

    private boolean hiddenDefect;

    @Enumerated(EnumType.STRING)
    @Nullable private ThirdPartySystem thirdPartySystem;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Nullable private String priorityReason;

    @Enumerated(EnumType.STRING)
    private Modality modality = Modality.STANDARD_SUPPORT;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.TRIAGE;

    @Enumerated(EnumType.STRING)
    @Nullable private SupportLevel level;

    private String department;

    @Nullable private String queueGroup;

    @Nullable private String owner;

    @Nullable private String suggestedAnalyst;

    @Column(name = "analyst_n1")
    @Nullable private String analystN1;

    @Column(name = "analyst_n2")
    @Nullable private String analystN2;

    @Enumerated(EnumType.STRING)
    @Nullable private Destination destination;

    @Enumerated(EnumType.STRING)
    @Nullable private ReferralArea referralArea;

    @Nullable private String ineligibility;

    private String planCode;

    @ManyToOne(fetch = FetchType.LAZY)
    @jakarta.persistence.JoinColumn(name = "duplicate_of")
    @Nullable private Occurrence duplicateOf;

    private boolean askedCustomer;
    private boolean staffInteracted;

    @Embedded
    @Nullable private Answer answer;

    @Enumerated(EnumType.STRING)
    @Nullable private ErrorType errorType;

    @Nullable private String delayReason;

    @Enumerated(EnumType.STRING)
    @Nullable private Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Nullable private Outcome answerOutcome;

    @Nullable private Boolean firstContact;

    @Embedded
    @Nullable private VersionPromise promise;

    @Nullable private Instant productMeeting;

    @Nullable private LocalDate promisedDelivery;

    @Nullable private Instant closedAt;

    private String officeCalendar = Calendars.DEFAULT;

    @Nullable private String solutionCalendar;

    @Nullable private String responseCalendar;

    @Embedded
    @AttributeOverride(name = "target", column = @Column(name = "triage_target"))
    @AttributeOverride(name = "warningShare", column = @Column(name = "triage_share"))
    @AttributeOverride(name = "used", column = @Column(name = "triage_used"))
    @AttributeOverride(name = "startedAt", column = @Column(name = "triage_started_at"))
    @AttributeOverride(name = "runningSince", column = @Column(name = "triage_running_since"))
    @AttributeOverride(name = "warnAt", column = @Column(name = "triage_warn_at"))
    @AttributeOverride(name = "dueAt", column = @Column(name = "triage_due_at"))
    @AttributeOverride(name = "stoppedAt", column = @Column(name = "triage_stopped_at"))
    @Nullable private SlaClock triageClock;

    @Embedded
    @AttributeOverride(name = "target", column = @Column(name = "response_target"))
    @AttributeOverride(name = "warningShare", column = @Column(name = "response_share"))
    @AttributeOverride(name = "used", column = @Column(name = "response_used"))
    @AttributeOverride(name = "startedAt", column = @Column(name = "response_started_at"))
    @AttributeOverride(name = "runningSince", column = @Column(name = "response_running_since"))
    @AttributeOverride(name = "warnAt", column = @Column(name = "response_warn_at"))
    @AttributeOverride(name = "dueAt", column = @Column(name = "response_due_at"))
    @AttributeOverride(name = "stoppedAt", column = @Column(name = "response_stopped_at"))
    @Nullable private SlaClock responseClock;

    @Embedded
    @AttributeOverride(name = "target", column = @Column(name = "solution_target"))
    @AttributeOverride(name = "warningShare", column = @Column(name = "solution_share"))
    @AttributeOverride(name = "used", column = @Column(name = "solution_used"))
    @AttributeOverride(name = "startedAt", column = @Column(name = "solution_started_at"))
    @AttributeOverride(name = "runningSince", column = @Column(name = "solution_running_since"))
    @AttributeOverride(name = "warnAt", column = @Column(name = "solution_warn_at"))
    @AttributeOverride(name = "dueAt", column = @Column(name = "solution_due_at"))
    @AttributeOverride(name = "stoppedAt", column = @Column(name = "solution_stopped_at"))
    @Nullable private SlaClock solutionClock;

    protected Occurrence() {}

    Occurrence(
            String number,
            Contact contact,
            OpenOccurrence opening,
            Priority priority,
            String department,
            String planCode,
            @Nullable Occurrence original,
            Instant now) {
        this.number = number;
        this.company = contact.company();
        this.contact = contact;
        this.openedBy = opening.openedBy();
        this.openedAt = now;
        this.channel = opening.channel();
        this.phoneReason = opening.phoneReason();
        this.channelReason = opening.channelReason();
        this.report = opening.report();
        this.externalKey = opening.externalKey();
        this.moduleCode = opening.module();
        this.segment = contact.company().segment();
        this.customerCategory = opening.effectiveCategory();
        this.category = opening.effectiveCategory();
        this.priority = priority;
        this.priorityReason = opening.priorityReason();
        this.department = department;
        this.analystN1 = opening.assignee();
        this.planCode = planCode;
        this.duplicateOf = original;
    }

    /** How urgent the call was that opened it; null for a channel other than the phone. */
    public void phoned(@Nullable Boolean urgently) {
        urgent = channel == Channel.PHONE ? urgently : null;
    }

    /** Writes down why the company is not eligible, as codes, and where it is referred to (T02). */
    public void referIneligible(String reasons, ReferralArea area) {
        ineligibility = reasons;
        destination = Destination.REFERRAL;
        referralArea = area;
    }

    /** Applies what triage decided (T03..T06). The plan in force is frozen here (UNO-B-07). */
    void triage(Triage triage, @Nullable Occurrence original, String planInForce) {
        requireOpen();
        triage.check(this);
        if (triage.destination() == Destination.DUPLICATE && original == this) {
            throw RuleViolation.field("duplicateOf", "Uma ocorrência não é duplicada de si mesma.");
        }
        category = triage.category();
        demandType = triage.demandType();
        slaClass = triage.slaClass();
        hiddenDefect = triage.hiddenDefect();
        thirdPartySystem = triage.thirdPartySystem();
        priority = triage.priority();
        if (triage.priorityReason() != null) {
            priorityReason = triage.priorityReason();
        }
        moduleCode = triage.module();
        segment = triage.segment();
        department = triage.department();
        analystN1 = triage.assignee();
        destination = triage.destination();
        referralArea = triage.referralArea();
        planCode = planInForce;
        duplicateOf = original;
        level = SupportLevel.N1;
        switch (triage.destination()) {
            case DUPLICATE -> outcome = Outcome.DUPLICATE;
            case OUT_OF_SCOPE -> outcome = Outcome.OUT_OF_SCOPE;
            default -> {}
        }
    }

    /** The queue whose members may take it now, and the specialist it is suggested to, if any. */
    public void queueFor(String group, @Nullable String specialist) {
        queueGroup = group;
        suggestedAnalyst = specialist;
    }

    /** Applies the result of an analysis (T08..T10, T04). */
    void conclude(Finding finding, boolean late) {
        requireOpen();
        finding.check(this, late);
        staffInteracted = true;
        switch (finding.action()) {
            case ANSWER -> {
                answer = finding.answer();
                errorType = finding.errorType();
                delayReason = finding.delayReason();
                outcome = answerOutcome == null ? answeredBy(finding.level()) : answerOutcome;
            }
            case ESCALATE_N2 -> level = SupportLevel.N2;
            case RETURN_N1 -> level = SupportLevel.N1;
            case REFER -> {
                destination = Destination.REFERRAL;
                referralArea = finding.referralArea();
            }
            case CONSULTANCY -> destination = Destination.CONSULTANCY;
            case DATABASE_CHANGE -> destination = Destination.DB_CHANGE;
            case DIAGNOSE -> destination = Destination.DEVELOPMENT;
            case SEND_TO_PRODUCT -> destination = Destination.PRODUCT;
            case ASK_CUSTOMER -> askedCustomer = true;
        }
    }

    private static Outcome answeredBy(SupportLevel level) {
        return level == SupportLevel.N2 ? Outcome.ANSWERED_N2 : Outcome.ANSWERED_N1;
    }

    /** It goes on in this modality; a consultancy of the module says so at the start of its subject, once (TOT-07, TOT-15). */
    public void deliverAs(Modality accepted) {
        requireOpen();
        modality = accepted;
        if (accepted == Modality.MODULE_CONSULTANCY) {
            report = report.withPrefix(MODULE_PREFIX);
        }
    }

    /** Another area ended the consultancy and the development goes on with it (T27). */
    public void forwardToDevelopment() {
        requireOpen();
        destination = Destination.DEVELOPMENT;
    }

    /** The consultancy solved it (T26). */
    public void solvedByConsultancy() {
        requireOpen();
        outcome = Outcome.CONSULTANCY_DONE;
    }

    /** What an answer from here on ends it as, because of what came before it; null for the plain answer (c.4). */
    public void answerEndsAs(@Nullable Outcome later) {
        requireOpen();
        answerOutcome = later;
    }

    /** Category, class and priority as the team understands them now (T48). */
    void reclassify(Category newCategory, @Nullable SlaClass newClass, Priority newPriority) {
        requireOpen();
        if (newClass != null && !newCategory.allows(newClass)) {
            throw RuleViolation.field("slaClass", "Esta classificação não combina com a categoria escolhida.");
        }
        requireOfItsArea(newCategory);
        category = newCategory;
        slaClass = newClass;
        priority = newPriority;
        if (newClass != SlaClass.ERROR) {
            hiddenDefect = false;
        }
    }

    /** A problem is with development or nowhere, everything else with the product first (CON-36, CON-37, T48). */
    private void requireOfItsArea(Category newCategory) {
        boolean problem = newCategory == Category.PROBLEM;
        if (destination == Destination.DEVELOPMENT && category == Category.PROBLEM && !problem) {
            throw RuleViolation.field(
                    "category",
                    "Ela está com o desenvolvimento, que só trata Problema. Peça que a devolva ao suporte antes de mudar"
                            + " a categoria.");
        }
        boolean ofProduct = destination == Destination.PRODUCT
                || destination == Destination.DEVELOPMENT && category != Category.PROBLEM;
        if (ofProduct && problem) {
            throw RuleViolation.field(
                    "category",
                    "Ela está com o produto, que não trata Problema. Peça que a devolva ao suporte antes de mudar a"
                            + " categoria.");
        }
    }

    /** Product management says no (T34). */
    public void deniedByProduct() {
        requireOpen();
        outcome = Outcome.DENIED_BY_PRODUCT;
    }

    /** Product management says yes; development has it now (T33). */
    public void acceptedByProduct(@Nullable LocalDate delivery) {
        requireOpen();
        destination = Destination.DEVELOPMENT;
        productMeeting = null;
        promisedDelivery = delivery;
    }

    /** The meeting its customer waits for; null where it is judged without one. */
    public void awaitMeeting(@Nullable Instant meeting) {
        requireOpen();
        productMeeting = meeting;
    }

    /** The area it was referred to concluded it (T50). */
    public void referralConcluded() {
        requireOpen();
        outcome = Outcome.REFERRED;
    }

    /** The area sent it back to the support, or the support takes it up for the first time (T51). */
    public void returnToSupport() {
        requireOpen();
        destination = Destination.N1;
        referralArea = null;
        if (level == null) {
            level = SupportLevel.N1;
        }
    }

    /** Another area sent it back to this level of the support (T45). */
    public void returnToSupport(SupportLevel to) {
        returnToSupport();
        level = to;
    }

    /** Development gave it back to the second level, where it came from (T32). */
    public void returnFromDevelopment() {
        requireOpen();
        destination = Destination.N1;
        level = SupportLevel.N2;
    }

    /** The customer waits for this version, or waits for this one instead of another (T38, T41; UNO-M-52). */
    public void promise(String productVersion, Instant on) {
        requireOpen();
        promise = new VersionPromise(productVersion, on);
    }

    /** The version with its correction may be installed (T40, CON-45). */
    public void fixedInVersion() {
        requireOpen();
        outcome = Outcome.FIXED_IN_VERSION;
    }

    /** It is no longer promised for a version (T39). */
    public void breakPromise() {
        requireOpen();
        promise = null;
    }

    /** What the product accepted for it may be installed (T40, CON-45). */
    public void developedInVersion() {
        requireOpen();
        outcome = Outcome.DEVELOPED_IN_VERSION;
    }

    /** The customer did not move in time (T12). */
    public void endByInactivity() {
        requireOpen();
        outcome = Outcome.INACTIVITY;
    }

    /** The customer gave up (T46). */
    public void cancel() {
        requireOpen();
        outcome = Outcome.CANCELLED_BY_CUSTOMER;
    }

    /** Somebody of the team wrote something: it counts as being worked on from now on (AGE-08). */
    void touchedByStaff() {
        staffInteracted = true;
    }

    void moveTo(Stage next, @Nullable String attendant, Instant now) {
        requireOpen();
        stage = next;
        if (next.level() != null) {
            level = next.level();
        }
        if (next == Stage.N1_ANALYSIS) {
            analystN1 = attendant;
            if (owner == null) {
                owner = attendant;
            }
        }
        if (next == Stage.N2_ANALYSIS) {
            analystN2 = attendant;
        }
        if (next == Stage.N1_QUEUE) {
            analystN1 = null;
        }
        if (next == Stage.N2_QUEUE) {
            analystN2 = null;
        }
        if (next.isFinal()) {
            if (outcome == null) {
                throw new IllegalStateException("No outcome for " + number);
            }
            closedAt = now;
            firstContact = answer != null && !askedCustomer;
        }
    }

    private void requireOpen() {
        if (isClosed()) {
            throw new RuleViolation("A ocorrência " + number + " já foi encerrada.");
        }
    }

    void setClock(ClockKind kind, SlaClock clock) {
        switch (kind) {
            case TRIAGE -> triageClock = clock;
            case FIRST_RESPONSE -> responseClock = clock;
            case SOLUTION -> solutionClock = clock;
        }
    }

    /** Counts by this calendar: from the start if nothing has been counted yet, or else from {@code at} on (b.5). */
    void countBy(String calendar, Instant at) {
        officeCalendar = triageClock == null
                ? calendar
                : new CalendarHistory(officeCalendar).then(at, calendar).text();
    }

    /** The office hours it counts by, as the text of a {@link CalendarHistory}. */
    String officeCalendar() {
        return officeCalendar;
    }

    /** Goes on under another plan (UNO-B-07). */
    void moveToPlan(String plan) {
        planCode = plan;
    }

    /** Lets a clock count by the calendar its target names, or by the office hours; triage has no other. */
    void countBy(ClockKind kind, @Nullable String calendar) {
        switch (kind) {
            case TRIAGE -> throw new IllegalArgumentException("Triage counts by the office hours");
            case FIRST_RESPONSE -> responseCalendar = calendar;
            case SOLUTION -> solutionCalendar = calendar;
        }
    }

    /** The calendar the target of a clock names, or null for the office hours. */
    @Nullable String ownCalendar(ClockKind kind) {
        return switch (kind) {
            case TRIAGE -> null;
            case FIRST_RESPONSE -> responseCalendar;
            case SOLUTION -> solutionCalendar;
        };
    }

    /** One of the contractual clocks, or null before it starts; that of the first response may never (BY-08). */
    @Nullable public SlaClock clock(ClockKind kind) {
        return switch (kind) {
            case TRIAGE -> triageClock;
            case FIRST_RESPONSE -> responseClock;
            case SOLUTION -> solutionClock;
        };
    }

    /** The analyst who works on it at the present level, or null when it waits in a queue. */
    @Nullable public String analyst() {
        return level == SupportLevel.N2 ? analystN2 : analystN1;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("Occurrence not saved yet");
        }
        return id;
    }

    public String number() {
        return number;
    }

    public Company company() {
        return company;
    }

    public Contact contact() {
        return contact;
    }

    public String openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Channel channel() {
        return channel;
    }

    /** Whether it was urgent enough to phone; null where nobody did (UNO-B-58, M16). */
    @Nullable public Boolean urgent() {
        return urgent;
    }

    public Report report() {
        return report;
    }

    public String moduleCode() {
        return moduleCode;
    }

    @Nullable public String segment() {
        return segment;
    }

    /** What the customer picked; kept whatever the team says later (CON-15). */
    public Category customerCategory() {
        return customerCategory;
    }

    public Category category() {
        return category;
    }

    @Nullable public DemandType demandType() {
        return demandType;
    }

    @Nullable public SlaClass slaClass() {
        return slaClass;
    }

    /** How the work is delivered and charged. */
    public Modality modality() {
        return modality;
    }

    public Priority priority() {
        return priority;
    }

    public Stage stage() {
        return stage;
    }

    @Nullable public SupportLevel level() {
        return level;
    }

    public String department() {
        return department;
    }

    @Nullable public String queueGroup() {
        return queueGroup;
    }

    /** The N1 analyst who conducts it to the end, whoever else works on it (UNO-M-31). */
    @Nullable public String owner() {
        return owner;
    }

    /** The specialist with the least work who knows its module and segment (UNO-B-55), or null. */
    @Nullable public String suggestedAnalyst() {
        return suggestedAnalyst;
    }

    @Nullable public Destination destination() {
        return destination;
    }

    @Nullable public ReferralArea referralArea() {
        return referralArea;
    }

    @Nullable public String ineligibility() {
        return ineligibility;
    }

    public String planCode() {
        return planCode;
    }

    /** The occurrence this one repeats: until triage as the opener thinks, from then on as triage decided (UNO-M-23). */
    @Nullable public Occurrence duplicateOf() {
        return duplicateOf;
    }

    public boolean staffInteracted() {
        return staffInteracted;
    }

    @Nullable public Answer answer() {
        return answer;
    }

    @Nullable public Outcome outcome() {
        return outcome;
    }

    /** The version with its correction, as the customer was told; null while none is promised. */
    @Nullable public VersionPromise promise() {
        return promise;
    }

    /** The meeting of product management its customer was told of; null while it waits for none. */
    @Nullable public Instant productMeeting() {
        return productMeeting;
    }

    /** The day development promised for what the law asks (CON-19); null where none is promised. */
    @Nullable public LocalDate promisedDelivery() {
        return promisedDelivery;
    }

    @Nullable public Boolean firstContact() {
        return firstContact;
    }

    @Nullable public Instant closedAt() {
        return closedAt;
    }
}
