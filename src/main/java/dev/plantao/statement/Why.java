package dev.plantao.statement;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Stage;
import dev.plantao.sla.BusinessCalendar;
import dev.plantao.sla.Calendars;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import dev.plantao.statement.ClockHistory.State;
import dev.plantao.statement.ClockHistory.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The answer to "Por que este prazo?": whole sentences, made of what happened and nothing else. */
@Component
class Why {

    private static final int PAUSES = 5;
    private static final int HOLIDAYS = 8;

    private final Words words;
    private final Labels labels;

    Why(Words words, Labels labels) {
        this.words = words;
        this.labels = labels;
    }

    /**
     * A clock that ran, and everything there is to say of it.
     *
     * @param plan name of the contract's plan
     * @param calendarName with its hours
     * @param marks the changes of the promise, in words
     * @param skipped the holidays that took no time
     * @param unanswered whether it ended without the first response it waited for
     */
    record Case(
            Occurrence occurrence,
            Audience audience,
            ClockKind kind,
            SlaClock clock,
            ClockHistory history,
            String plan,
            String calendarCode,
            String calendarName,
            BusinessCalendar calendar,
            List<String> marks,
            Map<LocalDate, String> skipped,
            boolean unanswered,
            Instant now) {}

    String of(Case told) {
        List<String> said = new ArrayList<>();
        said.add(promise(told));
        said.add(words.text(
                "why.started." + told.kind(), words.spoken(told.clock().startedAt())));
        said.add(pauses(told));
        said.addAll(told.marks());
        if (!told.skipped().isEmpty()) {
            List<String> days = told.skipped().entrySet().stream()
                    .map(day -> words.day(day.getKey(), day.getValue()))
                    .toList();
            said.add(words.text("why.holidays", words.list(days, HOLIDAYS)));
        }
        said.add(words.text(
                told.clock().isStopped() ? "why.usedAll" : "why.used",
                Words.span(told.clock().used(told.calendar(), told.now()))));
        said.add(warning(told));
        said.add(conclusion(told));
        return String.join(" ", said.stream().filter(one -> !one.isEmpty()).toList());
    }

    private String promise(Case told) {
        Occurrence occurrence = told.occurrence();
        String target = words.text(
                "amount." + (told.calendarCode().equals(Calendars.ELAPSED) ? "elapsed" : "business"),
                Words.span(told.clock().target()));
        if (told.kind() == ClockKind.TRIAGE) {
            return words.text("why.promise.TRIAGE", target, told.calendarName());
        }
        String priority = labels.of(occurrence.priority());
        if (told.kind() == ClockKind.FIRST_RESPONSE) {
            return words.text("why.promise.FIRST_RESPONSE", priority, told.plan(), target, told.calendarName());
        }
        String slaClass =
                occurrence.slaClass() == null ? labels.text("slaClass.none") : labels.of(occurrence.slaClass());
        return words.text("why.promise.SOLUTION", slaClass, priority, told.plan(), target, told.calendarName());
    }

    /** The pauses that are over; the one that lasts is told at the end. */
    private String pauses(Case told) {
        List<Stretch> stretches = told.history().stretches();
        List<String> over = new ArrayList<>();
        Duration open = Duration.ZERO;
        for (int i = 0; i < stretches.size(); ) {
            int end = endOfPause(stretches, i);
            if (end > i && end < stretches.size()) {
                Stretch first = stretches.get(i);
                over.add(words.text(
                        "why.pause",
                        words.spoken(first.from()),
                        words.spoken(stretches.get(end).from()),
                        label(told.audience(), first.stage())));
                open = stretches.subList(i, end).stream().map(Stretch::open).reduce(open, Duration::plus);
            }
            i = Math.max(end, i + 1);
        }
        if (over.isEmpty()) {
            return told.kind() != ClockKind.SOLUTION || !told.clock().isRunning() ? "" : words.text("why.pauses.none");
        }
        return words.text(
                over.size() == 1 ? "why.pauses.one" : "why.pauses.many",
                String.valueOf(over.size()),
                Words.span(open),
                words.list(over, PAUSES));
    }

    /** The first stretch from {@code i} on in which the clock runs. */
    private static int endOfPause(List<Stretch> stretches, int i) {
        int end = i;
        while (end < stretches.size() && stretches.get(end).state() != State.RUNNING) {
            end++;
        }
        return end;
    }

    /** Nobody is warned of a first response. */
    private String warning(Case told) {
        Instant at = told.clock().warnAt();
        boolean warns = told.audience() == Audience.TEAM && told.kind() != ClockKind.FIRST_RESPONSE;
        return !warns || !told.clock().isRunning() || at == null
                ? ""
                : words.text(
                        told.now().isBefore(at) ? "why.warning" : "why.warned",
                        String.valueOf(told.clock().warningShare()),
                        words.spoken(at));
    }

    private String conclusion(Case told) {
        SlaClock clock = told.clock();
        Duration left = clock.remaining(told.calendar(), told.now());
        String amount = Words.span(left);
        boolean late = clock.breached(told.calendar(), told.now());
        if (clock.stoppedAt() != null && told.unanswered() && !late) {
            return words.text("why.unanswered", words.spoken(clock.stoppedAt()));
        }
        if (clock.stoppedAt() != null) {
            return words.text(late ? "why.missed" : "why.met", words.spoken(clock.stoppedAt()), amount);
        }
        if (clock.dueAt() != null) {
            return words.text(late ? "why.late" : "why.due", words.spoken(clock.dueAt()), amount);
        }
        Instant since = pausedSince(told);
        String stage = label(told.audience(), told.occurrence().stage());
        return words.text(late ? "why.pausedLate" : "why.paused", words.spoken(since), stage, amount);
    }

    private static Instant pausedSince(Case told) {
        List<Stretch> stretches = told.history().stretches();
        Instant since = told.now();
        for (int i = stretches.size() - 1; i >= 0 && stretches.get(i).state() != State.RUNNING; i--) {
            since = stretches.get(i).from();
        }
        return since;
    }

    /** Why there is no clock of this kind. */
    String absent(Occurrence occurrence, ClockKind kind, @Nullable SlaClock triage) {
        if (kind == ClockKind.SOLUTION && occurrence.stage() == Stage.TRIAGE && triage != null) {
            Instant due = triage.dueAt();
            return due == null
                    ? words.text("why.absent.triage")
                    : words.text("why.absent.triageUntil", words.spoken(due));
        }
        return words.text(occurrence.isClosed() ? "why.absent.closed" : "why.absent.none");
    }

    private String label(Audience audience, Stage stage) {
        return labels.of(audience.seen(stage));
    }
}
