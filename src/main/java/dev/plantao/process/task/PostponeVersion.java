package dev.plantao.process.task;

import dev.plantao.notification.MailEvent;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.VersionPromise;
import dev.plantao.product.IssueKind;
import dev.plantao.product.Issues;
import dev.plantao.product.UpcomingVersion;
import dev.plantao.product.Versions;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer the new week of a correction that was taken out of its version (T41); the reason stays inside. */
@Component
class PostponeVersion implements JavaDelegate {

    private final Occurrences occurrences;
    private final Versions versions;
    private final Issues issues;
    private final VersionTalk talk;

    PostponeVersion(Occurrences occurrences, Versions versions, Issues issues, VersionTalk talk) {
        this.occurrences = occurrences;
        this.versions = versions;
        this.issues = issues;
        this.talk = talk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        VersionPromise before = occurrence.promise();
        UpcomingVersion next = versions.upcoming().get(0);
        occurrence.promise(next.code(), next.plannedFor());
        boolean evolution = issues.held(occurrence).kind() == IssueKind.EVOLUTION;
        MailEvent event = evolution ? MailEvent.EVOLUTION_POSTPONED : MailEvent.VERSION_POSTPONED;
        talk.tell(occurrence, event, event.name(), Map.of("anterior", before == null ? "–" : before.version()));
    }
}
