package dev.plantao.process;

import dev.plantao.customer.Company;
import dev.plantao.customer.Customers;
import dev.plantao.occurrence.DeadlineShift;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.sla.BusinessCalendar;
import dev.plantao.sla.CalendarBook;
import dev.plantao.sla.CalendarRules;
import dev.plantao.sla.Calendars;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes what time counts for whom: a calendar, for a plan, for a company (b.7). Every change is kept with its author, and every
 * open occurrence it concerns is counted on by it, over the time it has used. The first look at them is part of the
 * command; what it does not reach, {@link CalendarJobs} does.
 */
@Service
public class CalendarDesk {

    private static final int PAGE = 200;
    private static final int MOST = 2000;
    private static final int SHOWN = 8;

    private final CalendarBook book;
    private final Calendars calendars;
    private final CalendarJobs jobs;
    private final Customers customers;
    private final OccurrenceReading reading;
    private final TransactionTemplate transaction;

    CalendarDesk(
            CalendarBook book,
            Calendars calendars,
            CalendarJobs jobs,
            Customers customers,
            OccurrenceReading reading,
            TransactionTemplate transaction) {
        this.book = book;
        this.calendars = calendars;
        this.jobs = jobs;
        this.customers = customers;
        this.reading = reading;
        this.transaction = transaction;
    }

    /**
     * Keeps new rules of a calendar for the days to come.
     *
     * @param what changed, in a sentence
     * @throws IllegalArgumentException with a sentence when they make no calendar
     * @throws dev.plantao.sla.CalendarChanged when somebody else changed it since they were read
     */
    public void write(CalendarRules rules, String what, String author) {
        perform(() -> {
            book.write(rules);
            book.changed(author, what, rules.code(), null, null);
        });
    }

    /** Keeps a new calendar, which nobody counts by yet. */
    public void create(CalendarRules rules, String what, String author) {
        perform(() -> {
            book.create(rules);
            book.changed(author, what, rules.code(), null, null);
        });
    }

    /** Lets a plan count by another calendar from now on. */
    public void countPlanBy(String plan, String calendar, String what, String author) {
        perform(() -> {
            customers.countPlanBy(plan, book.get(calendar).code());
            book.changed(author, what, calendar, plan, null);
        });
    }

    /** Lets a company count by a calendar of its own, or by that of its plan, and by the holidays of its region. */
    public void countCompanyBy(
            long company, @Nullable String calendar, @Nullable String region, String what, String author) {
        perform(() -> {
            customers.countCompanyBy(
                    company, calendar == null ? null : book.get(calendar).code(), region);
            book.changed(author, what, calendar, null, company);
        });
    }

    private void perform(Runnable change) {
        transaction.executeWithoutResult(status -> change.run());
        calendars.refresh();
        jobs.begin();
    }

    /** The deadlines that would move if a calendar had these rules. */
    @Transactional(readOnly = true)
    public Preview preview(CalendarRules rules) {
        return preview(rules.code(), null, null, reading::officeCalendar, calendars.asIf(rules));
    }

    /** The deadlines that would move if a plan counted by another calendar. */
    @Transactional(readOnly = true)
    public Preview previewPlan(String plan, String calendar) {
        return preview(null, plan, null, occurrence -> key(occurrence.company(), calendar), calendars::of);
    }

    /** The deadlines that would move if a company counted by this calendar, or that of its plan, in this region. */
    @Transactional(readOnly = true)
    public Preview previewCompany(long company, @Nullable String calendar, @Nullable String region) {
        return preview(
                null,
                null,
                company,
                occurrence -> Calendars.key(
                        calendar == null ? customers.plan(occurrence.planCode()).calendarCode() : calendar, region),
                calendars::of);
    }

    private static String key(Company company, String planCalendar) {
        String own = company.calendarCode();
        return Calendars.key(own == null ? planCalendar : own, company.region());
    }

    private Preview preview(
            @Nullable String calendar,
            @Nullable String plan,
            @Nullable Long company,
            Function<Occurrence, String> key,
            Function<String, BusinessCalendar> by) {
        List<DeadlineShift> first = new ArrayList<>();
        int moved = 0;
        int looked = 0;
        long after = 0;
        List<Occurrence> page;
        do {
            page = reading.countedBy(calendar, plan, company, after, PAGE);
            for (Occurrence occurrence : page) {
                List<DeadlineShift> shifts = reading.shifts(occurrence, key.apply(occurrence), by);
                moved += shifts.isEmpty() ? 0 : 1;
                shifts.stream().limit(SHOWN - first.size()).forEach(first::add);
                after = occurrence.id();
            }
            looked += page.size();
        } while (page.size() == PAGE && looked < MOST);
        return new Preview(moved, looked >= MOST, first);
    }

    /**
     * What a change would do.
     *
     * @param moved how many open occurrences get another deadline
     * @param partial whether there are more than could be looked at
     * @param first some of them
     */
    public record Preview(int moved, boolean partial, List<DeadlineShift> first) {}
}
