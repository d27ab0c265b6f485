package dev.plantao.occurrence;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Parameters;
import dev.plantao.customer.Company;
import dev.plantao.customer.Contact;
import dev.plantao.customer.Customers;
import dev.plantao.sla.Calendars;
import dev.plantao.sla.ClockAction;
import dev.plantao.sla.ClockKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of an occurrence. Each operation keeps aggregate, timeline and ledger in step, in one transaction. */
@Service
@Transactional
public class Occurrences {

    private static final String SUPPORT = "SUPPORT";
    private static final String TRIAGED = "Triagem concluída";

    private final OccurrenceRepository occurrences;
    private final OccurrenceNumbers numbers;
    private final OccurrenceLookup lookup;
    private final StageEntryRepository timeline;
    private final InteractionRepository interactions;
    private final AnalysisRepository analyses;
    private final ReclassificationRepository reclassifications;
    private final SlaBreachRepository breaches;
    private final Breaches recorded;
    private final ResponsePromise response;
    private final Clocks clocks;
    private final Customers customers;
    private final Catalog catalog;
    private final Parameters parameters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Occurrences(
            OccurrenceRepository occurrences,
            OccurrenceNumbers numbers,
            OccurrenceLookup lookup,
            StageEntryRepository timeline,
            InteractionRepository interactions,
            AnalysisRepository analyses,
            ReclassificationRepository reclassifications,
            SlaBreachRepository breaches,
            Breaches recorded,
            ResponsePromise response,
            Clocks clocks,
            Customers customers,
            Catalog catalog,
            Parameters parameters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.occurrences = occurrences;
        this.numbers = numbers;
        this.lookup = lookup;
        this.timeline = timeline;
        this.interactions = interactions;
        this.analyses = analyses;
        this.reclassifications = reclassifications;
        this.breaches = breaches;
        this.recorded = recorded;
        this.response = response;
        this.clocks = clocks;
        this.customers = customers;
        this.catalog = catalog;
        this.parameters = parameters;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Saves a new occurrence in triage, numbered, with its triage clock running (T01).
     *
     * @param priority computed from the two impact questions, unless the opening overrides it
     * @throws RuleViolation naming every field that is wrong
     */
    public Occurrence open(OpenOccurrence opening, Priority priority) {
        opening.check();
        Contact contact = contact(opening.contactId());
        if (catalog.module(opening.module()).isEmpty()) {
            throw RuleViolation.field("module", "Escolha um módulo da lista.");
        }
        String department = opening.department() == null ? SUPPORT : opening.department();
        if (catalog.department(department).isEmpty()) {
            throw RuleViolation.field("department", "Escolha um departamento da lista.");
        }
        Occurrence original = original(contact.company().id(), opening.duplicateOf());
        Instant now = clock.instant();
        Occurrence occurrence = occurrences.save(new Occurrence(
                numbers.next(now.atZone(clock.getZone()).getYear()),
                contact,
                opening,
                opening.priority() == null ? priority : opening.priority(),
                department,
                planInForce(contact.company()),
                original,
                now));
        timeline.save(new StageEntry(occurrence.id(), Stage.TRIAGE, now));
        clocks.start(
                occurrence,
                ClockKind.TRIAGE,
                parameters.triageTarget(),
                parameters.triageWarningShare(),
                "Ocorrência aberta");
        events.publishEvent(new StageChanged(occurrence, null, 1, now));
        return occurrence;
    }

    /**
     * The contact somebody opens for.
     *
     * @throws RuleViolation of the field, if there is none (AGE-15)
     */
    public Contact contact(long id) {
        try {
            return customers.contact(id);
        } catch (NoSuchElementException unknown) {
            throw RuleViolation.field("contact", "Escolha um contato cadastrado.");
        }
    }

    /**
     * The occurrence with this number, with company and contact loaded.
     *
     * @throws OccurrenceNotFound if there is none
     */
    public Occurrence get(String number) {
        return lookup.withPeople(number).orElseThrow(() -> new OccurrenceNotFound(number));
    }

    /**
     * The one place where a stage changes: closes the stay, opens the next where it ended and moves the solution clock
     * as the policy says. Entering the stage one is in, with the same attendant, changes nothing.
     *
     * @param attendant who works on it there, or null
     */
    public void enterStage(Occurrence occurrence, Stage stage, @Nullable String attendant, ClockAction action) {
        StageEntry current = timeline.findByOpenMarker(occurrence.id()).orElseThrow();
        if (current.stage() == stage && Objects.equals(current.attendant(), attendant)) {
            return;
        }
        Instant now = clock.instant();
        current.leave(now);
        timeline.flush();
        occurrence.moveTo(stage, attendant, now);
        StageEntry entered = timeline.save(new StageEntry(current, stage, attendant));
        if (current.stage() == Stage.TRIAGE) {
            endTriage(occurrence);
        }
        clocks.follow(occurrence, action);
        response.follow(occurrence, action);
        if (current.stage() != stage) {
            events.publishEvent(new StageChanged(occurrence, current.stage(), entered.seq(), now));
        }
    }

    /**
     * Applies a triage and stops its clock.
     *
     * @throws RuleViolation naming every field that is wrong
     */
    public void triage(Occurrence occurrence, Triage triage, Author by) {
        if (catalog.module(triage.module()).isEmpty()) {
            throw RuleViolation.field("productModule", "Escolha um módulo da lista.");
        }
        if (catalog.segment(triage.segment()).isEmpty()) {
            throw RuleViolation.field("segment", "Escolha um segmento da lista.");
        }
        if (catalog.department(triage.department()).isEmpty()) {
            throw RuleViolation.field("department", "Escolha o departamento que vai atender.");
        }
        if (triage.assignee() != null && catalog.analyst(triage.assignee()).isEmpty()) {
            throw RuleViolation.field("assignee", "Escolha um analista da lista.");
        }
        Occurrence original = triage.destination() == Destination.DUPLICATE
                ? original(occurrence.company().id(), triage.duplicateOf())
                : null;
        Category before = occurrence.category();
        Reclassification change = new Reclassification(
                occurrence, by, triage.categoryReason() == null ? "Triagem" : triage.categoryReason(), clock.instant());
        String plan = planInForce(occurrence.company());
        occurrence.triage(triage, original, plan);
        endTriage(occurrence);
        if (before != occurrence.category()) {
            reclassifications.save(change.to(occurrence));
        }
    }

    /** What was late is kept, also where no alarm has noticed it before it was over. */
    private void endTriage(Occurrence occurrence) {
        recorded.record(occurrence, ClockKind.TRIAGE);
        clocks.stop(occurrence, ClockKind.TRIAGE, TRIAGED);
    }

    private String planInForce(Company company) {
        try {
            return customers.planInForce(company.id(), today()).code();
        } catch (NoSuchElementException none) {
            throw new RuleViolation("A empresa " + company.name()
                    + " não tem contrato em vigor. Fale com o comercial antes de abrir" + " ou triar uma ocorrência.");
        }
    }

    private @Nullable Occurrence original(long company, @Nullable String number) {
        if (Refusals.isBlank(number)) {
            return null;
        }
        return lookup.withPeople(String.valueOf(number).strip())
                .filter(original -> original.company().id() == company)
                .orElseThrow(() ->
                        RuleViolation.field("duplicateOf", "Não há ocorrência desta empresa com o número informado."));
    }

    /**
     * Starts the solution clock: at the end of triage, never at the opening (UNO-B-42).
     *
     * @param elapsed whether day and night count instead of the plan's calendar
     */
    public void startSolutionClock(Occurrence occurrence, Duration target, int warningShare, boolean elapsed) {
        occurrence.countBy(ClockKind.SOLUTION, elapsed ? Calendars.ELAPSED : null);
        clocks.start(occurrence, ClockKind.SOLUTION, target, warningShare, TRIAGED);
    }

    /**
     * Applies the result of an analysis and keeps its record.
     *
     * @throws RuleViolation naming every field that is wrong
     */
    public void conclude(Occurrence occurrence, Finding finding) {
        occurrence.conclude(finding, clocks.late(occurrence));
        analyses.save(new Analysis(occurrence.id(), finding, String.valueOf(finding.checks()), clock.instant()));
    }

    /**
     * Corrects category, class and priority and recomputes the deadline over the same consumed time (T48).
     *
     * @param target the new solution target; null when the class has none
     * @param elapsed whether the new target counts day and night instead of the plan's calendar
     * @throws RuleViolation without a reason (NEG-23) or when class and category do not go together
     */
    public void reclassify(
            Occurrence occurrence,
            Category category,
            @Nullable SlaClass slaClass,
            Priority priority,
            String reason,
            Author by,
            @Nullable Duration target,
            int warningShare,
            boolean elapsed) {
        new Refusals()
                .blank(reason, "reason", "Diga por que reclassifica.")
                .longer(reason, 2000, "reason")
                .done();
        Reclassification change = new Reclassification(occurrence, by, reason, clock.instant());
        occurrence.reclassify(category, slaClass, priority);
        reclassifications.save(change.to(occurrence));
        if (target != null) {
            retarget(occurrence, target, warningShare, elapsed, "Reclassificada");
        }
    }

    /**
     * Counts on by what is in force now for its company: another calendar, other rows of it, another region. The time
     * used stays as it was counted (b.5).
     *
     * @param reason a sentence for the ledger
     * @return whether a clock moved
     */
    public boolean countOn(Occurrence occurrence, String reason) {
        return !occurrence.isClosed() && clocks.countOn(occurrence, reason);
    }

    /**
     * Goes on under another plan: its calendar from now on, and its target, if there is one, over the time used.
     *
     * @param target the new solution target; null when none runs
     * @return whether a clock moved
     */
    public boolean moveToPlan(
            Occurrence occurrence,
            String plan,
            @Nullable Duration target,
            int warningShare,
            boolean elapsed,
            String reason) {
        occurrence.moveToPlan(plan);
        boolean moved = countOn(occurrence, reason);
        if (target != null) {
            retarget(occurrence, target, warningShare, elapsed, reason);
        }
        return moved || target != null;
    }

    private void retarget(Occurrence occurrence, Duration target, int warningShare, boolean elapsed, String reason) {
        clocks.retarget(
                occurrence, ClockKind.SOLUTION, target, warningShare, elapsed ? Calendars.ELAPSED : null, reason);
    }

    /**
     * Adds what somebody says. What the team writes in an internal stage never reaches the customer (CON-29). The first
     * public word of the team is the first response (BY-08).
     *
     * @return the stored interaction
     * @throws RuleViolation if the text is empty or longer than 8000 characters
     */
    public Interaction say(Occurrence occurrence, Author author, Visibility visibility, String text) {
        return say(occurrence, author, visibility, text, null);
    }

    /** The same; {@code channel} is the line it was said on, or null for what was written (UNO-M-46). */
    public Interaction say(
            Occurrence occurrence, Author author, Visibility visibility, String text, @Nullable Channel channel) {
        new Refusals()
                .blank(text, "text", "Escreva a mensagem.")
                .longer(text, 8000, "text")
                .done();
        if (author.kind() == AuthorKind.STAFF) {
            occurrence.touchedByStaff();
        }
        Interaction said = interactions.save(new Interaction(
                occurrence.id(), author, visibility, occurrence.stage(), text.strip(), channel, clock.instant()));
        if (author.kind() == AuthorKind.STAFF && visibility == Visibility.PUBLIC) {
            response.given(occurrence);
        }
        return said;
    }

    /** Records that a deadline passed, once per clock and deadline; false if it had not passed or was known already. */
    public boolean recordBreach(Occurrence occurrence, ClockKind kind) {
        return recorded.record(occurrence, kind);
    }

    /**
     * Keeps what the lead decides about the oldest late solution nobody has answered for (UNO-M-36).
     *
     * @throws RuleViolation naming every field that is wrong
     */
    public void handleLateSolution(Occurrence occurrence, BreachHandling decision, Penalty penalty, Author by) {
        decision.check();
        breaches.unhandled(occurrence.id(), ClockKind.SOLUTION)
                .ifPresent(breach -> breach.handle(decision, penalty, by.username(), clock.instant()));
    }

    /** Keeps what the coordination did about a late triage. */
    public void handleLateTriage(Occurrence occurrence, Author by, String reason, TriageMeasure measure) {
        new Refusals()
                .blank(reason, "delayReason", "Registre o motivo do atraso.")
                .longer(reason, 2000, "delayReason")
                .done();
        breaches.latest(occurrence.id(), ClockKind.TRIAGE)
                .ifPresent(breach -> breach.handle(by.username(), reason, measure));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
