package dev.plantao.process.task;

import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.ReferralArea;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Decisions.Missing;
import dev.plantao.process.Eligibility;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the eligibility table; an ineligible company is referred to whoever clears it (T02). */
@Component
class CheckEligibility implements JavaDelegate {

    private final Occurrences occurrences;
    private final Eligibility eligibility;
    private final Labels labels;

    CheckEligibility(Occurrences occurrences, Eligibility eligibility, Labels labels) {
        this.occurrences = occurrences;
        this.eligibility = eligibility;
        this.labels = labels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        List<Missing> missing = eligibility.blocking(occurrence.contact(), occurrence.channel());
        if (missing.isEmpty()) {
            return;
        }
        ReferralArea area = missing.stream()
                .map(Missing::area)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(ReferralArea.SALES);
        occurrence.referIneligible(missing.stream().map(Missing::reason).collect(Collectors.joining(",")), area);
        occurrences.say(
                occurrence,
                Author.SYSTEM,
                Visibility.PUBLIC,
                labels.text("notice.ineligible", eligibility.text(missing)));
    }
}
