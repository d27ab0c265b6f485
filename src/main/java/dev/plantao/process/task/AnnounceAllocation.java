package dev.plantao.process.task;

import dev.plantao.notification.MailEvent;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.product.Issues;
import dev.plantao.product.PlannedVersion;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer the version the planning chose (T37). Taken out again meanwhile, there is nothing to tell. */
@Component
class AnnounceAllocation implements JavaDelegate {

    private final Occurrences occurrences;
    private final Issues issues;
    private final VersionTalk talk;

    AnnounceAllocation(Occurrences occurrences, Issues issues, VersionTalk talk) {
        this.occurrences = occurrences;
        this.issues = issues;
        this.talk = talk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        PlannedVersion planned = issues.held(occurrence).planned();
        if (planned != null) {
            occurrence.promise(planned.code(), planned.on());
            talk.tell(occurrence, MailEvent.ITEM_ALLOCATED, "ITEM_ALLOCATED", Map.of());
        }
    }
}
