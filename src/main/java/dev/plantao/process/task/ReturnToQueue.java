package dev.plantao.process.task;

import dev.plantao.notification.MailEvent;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.VersionPromise;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells a customer who was promised a version that it is no longer planned (T39); the reason stays inside. */
@Component
class ReturnToQueue implements JavaDelegate {

    private final Occurrences occurrences;
    private final VersionTalk talk;

    ReturnToQueue(Occurrences occurrences, VersionTalk talk) {
        this.occurrences = occurrences;
        this.talk = talk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        VersionPromise before = occurrence.promise();
        if (before != null) {
            occurrence.breakPromise();
            talk.tell(occurrence, MailEvent.ITEM_WITHDRAWN, "ITEM_WITHDRAWN", Map.of("anterior", before.version()));
        }
    }
}
