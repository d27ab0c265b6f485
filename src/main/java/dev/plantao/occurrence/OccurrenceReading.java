package dev.plantao.occurrence;

import dev.plantao.catalog.SearchText;
import dev.plantao.sla.BusinessCalendar;
import dev.plantao.sla.CalendarHistory;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import dev.plantao.sla.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What pages, forms and the API read: projections and bounded lists, never the engine. */
@Service
@Transactional(readOnly = true)
public class OccurrenceReading {

    private final OccurrenceRepository occurrences;
    private final OccurrenceLookup lookup;
    private final StageEntryRepository timeline;
    private final InteractionRepository interactions;
    private final AnalysisRepository analyses;
    private final LedgerRepository ledger;
    private final SlaBreachRepository breaches;
    private final Clocks clocks;
    private final Clock clock;

    OccurrenceReading(
            OccurrenceRepository occurrences,
            OccurrenceLookup lookup,
            StageEntryRepository timeline,
            InteractionRepository interactions,
            AnalysisRepository analyses,
            LedgerRepository ledger,
            SlaBreachRepository breaches,
            Clocks clocks,
            Clock clock) {
        this.occurrences = occurrences;
        this.lookup = lookup;
        this.timeline = timeline;
        this.interactions = interactions;
        this.analyses = analyses;
        this.ledger = ledger;
        this.breaches = breaches;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * The occurrence with company and contact loaded, if whoever asks may know of it.
     *
     * @param reach what the contact who asks may know of, or null for the team
     * @throws OccurrenceNotFound in the same words for an unknown number and for somebody else's (A11)
     */
    public Occurrence get(String number, @Nullable Reach reach) {
        return lookup.withPeople(number)
                .filter(occurrence -> reach == null || reach.covers(occurrence))
                .orElseThrow(() -> new OccurrenceNotFound(number));
    }

    /** How often the support has analysed it (TOT-06). */
    public long analyses(Occurrence occurrence) {
        return analyses.countByOccurrenceId(occurrence.id());
    }

    /** The latest simulation of the second level, which development starts from (UNO-B-14). */
    public Optional<Finding.Simulation> lastSimulation(Occurrence occurrence) {
        return analyses.simulations(occurrence.id(), Limit.of(1)).stream()
                .findFirst()
                .map(Analysis::simulation);
    }

    /**
     * A page of occurrences, the newest first.
     *
     * @param reach what the contact who asks may know of, or null for the team
     * @param open true for the open ones, false for the ended ones, null for both
     * @param text part of the subject or number, or null
     * @param before the id of the last one of the previous page, or null for the first page
     * @param size how many, at most 200
     */
    public List<OccurrenceSummary> list(
            @Nullable Reach reach, @Nullable Boolean open, @Nullable String text, @Nullable Long before, int size) {
        return occurrences.list(
                reach == null ? null : reach.company(),
                reach == null ? null : reach.contact(),
                open,
                pattern(text),
                before == null ? Long.MAX_VALUE : before,
                Limit.of(Math.min(size, 200)));
    }

    /** The text as part of something, for {@code like … escape '!'}; null when it asks for nothing. */
    static @Nullable String pattern(@Nullable String text) {
        if (Refusals.isBlank(text)) {
            return null;
        }
        return SearchText.part(String.valueOf(text).strip().toLowerCase(Locale.ROOT));
    }

    /** The open occurrences with their clocks, by deadline; those whose clock is paused come last. */
    public List<BoardLine> onBoard(int size) {
        return occurrences.onBoard(Limit.of(size));
    }

    /** These occurrences with their clocks, in no order; unknown numbers are left out. */
    public List<BoardLine> lines(Collection<String> numbers) {
        return numbers.isEmpty() ? List.of() : occurrences.lines(numbers);
    }

    /** Open occurrences of the same company and module, which this one may repeat (UNO-M-23); at most ten. */
    public List<OccurrenceSummary> possibleDuplicates(Occurrence occurrence) {
        return occurrences.openOf(
                occurrence.company().id(), null, occurrence.moduleCode(), occurrence.number(), Limit.of(10));
    }

    /** The newest open ones of a module, which a new one may repeat (UNO-M-23). */
    public List<OccurrenceSummary> open(Reach reach, String module, int size) {
        return occurrences.openOf(reach.company(), reach.contact(), module, "", Limit.of(size));
    }

    /** Who of these works on the fewest occurrences now (UNO-B-55); empty when there is nobody to choose from. */
    public Optional<String> leastLoaded(List<String> analysts) {
        return analysts.isEmpty() ? Optional.empty() : occurrences.leastLoaded(analysts);
    }

    /** Every stay, in order. */
    public List<StageEntry> timeline(Occurrence occurrence) {
        return timeline.of(occurrence.id());
    }

    /** Since when the occurrence is in its present stage. */
    public Optional<Instant> currentStageSince(Occurrence occurrence) {
        return timeline.currentSince(occurrence.id());
    }

    /**
     * The latest interactions, the newest first.
     *
     * @param publicOnly only what the customer may read
     * @param before the id of the last one of the previous page, or null
     */
    public List<Interaction> interactions(Occurrence occurrence, boolean publicOnly, @Nullable Long before, int size) {
        long from = before == null ? Long.MAX_VALUE : before;
        Limit limit = Limit.of(Math.min(size, 200));
        return publicOnly
                ? interactions.latestPublic(occurrence.id(), from, limit)
                : interactions.latest(occurrence.id(), from, limit);
    }

    /**
     * The latest thing another person said after this interaction: what somebody who was writing has not read.
     *
     * @param publicOnly only what the customer may read
     * @param seen the id of the latest interaction known, 0 for none
     * @param username whose own words do not count
     */
    public Optional<Interaction> saidSince(Occurrence occurrence, boolean publicOnly, long seen, String username) {
        return interactions(occurrence, publicOnly, null, 20).stream()
                .filter(said -> said.id() > seen
                        && said.authorKind() != AuthorKind.SYSTEM
                        && !said.author().equals(username))
                .findFirst();
    }

    /** When the team last wrote something the customer may read. */
    public Optional<Instant> lastToldCustomer(Occurrence occurrence) {
        return interactions.lastToldCustomer(occurrence.id());
    }

    /** The SLA statement of one clock: every interval, counted or not, and why; empty before the clock starts. */
    public Statement statement(Occurrence occurrence, ClockKind kind) {
        var entries =
                ledger.of(occurrence.id(), kind).stream().map(LedgerRow::entry).toList();
        return entries.isEmpty()
                ? new Statement(List.of())
                : Statement.of(entries, clocks.calendarOf(occurrence, kind), clock.instant());
    }

    /** The clock its ledger tells of; always equal to the stored one. */
    public Optional<SlaClock> folded(Occurrence occurrence, ClockKind kind) {
        return clocks.folded(occurrence, kind);
    }

    /** The calendar of its plan: the office hours of reminders and of the triage clock. */
    public BusinessCalendar calendar(Occurrence occurrence) {
        return clocks.calendarOf(occurrence);
    }

    /** The calendar one of its clocks counts by. */
    public BusinessCalendar calendar(Occurrence occurrence, ClockKind kind) {
        return clocks.calendarOf(occurrence, kind);
    }

    /** Percent of the solution target used now, or null before the clock starts. */
    public @Nullable Integer usedShare(Occurrence occurrence) {
        return clocks.usedShare(occurrence);
    }

    /** Whether the solution clock has used the share of its target at which the contract warns. */
    public boolean atRisk(Occurrence occurrence) {
        return clocks.atRisk(occurrence);
    }

    /** Numbers of open occurrences whose running clock was late before {@code before}, with no breach kept. */
    public List<String> unrecordedBreaches(ClockKind kind, Instant before, int size) {
        Limit limit = Limit.of(size);
        return switch (kind) {
            case TRIAGE -> occurrences.lateTriages(before, limit);
            case FIRST_RESPONSE -> occurrences.lateResponses(before, limit);
            case SOLUTION -> occurrences.lateSolutions(before, limit);
        };
    }

    /** Whether a deadline of a clock at this instant is kept as a breach already. */
    public boolean isBreach(Occurrence occurrence, ClockKind kind, Instant dueAt) {
        return breaches.existsByOccurrenceIdAndKindAndDueAt(occurrence.id(), kind, dueAt);
    }

    /**
     * The deadlines of one occurrence that would move under other rules; nothing is changed.
     *
     * @param key what it would count by from now on
     * @param by the calendars as they would be
     */
    public List<DeadlineShift> shifts(Occurrence occurrence, String key, Function<String, BusinessCalendar> by) {
        return shifts(occurrence, key, by, Map.of());
    }

    /**
     * The same under other promises, too.
     *
     * @param promises by clock; empty for one that would end, missing for what stays as it is
     */
    public List<DeadlineShift> shifts(
            Occurrence occurrence,
            String key,
            Function<String, BusinessCalendar> by,
            Map<ClockKind, Optional<Promise>> promises) {
        return clocks.shifts(occurrence, key, by, promises);
    }

    /**
     * Open occurrences that a change of a calendar, a plan or a company may concern, by id, after this one; what is null
     * restricts nothing.
     */
    public List<Occurrence> countedBy(
            @Nullable String calendar, @Nullable String plan, @Nullable Long company, long after, int size) {
        return occurrences.countedBy(calendar, plan, company, after, Limit.of(size));
    }

    /** The code of the office hours that count now, with the region of the company. */
    public String officeCalendar(Occurrence occurrence) {
        return new CalendarHistory(occurrence.officeCalendar()).current();
    }

    /** Whether the solution deadline has passed. */
    public boolean late(Occurrence occurrence) {
        return clocks.late(occurrence);
    }

    /** Business time beyond the target so far; zero when it is not late. A stopped clock is late no more than it was. */
    public Duration lateness(Occurrence occurrence, ClockKind kind) {
        return clocks.lateness(occurrence, kind);
    }

    public List<SlaBreach> breaches(Occurrence occurrence) {
        return breaches.findByOccurrenceIdOrderById(occurrence.id());
    }
}
