package dev.plantao.process.task;

import dev.plantao.consultancy.Consultancies;
import dev.plantao.notification.MailEvent;
import dev.plantao.notification.OfficialTexts;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.ConsultancyTexts;
import dev.plantao.process.Notifier;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody answered the term in time (T21, TM08). An answer that was stored first counts, whatever the timer says. */
@Component
class RecordTermExpiry implements JavaDelegate {

    private final Occurrences occurrences;
    private final Consultancies consultancies;
    private final OfficialTexts officialTexts;
    private final ConsultancyTexts texts;
    private final Notifier notifier;

    RecordTermExpiry(
            Occurrences occurrences,
            Consultancies consultancies,
            OfficialTexts officialTexts,
            ConsultancyTexts texts,
            Notifier notifier) {
        this.occurrences = occurrences;
        this.consultancies = consultancies;
        this.officialTexts = officialTexts;
        this.texts = texts;
        this.notifier = notifier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        if (!consultancies.expire(occurrence)) {
            return;
        }
        Map<String, String> facts = consultancies
                .latest(occurrence)
                .flatMap(consultancies::term)
                .map(texts::pending)
                .orElseThrow();
        occurrences.say(
                occurrence,
                Author.SYSTEM,
                Visibility.PUBLIC,
                officialTexts.fill(occurrence, "CONSULTANCY_EXPIRED", facts));
        notifier.tell(occurrence, MailEvent.TERM_EXPIRED, facts);
    }
}
