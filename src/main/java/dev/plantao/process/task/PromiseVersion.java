package dev.plantao.process.task;

import dev.plantao.notification.MailEvent;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.product.Issue;
import dev.plantao.product.IssueKind;
import dev.plantao.product.Issues;
import dev.plantao.product.ProductVersion;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the customer that the correction is done, and the version to wait for (T38, UNO-M-52). */
@Component
class PromiseVersion implements JavaDelegate {

    private final Occurrences occurrences;
    private final Issues issues;
    private final VersionTalk talk;

    PromiseVersion(Occurrences occurrences, Issues issues, VersionTalk talk) {
        this.occurrences = occurrences;
        this.issues = issues;
        this.talk = talk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        Issue item = issues.held(occurrence);
        ProductVersion version = Objects.requireNonNull(item.target());
        occurrence.promise(version.code(), version.plannedFor());
        if (item.kind() == IssueKind.EVOLUTION) {
            talk.tell(occurrence, MailEvent.EVOLUTION_PROMISED, "EVOLUTION_PROMISED", Map.of());
        } else {
            talk.tell(occurrence, MailEvent.VERSION_PROMISED, "VERSION_PROMISED", Map.of());
        }
    }
}
