package dev.plantao.process;

import dev.plantao.customer.Customers;
import dev.plantao.occurrence.DeadlineShift;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.Promise;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.process.CalendarDesk.Preview;
import dev.plantao.process.Decisions.Target;
import dev.plantao.sla.CalendarBook;
import dev.plantao.sla.Calendars;
import dev.plantao.sla.ClockKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a company another plan from a day on (UNO-B-07). From that day its open occurrences count by the calendar and the
 * targets of the new plan, over the time they have used.
 */
@Service
public class PlanDesk {

    private static final int PAGE = 200;
    private static final int MOST = 2000;
    private static final int SHOWN = 8;

    private final CalendarBook book;
    private final CalendarJobs jobs;
    private final Calendars calendars;
    private final Customers customers;
    private final OccurrenceReading reading;
    private final Decisions decisions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PlanDesk(
            CalendarBook book,
            CalendarJobs jobs,
            Calendars calendars,
            Customers customers,
            OccurrenceReading reading,
            Decisions decisions,
            TransactionTemplate transaction,
            Clock clock) {
        this.book = book;
        this.jobs = jobs;
        this.calendars = calendars;
        this.customers = customers;
        this.reading = reading;
        this.decisions = decisions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Changes the contract; what has passed keeps the plan of its day.
     *
     * @param from today or later
     * @param what changed, in a sentence
     * @throws IllegalArgumentException for a day that has passed
     * @throws RuleViolation when the table of targets does not know the plan
     * @throws java.util.NoSuchElementException without such a plan, or without a contract on that day
     */
    public void change(long company, String plan, LocalDate from, String what, String author) {
        LocalDate today = LocalDate.now(clock);
        if (from.isBefore(today)) {
            throw new IllegalArgumentException("O plano de um dia que passou não muda.");
        }
        requireTargets(plan);
        Instant begins = from.isAfter(today) ? from.atStartOfDay(book.zone()).toInstant() : clock.instant();
        transaction.executeWithoutResult(status -> {
            customers.changePlan(company, plan, from);
            book.changed(author, what, company, begins);
        });
        jobs.begin();
    }

    private void requireTargets(String plan) {
        try {
            for (SlaClass slaClass : SlaClass.values()) {
                for (Priority priority : Priority.values()) {
                    decisions.target(plan, slaClass, priority);
                }
            }
        } catch (RuleViolation incomplete) {
            throw RuleViolation.field(
                    "plan",
                    "A tabela de prazos não prevê todos os casos deste plano. Peça a quem cuida dos prazos que a complete.");
        }
    }

    /**
     * The deadlines that would move if the company had this plan now.
     *
     * @throws RuleViolation when the table of targets does not know the plan
     */
    @Transactional(readOnly = true)
    public Preview preview(long company, String plan) {
        requireTargets(plan);
        List<DeadlineShift> first = new ArrayList<>();
        int moved = 0;
        int looked = 0;
        long after = 0;
        List<Occurrence> page;
        do {
            page = reading.countedBy(null, null, company, after, PAGE);
            for (Occurrence occurrence : page) {
                List<DeadlineShift> shifts = shifts(occurrence, plan);
                moved += shifts.isEmpty() ? 0 : 1;
                shifts.stream().limit(SHOWN - first.size()).forEach(first::add);
                after = occurrence.id();
            }
            looked += page.size();
        } while (page.size() == PAGE && looked < MOST);
        return new Preview(moved, looked >= MOST, first);
    }

    private List<DeadlineShift> shifts(Occurrence occurrence, String plan) {
        if (plan.equals(occurrence.planCode())) {
            return List.of();
        }
        String own = occurrence.company().calendarCode();
        String key = Calendars.key(
                own == null ? customers.plan(plan).calendarCode() : own,
                occurrence.company().region());
        return reading.shifts(occurrence, key, calendars::of, promises(occurrence, plan));
    }

    private Map<ClockKind, Optional<Promise>> promises(Occurrence occurrence, String plan) {
        Map<ClockKind, Optional<Promise>> promises = new EnumMap<>(ClockKind.class);
        promises.put(
                ClockKind.FIRST_RESPONSE,
                decisions.firstResponse(plan, occurrence.priority()).map(PlanDesk::promise));
        if (occurrence.slaClass() != null) {
            Target target = decisions.target(plan, occurrence.slaClass(), occurrence.priority());
            promises.put(ClockKind.SOLUTION, Optional.of(promise(target)));
        }
        return promises;
    }

    private static Promise promise(Target target) {
        return new Promise(target.duration(), target.warningShare(), target.elapsed());
    }
}
