package dev.plantao.process.task;

import dev.plantao.consultancy.TermReply;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.process.Actors;
import dev.plantao.process.TermDesk;
import dev.plantao.process.task.AcceptanceForm.Action;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records an answer to the term that came by another way than the portal (T19, T20; F08). */
@Component
class RecordAcceptance implements JavaDelegate {

    private final Occurrences occurrences;
    private final TermDesk terms;
    private final Actors actors;

    RecordAcceptance(Occurrences occurrences, TermDesk terms, Actors actors) {
        this.occurrences = occurrences;
        this.terms = terms;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AcceptanceForm form = FormVariables.take(execution, AcceptanceForm.class);
        TermReply reply = new TermReply(
                null,
                form.action() == null ? null : Boolean.valueOf(form.action() == Action.ACCEPTED),
                form.respondentName(),
                form.respondentPosition(),
                form.refusalReason(),
                null,
                form.channel() == null ? null : form.channel().name(),
                form.evidence(),
                null);
        terms.record(occurrences.get(execution.getProcessBusinessKey()), reply, actors.current());
    }
}
