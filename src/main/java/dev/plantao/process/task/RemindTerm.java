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

/** Reminds those who may accept a term (TM07; TOT-41). */
@Component
class RemindTerm implements JavaDelegate {

    private final Occurrences occurrences;
    private final Consultancies consultancies;
    private final ConsultancyTexts texts;
    private final Notifier notifier;

    RemindTerm(Occurrences occurrences, Consultancies consultancies, ConsultancyTexts texts, Notifier notifier) {
        this.occurrences = occurrences;
        this.consultancies = consultancies;
        this.texts = texts;
        this.notifier = notifier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        consultancies
                .term(consultancies.underWay(occurrence))
                .ifPresent(term -> notifier.tell(occurrence, MailEvent.TERM_REMINDED, texts.pending(term)));
    }
}
