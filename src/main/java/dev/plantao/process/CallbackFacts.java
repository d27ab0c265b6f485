package dev.plantao.process;

import dev.plantao.call.Callbacks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The questions the diagram of a message asks. Bean name {@code callbackFacts}. */
@Component("callbackFacts")
public class CallbackFacts {

    private final Callbacks callbacks;

    CallbackFacts(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    /** The user name of who was asked for. */
    public String analyst(DelegateExecution execution) {
        return callbacks.get(execution.getProcessBusinessKey()).analyst();
    }

    /** Whether there were tries enough. */
    public boolean exhausted(DelegateExecution execution) {
        return callbacks.get(execution.getProcessBusinessKey()).isEnded();
    }
}
