package dev.plantao.process;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Destination;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.Visibility;
import dev.plantao.product.Issue;
import dev.plantao.product.Issues;
import dev.plantao.product.ProductRequests;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What product management may ask of the process beside its tasks. */
@Service
@Transactional
public class ProductDesk {

    private final Occurrences occurrences;
    private final ProductRequests requests;
    private final Issues issues;
    private final Labels labels;
    private final EngineIdentity engine;
    private final RuntimeService runtimeService;

    ProductDesk(
            Occurrences occurrences,
            ProductRequests requests,
            Issues issues,
            Labels labels,
            EngineIdentity engine,
            RuntimeService runtimeService) {
        this.occurrences = occurrences;
        this.requests = requests;
        this.issues = issues;
        this.labels = labels;
        this.engine = engine;
        this.runtimeService = runtimeService;
    }

    /** Whether an occurrence waits for a meeting its customer was told of. */
    @Transactional(readOnly = true)
    public boolean waits(String number) {
        Occurrence occurrence = occurrences.get(number);
        return occurrence.stage() == Stage.PRODUCT_ANALYSIS && occurrence.productMeeting() != null;
    }

    /**
     * Judges a request before the meeting.
     *
     * @throws RuleViolation without a reason, or when the occurrence does not wait for a meeting
     * @throws dev.plantao.occurrence.OccurrenceNotFound if there is none of this number
     */
    public void anticipate(String number, @Nullable String reason, Author by) {
        reason(reason);
        Occurrence occurrence = occurrences.get(number);
        if (occurrence.stage() != Stage.PRODUCT_ANALYSIS || occurrence.destination() != Destination.PRODUCT) {
            throw RuleViolation.field("number", "A ocorrência " + number + " não espera por uma reunião de produto.");
        }
        requests.anticipate(occurrence);
        note(occurrence, by, "notice.anticipated", String.valueOf(reason));
        if (!tell("product.analysisAnticipated", number)) {
            throw RuleViolation.field("number", "A ocorrência " + number + " já está em avaliação.");
        }
    }

    /**
     * Takes what an occurrence is about out of the version it was planned for (T39): it waits for the next planning,
     * with every occurrence that asks for it.
     *
     * @throws RuleViolation without a reason, or when it is not planned or delivered already
     * @throws dev.plantao.occurrence.OccurrenceNotFound if there is none of this number
     */
    public void withdraw(String number, @Nullable String reason, Author by) {
        reason(reason);
        Issue item = issues.withdraw(occurrences.get(number), number);
        issues.openOccurrences(item).forEach(asking -> {
            note(occurrences.get(asking), by, "notice.withdrawn", String.valueOf(reason));
            tell("item.withdrawn", asking);
        });
    }

    private static void reason(@Nullable String reason) {
        new Refusals()
                .blank(reason, "reason", "Diga por quê.")
                .longer(reason, 2000, "reason")
                .done();
    }

    private void note(Occurrence occurrence, Author by, String text, String reason) {
        occurrences.say(occurrence, by, Visibility.INTERNAL, labels.text(text, reason));
    }

    private boolean tell(String message, String number) {
        return engine.asSystem(() -> !runtimeService
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .correlateAllWithResult()
                .isEmpty());
    }
}
