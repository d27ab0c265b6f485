package dev.plantao.process;

import dev.plantao.call.Callback;
import dev.plantao.call.CallbackOutcome;
import dev.plantao.call.Callbacks;
import dev.plantao.call.Calls;
import dev.plantao.call.NewCallback;
import dev.plantao.call.PhoneCall;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Refusals;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages for those who could not come to the phone, and their way through the process (UNO-M-59). */
@Service
@Transactional
public class CallbackDesk {

    private final Callbacks callbacks;
    private final Calls calls;
    private final PhoneDesk phone;
    private final CallTalk talk;
    private final RuntimeService runtimeService;

    CallbackDesk(Callbacks callbacks, Calls calls, PhoneDesk phone, CallTalk talk, RuntimeService runtimeService) {
        this.callbacks = callbacks;
        this.calls = calls;
        this.phone = phone;
        this.talk = talk;
        this.runtimeService = runtimeService;
    }

    /**
     * Leaves a message for an analyst: the row and the task are one transaction.
     *
     * @return its number
     * @throws dev.plantao.occurrence.RuleViolation naming every field that is wrong; nothing is left behind
     */
    public String leave(long call, NewCallback wanted) {
        PhoneCall held = phone.held(call, wanted.requestedBy());
        Occurrence occurrence = talk.named(wanted.number());
        if (occurrence != null) {
            calls.about(held, occurrence);
        }
        String number = callbacks.request(held, wanted, occurrence).number();
        runtimeService
                .createMessageCorrelation("callback.requested")
                .processInstanceBusinessKey(number)
                .correlateStartMessage();
        return number;
    }

    /**
     * Somebody called back, or tried to. What was said about an occurrence goes there, too.
     *
     * @param number the occurrence that came of it; asked for when one did
     * @throws dev.plantao.occurrence.RuleViolation naming every field that is wrong
     */
    public void returned(
            String callback,
            @Nullable CallbackOutcome outcome,
            @Nullable String summary,
            @Nullable String number,
            Author by) {
        boolean became = outcome == CallbackOutcome.OCCURRENCE;
        new Refusals()
                .when(outcome == null, "action", "Escolha o resultado do retorno.")
                .blank(summary, "summary", "Conte o que foi dito, ou quando tentou.")
                .longer(summary, 2000, "summary")
                .when(became && Refusals.isBlank(number), "number", "Informe o número da ocorrência.")
                .done();
        Callback kept = callbacks.get(callback);
        Occurrence occurrence = became ? talk.named(number) : kept.occurrence();
        if (occurrence != null && outcome != CallbackOutcome.NO_ANSWER && (became || !occurrence.isClosed())) {
            calls.about(kept.call(), occurrence);
            talk.keep(occurrence, kept.call(), by, summary, "summary");
        }
        if (outcome != null) {
            callbacks.tried(kept, outcome, String.valueOf(summary), by.username(), occurrence);
        }
    }
}
