package dev.plantao.process;

import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.sla.CalendarBook;
import dev.plantao.sla.CalendarChange;
import dev.plantao.sla.Calendars;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets the open occurrences follow a change of calendar, in pages, one transaction each. A change knows how far it has
 * come, so a crash in the middle is taken up again. All are looked at a second time a minute later: for what was on its way
 * to the database at the first look, or was read on a node that did not know the new rows yet.
 */
@Component
class CalendarJobs {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarJobs.class);

    private static final Duration SECOND_LOOK = Duration.ofMinutes(1);
    private static final int PAGE = 100;
    private static final int FIRST_PAGES = 2;
    private static final int CHANGES = 20;
    private static final int MOST_PASSES = 5;

    private final CalendarBook book;
    private final Calendars calendars;
    private final OccurrenceReading reading;
    private final CountingOn counting;
    private final Clock clock;

    CalendarJobs(CalendarBook book, Calendars calendars, OccurrenceReading reading, CountingOn counting, Clock clock) {
        this.book = book;
        this.calendars = calendars;
        this.reading = reading;
        this.counting = counting;
        this.clock = clock;
    }

    /** Works off every change that is not done. */
    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    void run() {
        work(Integer.MAX_VALUE);
    }

    /** Works off what whoever made a change may wait for; the rest is for the job. */
    void begin() {
        work(FIRST_PAGES);
    }

    private void work(int pages) {
        List<CalendarChange> pending = book.pending(clock.instant().minus(SECOND_LOOK), CHANGES);
        if (!pending.isEmpty()) {
            calendars.refresh();
            pending.forEach(change -> pass(change, pages));
        }
    }

    private void pass(CalendarChange change, int pages) {
        long reached = change.reached();
        int failures = change.failures();
        for (int done = 0; done < pages; done++) {
            List<Occurrence> page = reading.countedBy(change.rowsOf(), change.plan(), change.company(), reached, PAGE);
            if (page.isEmpty()) {
                end(change, failures);
                return;
            }
            failures += follow(page, change);
            reached = page.get(page.size() - 1).id();
            book.progress(change, reached, change.passes(), failures, false);
        }
    }

    private void end(CalendarChange change, int failures) {
        int passes = change.passes() + 1;
        boolean done = passes > 1 && (failures == 0 || passes >= MOST_PASSES);
        if (done && failures > 0) {
            LOG.error("{} occurrences could not follow calendar change {}", failures, change.id());
        }
        book.progress(change, 0, passes, done ? failures : 0, done);
    }

    /** Job and command may meet on this node; an occurrence is counted by one of them at a time. */
    private synchronized int follow(List<Occurrence> page, CalendarChange change) {
        int failures = 0;
        for (Occurrence occurrence : page) {
            failures += follow(occurrence.number(), change) ? 0 : 1;
        }
        return failures;
    }

    private boolean follow(String number, CalendarChange change) {
        try {
            counting.follow(number, change);
            return true;
        } catch (RuntimeException failed) {
            LOG.warn("{} could not follow calendar change {} yet: {}", number, change.id(), failed.toString());
            return false;
        }
    }
}
