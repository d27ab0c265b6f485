package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.knowledge.Knowledge;
import dev.plantao.notification.MailEvent;
import dev.plantao.notification.OfficialTexts;
import dev.plantao.occurrence.Answer;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Outcome;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Actors;
import dev.plantao.process.Notifier;
import dev.plantao.process.Stages;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The third step: the answer reaches the customer and the occurrence ends (UNO-B-49, CON-45). */
@Component
class FinishOccurrence implements JavaDelegate {

    private final Occurrences occurrences;
    private final Stages stages;
    private final Knowledge knowledge;
    private final OfficialTexts texts;
    private final Labels labels;
    private final Actors actors;
    private final Notifier notifier;

    FinishOccurrence(
            Occurrences occurrences,
            Stages stages,
            Knowledge knowledge,
            OfficialTexts texts,
            Labels labels,
            Actors actors,
            Notifier notifier) {
        this.occurrences = occurrences;
        this.stages = stages;
        this.knowledge = knowledge;
        this.texts = texts;
        this.labels = labels;
        this.actors = actors;
        this.notifier = notifier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        Answer answer = occurrence.answer();
        if (answer != null && !answer.isEmpty()) {
            occurrences.say(occurrence, actors.current(), Visibility.PUBLIC, text(occurrence, answer));
            notifier.tell(occurrence, MailEvent.ANSWERED);
        }
        Occurrence original = occurrence.duplicateOf();
        if (original != null && occurrence.outcome() == Outcome.DUPLICATE) {
            occurrences.say(
                    occurrence, Author.SYSTEM, Visibility.PUBLIC, labels.text("notice.duplicate", original.number()));
            notifier.tell(occurrence, MailEvent.DUPLICATE);
        }
        stages.enter(occurrence, Stage.FINISHED, null);
    }

    /** The manual goes along (UNO-B-50); without a choice, from its beginning. */
    private String text(Occurrence occurrence, Answer answer) {
        knowledge.offered(occurrence.number(), occurrence.moduleCode());
        return texts.fill(
                occurrence,
                "OCCURRENCE_ANSWERED",
                Map.of(
                        "causa", orDash(answer.cause()),
                        "acao", orDash(answer.actionTaken()),
                        "recomendacao", orDash(answer.recommendation())));
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "–" : text;
    }
}
