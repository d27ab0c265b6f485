package dev.plantao.process.task;

import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.process.Actors;
import dev.plantao.product.ProductDecision;
import dev.plantao.product.ProductRequest;
import dev.plantao.product.ProductRequests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Applies what product management decided (T33..T36); leaves {@code action} for the gateway behind it. */
@Component
class RecordProductDecision implements JavaDelegate {

    private final Occurrences occurrences;
    private final ProductRequests requests;
    private final ProductTalk talk;
    private final Actors actors;

    RecordProductDecision(Occurrences occurrences, ProductRequests requests, ProductTalk talk, Actors actors) {
        this.occurrences = occurrences;
        this.requests = requests;
        this.talk = talk;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ProductDecision decision =
                FormVariables.take(execution, EvaluateForm.class).decision();
        Occurrence occurrence = occurrences.get(execution.getProcessBusinessKey());
        Author by = actors.current();
        ProductRequest request = requests.decide(occurrence, decision, by);
        talk.note(occurrence, decision, by);
        if (decision.action() == ProductDecision.Action.DENY) {
            talk.denied(occurrence, decision);
        } else if (decision.action() == ProductDecision.Action.POSTPONE) {
            talk.postponed(occurrence, request);
        }
        execution.setVariable("action", String.valueOf(decision.action()));
    }
}
