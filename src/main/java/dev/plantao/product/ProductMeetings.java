package dev.plantao.product;

import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Refusals;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The monthly meetings of product management and what is on their agenda (CON-40; F18). */
@Service
@Transactional
public class ProductMeetings {

    private static final int SHOWN = 200;

    private final ProductMeetingRepository meetings;
    private final ProductRequestRepository requests;
    private final Clock clock;

    ProductMeetings(ProductMeetingRepository meetings, ProductRequestRepository requests, Clock clock) {
        this.meetings = meetings;
        this.requests = requests;
        this.clock = clock;
    }

    /** The day of a meeting has come. */
    public ProductMeeting start() {
        Instant now = clock.instant();
        String month = "RP-" + YearMonth.from(now.atZone(clock.getZone()));
        String code = month;
        for (int more = 2; meetings.existsByCode(code); more++) {
            code = month + "-" + more;
        }
        return meetings.save(new ProductMeeting(code, now));
    }

    /**
     * The meeting of this code.
     *
     * @throws NoSuchElementException if there is none
     */
    @Transactional(readOnly = true)
    public ProductMeeting get(String code) {
        return meetings.findByCode(code).orElseThrow();
    }

    /** Whether anything waits for a meeting. */
    @Transactional(readOnly = true)
    public boolean isNeeded() {
        return requests.waiting() > 0;
    }

    /** What waits for a meeting, the oldest first; at most 200 of them. */
    @Transactional(readOnly = true)
    public List<AgendaItem> waiting() {
        return requests.agenda(Limit.of(SHOWN));
    }

    /** How many wait for a meeting. */
    @Transactional(readOnly = true)
    public long countWaiting() {
        return requests.waiting();
    }

    /**
     * It is prepared and begins.
     *
     * @throws dev.plantao.occurrence.RuleViolation naming every field that is wrong
     */
    public void open(ProductMeeting meeting, @Nullable Instant on, @Nullable String participants, Author by) {
        new Refusals()
                .when(on == null, "meetingOn", "Informe a data e a hora da reunião.")
                .longer(participants, 2000, "participants")
                .done();
        meeting.open(on == null ? clock.instant() : on, participants, by.username());
    }

    /**
     * It is over.
     *
     * @throws dev.plantao.occurrence.RuleViolation naming every field that is wrong
     */
    public void close(ProductMeeting meeting, @Nullable String minutes, Author by) {
        new Refusals()
                .blank(minutes, "minutes", "Escreva a ata da reunião.")
                .longer(minutes, 4000, "minutes")
                .done();
        meeting.close(String.valueOf(minutes).strip(), by.username(), clock.instant());
    }

    /** The next occurrences whose request was on the agenda and is undecided, the oldest first. */
    @Transactional(readOnly = true)
    public List<String> undecided(int most) {
        return requests.undecided(Limit.of(most));
    }

    /** The same requests wait for the next meeting from now on. */
    public void takeOffAgenda(List<String> numbers) {
        if (!numbers.isEmpty()) {
            requests.takeOffAgenda(numbers);
        }
    }
}
