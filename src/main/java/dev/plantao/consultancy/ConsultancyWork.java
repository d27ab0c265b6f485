package dev.plantao.consultancy;

import dev.plantao.consultancy.TimeEntry.Interval;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A consultancy whose term was accepted: its date, its intervals, what was found, what it costs. */
@Service
@Transactional
public class ConsultancyWork {

    private final ConsultancyRepository consultancies;
    private final TermRepository terms;
    private final TermAnswerRepository answers;
    private final TimeEntryRepository entries;
    private final ChargeRepository charges;
    private final JdbcClient jdbc;
    private final Clock clock;

    ConsultancyWork(
            ConsultancyRepository consultancies,
            TermRepository terms,
            TermAnswerRepository answers,
            TimeEntryRepository entries,
            ChargeRepository charges,
            JdbcClient jdbc,
            Clock clock) {
        this.consultancies = consultancies;
        this.terms = terms;
        this.answers = answers;
        this.entries = entries;
        this.charges = charges;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A date is agreed, or another one (T22, T24). */
    public Consultancy schedule(Occurrence occurrence, Schedule schedule) {
        Consultancy consultancy = held(occurrence);
        consultancy.scheduled(schedule);
        return consultancy;
    }

    /**
     * Keeps an interval of work (TOT-21).
     *
     * @throws RuleViolation naming the field: before the acceptance, still to come, or over other work (NEG-12)
     */
    public TimeEntry enter(
            Occurrence occurrence,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable String activity,
            Author by) {
        Consultancy consultancy = held(occurrence);
        TermAnswer acceptance = acceptance(consultancy);
        Instant now = clock.instant();
        new Refusals()
                .when(start == null, "startedAt", "Informe o início do intervalo.")
                .when(end == null, "endedAt", "Informe o fim do intervalo.")
                .blank(activity, "activity", "Diga o que foi feito neste intervalo.")
                .longer(activity, 1000, "activity")
                .when(
                        start != null && start.isBefore(acceptance.answeredAt()),
                        "startedAt",
                        "Nenhum minuto é apontado antes do aceite do termo.")
                .when(
                        start != null && end != null && !end.isAfter(start),
                        "endedAt",
                        "O fim do intervalo vem depois do início.")
                .when(end != null && end.isAfter(now), "endedAt", "O fim do intervalo ainda não aconteceu.")
                .done();
        if (start == null || end == null) {
            throw new IllegalStateException("Refused before");
        }
        if (entries.worked(by.username(), start, end)) {
            throw RuleViolation.field("startedAt", "Você já apontou tempo neste intervalo.");
        }
        consultancy.workedBy(by.username());
        return insert(consultancy, acceptance, new Interval(start, end, String.valueOf(activity), by.username(), now));
    }

    /** The intervals after it are hung anew, so that each hangs on the one before. */
    private TimeEntry insert(Consultancy consultancy, TermAnswer acceptance, Interval interval) {
        List<TimeEntry> known = entries.findByConsultancyIdOrderByStartedAt(consultancy.id());
        boolean over = known.stream()
                .anyMatch(entry -> entry.startedAt().isBefore(interval.end())
                        && interval.start().isBefore(entry.endedAt()));
        if (over) {
            throw RuleViolation.field("startedAt", "Já há tempo apontado neste intervalo.");
        }
        List<Interval> later = known.stream()
                .filter(entry -> !entry.startedAt().isBefore(interval.end()))
                .map(TimeEntry::interval)
                .toList();
        for (int i = known.size() - 1; i >= known.size() - later.size(); i--) {
            entries.delete(known.get(i));
            entries.flush();
        }
        int kept = known.size() - later.size();
        TimeEntry entry = hang(consultancy, acceptance, kept == 0 ? null : known.get(kept - 1), interval);
        TimeEntry last = entry;
        for (Interval after : later) {
            last = hang(consultancy, acceptance, last, after);
        }
        return entry;
    }

    private TimeEntry hang(
            Consultancy consultancy, TermAnswer acceptance, @Nullable TimeEntry before, Interval interval) {
        return entries.saveAndFlush(
                new TimeEntry(consultancy.id(), acceptance, before == null ? null : before.endedAt(), interval));
    }

    /**
     * Takes the last interval back, before it is charged.
     *
     * @throws RuleViolation for anybody but who entered it (NEG-15), and if there is none
     */
    public void takeBack(Occurrence occurrence, Author by) {
        List<TimeEntry> known = entries(held(occurrence));
        if (known.isEmpty()) {
            throw new RuleViolation("Não há intervalo apontado a retirar.");
        }
        TimeEntry last = known.get(known.size() - 1);
        if (!last.analyst().equals(by.username())) {
            throw new RuleViolation("Só quem apontou o intervalo o retira.");
        }
        entries.delete(last);
    }

    /**
     * The consultant found the cause (T25; TOT-08).
     *
     * @throws RuleViolation naming every field that is wrong, or without any interval
     */
    public void conclude(Occurrence occurrence, Conclusion conclusion, Author by) {
        conclusion.check(clock.instant());
        Consultancy consultancy = held(occurrence);
        requireTime(consultancy);
        consultancy.workedBy(by.username());
        consultancy.concluded(conclusion);
    }

    /**
     * Whether there is any time to charge.
     *
     * @throws RuleViolation if there is none
     */
    public void requireTime(Consultancy consultancy) {
        if (entries(consultancy).isEmpty()) {
            throw RuleViolation.field("startedAt", "Aponte ao menos um intervalo de trabalho.");
        }
    }

    /** Whether customers could read of the defect in the portal when the term was accepted (TOT-16). */
    @Transactional(readOnly = true)
    public boolean publishedAtAcceptance(Consultancy consultancy) {
        Conclusion found = consultancy.conclusion();
        return found != null
                && found.publishedAt() != null
                && !found.publishedAt().isAfter(acceptance(consultancy).answeredAt());
    }

    /**
     * Writes down what is owed, or why nothing, once and for all (T26; TOT-09..11).
     *
     * @param waiver null to charge it
     * @param note why it was given away; required for {@link Waiver#MANAGEMENT}
     * @throws RuleViolation for a consultant who would check his or her own time, and without that note
     */
    public Charge charge(Occurrence occurrence, @Nullable Waiver waiver, @Nullable String note, Author by) {
        Consultancy consultancy = held(occurrence);
        List<TimeEntry> worked = entries(consultancy);
        if (worked.stream().anyMatch(entry -> entry.analyst().equals(by.username()))) {
            throw new RuleViolation("Quem apontou o tempo não o confere: passe a tarefa a outra pessoa da liderança.");
        }
        new Refusals()
                .when(
                        waiver == Waiver.MANAGEMENT && Refusals.isBlank(note),
                        "waiverNote",
                        "Diga por que a consultoria é abonada.")
                .longer(note, 2000, "waiverNote")
                .done();
        Term term = terms.findById(consultancy.id()).orElseThrow();
        TermAnswer acceptance = acceptance(consultancy);
        if (!term.isIntact() || !term.sha256().equals(acceptance.sha256())) {
            throw new IllegalStateException("The term of " + occurrence.number() + " is not the accepted one");
        }
        Instant now = clock.instant();
        int minutes = minutes(worked);
        Waiver reason = minutes == 0 ? Waiver.NO_TIME : waiver;
        Charge charge = charges.saveAndFlush(new Charge(term, acceptance, minutes, reason, note, by.username(), now));
        worked.forEach(entry -> freeze(consultancy, entry));
        consultancy.charged(now);
        return charge;
    }

    private void freeze(Consultancy consultancy, TimeEntry entry) {
        jdbc.sql("insert into charge_entry (consultancy_id, started_at, ended_at, minutes) values (?, ?, ?, ?)")
                .params(
                        consultancy.id(),
                        entry.startedAt().atOffset(ZoneOffset.UTC),
                        entry.endedAt().atOffset(ZoneOffset.UTC),
                        entry.minutes())
                .update();
    }

    /** The occurrence was cancelled before a minute was worked: nothing is owed. */
    public void cancel(Occurrence occurrence) {
        consultancies.lock(occurrence.id()).ifPresent(one -> one.cancelled(clock.instant()));
    }

    /** The consultancy under way whose minutes are owed even if the customer gives up. */
    public Optional<Consultancy> owed(Occurrence occurrence) {
        return consultancies
                .lock(occurrence.id())
                .filter(one -> one.state() == ConsultancyState.ACCEPTED)
                .filter(one -> !entries(one).isEmpty());
    }

    /** The intervals of a consultancy, by time. */
    @Transactional(readOnly = true)
    public List<TimeEntry> entries(Consultancy consultancy) {
        return entries.findByConsultancyIdOrderByStartedAt(consultancy.id());
    }

    /** The summed minutes of a consultancy. */
    @Transactional(readOnly = true)
    public int minutes(Consultancy consultancy) {
        return minutes(entries(consultancy));
    }

    private static int minutes(List<TimeEntry> worked) {
        return worked.stream().mapToInt(TimeEntry::minutes).sum();
    }

    /** The charge of a consultancy, once there is one. */
    @Transactional(readOnly = true)
    public Optional<Charge> charge(Consultancy consultancy) {
        return charges.findById(consultancy.id());
    }

    private TermAnswer acceptance(Consultancy consultancy) {
        consultancy.require(ConsultancyState.ACCEPTED);
        return answers.findById(consultancy.id())
                .filter(TermAnswer::accepted)
                .orElseThrow(() -> new IllegalStateException("Accepted without an answer: " + consultancy.id()));
    }

    private Consultancy held(Occurrence occurrence) {
        Consultancy consultancy = consultancies
                .lock(occurrence.id())
                .orElseThrow(() -> new IllegalStateException("No consultancy under way in " + occurrence.number()));
        consultancy.require(ConsultancyState.ACCEPTED);
        return consultancy;
    }
}
