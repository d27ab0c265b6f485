package dev.plantao.process.task;

import dev.plantao.catalog.Parameters;
import dev.plantao.notification.MailEvent;
import dev.plantao.notification.OfficialTexts;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Notifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds a customer who was asked something (TM05); a reminder is no movement. */
@Component
class RemindCustomer implements JavaDelegate {

    private final Occurrences occurrences;
    private final OccurrenceReading reading;
    private final Parameters parameters;
    private final OfficialTexts texts;
    private final Clock clock;
    private final Notifier notifier;

    RemindCustomer(
            Occurrences occurrences,
            OccurrenceReading reading,
            Parameters parameters,
            OfficialTexts texts,
            Clock clock,
            Notifier notifier) {
        this.occurrences = occurrences;
        this.reading = reading;
        this.parameters = parameters;
        this.texts = texts;
        this.clock = clock;
        this.notifier = notifier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var occurrence = occurrences.get(execution.getProcessBusinessKey());
        Instant since = reading.currentStageSince(occurrence).orElse(clock.instant());
        long waited = Duration.between(since, clock.instant()).toDays();
        String left = String.valueOf(Math.max(0, parameters.inactivityDays() - waited));
        occurrences.say(
                occurrence,
                Author.SYSTEM,
                Visibility.PUBLIC,
                texts.fill(occurrence, "CUSTOMER_REMINDER", Map.of("diasRestantes", left)));
        notifier.tell(occurrence, MailEvent.CUSTOMER_REMINDED, Map.of("diasRestantes", left));
    }
}
