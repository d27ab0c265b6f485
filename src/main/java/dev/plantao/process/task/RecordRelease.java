package dev.plantao.process.task;

import dev.plantao.process.Actors;
import dev.plantao.product.Versions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps that a version is released, without the items taken out of it (T40, T41). Nobody is told here. */
@Component
class RecordRelease implements JavaDelegate {

    private final Versions versions;
    private final Actors actors;

    RecordRelease(Versions versions, Actors actors) {
        this.versions = versions;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConfirmReleaseForm form = FormVariables.take(execution, ConfirmReleaseForm.class);
        versions.release(
                versions.get(execution.getProcessBusinessKey()),
                form.removed(),
                form.removalReason(),
                form.notes(),
                actors.current());
    }
}
