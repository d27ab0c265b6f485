package dev.plantao.process.task;

import dev.plantao.consultancy.Consultancies;
import dev.plantao.notification.MailEvent;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.process.ConsultancyTexts;
import dev.plantao.process.Notifier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds both of the agreed date on the day before (TM09). */
@Component
class AnnounceConsultancyEve implements JavaDelegate {

    private final Occurrences occurrences;
    private final Consultancies consultancies;
    private final ConsultancyTexts texts;
    private final Notifier notifier;

    AnnounceConsultancyEve(
            Occurrences occurrences, Consultancies consultancies, ConsultancyTexts texts, Notifier notifier) {
        this.occurrences = occurrences;
        this.consultancies = consultancies;
        this.texts = texts;
        this.notifier = notifier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        var schedule = consultancies.underWay(occurrence).schedule();
        if (schedule != null) {
            notifier.tell(occurrence, MailEvent.CONSULTANCY_EVE, texts.schedule(schedule, ""));
        }
    }
}
