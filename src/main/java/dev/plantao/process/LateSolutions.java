package dev.plantao.process;

import dev.plantao.catalog.Labels;
import dev.plantao.notification.MailEvent;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Visibility;
import dev.plantao.sla.ClockKind;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * What follows when a solution deadline nears or passes (TM03, TM04; UNO-M-36), whoever notices first: the alarm on the
 * diagram, or {@link LostAlarms}. The breach carries the instant of the clock, never that of the job.
 */
@Component
public class LateSolutions {

    private final Occurrences occurrences;
    private final OccurrenceReading reading;
    private final OccurrenceProcess process;
    private final Notifier notifier;
    private final Labels labels;
    private final RuntimeService runtimeService;

    LateSolutions(
            Occurrences occurrences,
            OccurrenceReading reading,
            OccurrenceProcess process,
            Notifier notifier,
            Labels labels,
            RuntimeService runtimeService) {
        this.occurrences = occurrences;
        this.reading = reading;
        this.process = process;
        this.notifier = notifier;
        this.labels = labels;
        this.runtimeService = runtimeService;
    }

    /** The warning share is used, the target is not: the tasks come before others, analyst and lead are told. */
    public void warn(Occurrence occurrence) {
        if (!reading.atRisk(occurrence) || reading.late(occurrence)) {
            return;
        }
        String used = reading.usedShare(occurrence) + " %";
        occurrences.say(occurrence, Author.SYSTEM, Visibility.INTERNAL, labels.text("notice.solutionWarned", used));
        notifier.tell(occurrence, MailEvent.SLA_WARNED, Map.of("usado", used));
        process.refreshTasks(occurrence.number());
    }

    /**
     * Keeps the breach, tells analyst and lead and hands it to the lead; the occurrence goes on.
     *
     * @return false if the deadline has not passed, or the breach is kept already
     */
    public boolean record(Occurrence occurrence) {
        if (!occurrences.recordBreach(occurrence, ClockKind.SOLUTION)) {
            return false;
        }
        occurrences.say(occurrence, Author.SYSTEM, Visibility.INTERNAL, labels.text("notice.solutionBreached"));
        notifier.tell(occurrence, MailEvent.SLA_BREACHED);
        process.refreshTasks(occurrence.number());
        runtimeService
                .createMessageCorrelation("sla.breached")
                .processInstanceBusinessKey(occurrence.number())
                .correlateStartMessage();
        return true;
    }
}
