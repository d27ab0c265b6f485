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

/** The version with the correction may be installed: that is the answer (T40, UNO-M-50, CON-45). */
@Component
class AnswerWithVersion implements JavaDelegate {

    private final Occurrences occurrences;
    private final Issues issues;
    private final VersionTalk talk;

    AnswerWithVersion(Occurrences occurrences, Issues issues, VersionTalk talk) {
        this.occurrences = occurrences;
        this.issues = issues;
        this.talk = talk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        Issue item = issues.of(occurrence).orElseThrow();
        ProductVersion version = Objects.requireNonNull(item.target());
        talk.tell(
                occurrence,
                MailEvent.VERSION_AVAILABLE,
                "VERSION_AVAILABLE",
                Map.of("versao", version.code(), "notas", String.valueOf(version.notes())));
        if (item.kind() == IssueKind.EVOLUTION) {
            occurrence.developedInVersion();
        } else {
            occurrence.fixedInVersion();
        }
    }
}
