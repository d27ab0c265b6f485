package dev.plantao.demo;

import dev.plantao.call.NewCall;
import dev.plantao.call.NewCallback;
import dev.plantao.customer.Contact;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.OpenOccurrence;
import dev.plantao.occurrence.PhoneReason;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A call of the demo, written down step by step and done by whoever answers it. */
class DemoCall {

    private static final String ANSWERED_BY = "camila";

    private final Story.Scene scene;
    private final Contact contact;
    private final String phone;
    private final PhoneReason reason;

    private @Nullable Long id;
    private @Nullable String message;

    DemoCall(Story.Scene scene, Contact contact, String phone, PhoneReason reason) {
        this.scene = scene;
        this.contact = contact;
        this.phone = phone;
        this.reason = reason;
    }

    /** Rings, and waits in the queue to this day. */
    void waits(Instant when) {
        scene.script().at(when, () -> scene.phone().arrived(call()));
    }

    DemoCall answered(Instant when) {
        scene.script().at(when, this::answer);
        return this;
    }

    private void answer() {
        id = scene.phone().answered(call(), ANSWERED_BY);
    }

    private NewCall call() {
        return new NewCall(Channel.PHONE, contact.name(), phone, reason, null, contact.id());
    }

    /** Opens in this call; answers and hangs up where nothing else is written down of it. */
    String opens(OpenOccurrence opening) {
        if (id != null) {
            return scene.phone().open(id, opening, ANSWERED_BY);
        }
        answer();
        String number = scene.phone().open(Objects.requireNonNull(id), opening, ANSWERED_BY);
        scene.phone().end(id, ANSWERED_BY);
        return number;
    }

    DemoCall leaves(Instant when, String analyst, String words) {
        scene.script()
                .at(
                        when,
                        () -> message = scene.callbacks()
                                .leave(
                                        Objects.requireNonNull(id),
                                        new NewCallback(analyst, phone, words, null, ANSWERED_BY)));
        return this;
    }

    DemoCall ended(Instant when) {
        scene.script().at(when, () -> scene.phone().end(Objects.requireNonNull(id), ANSWERED_BY));
        return this;
    }

    /** Whoever was asked for has called back. */
    void returned(Instant when, String analyst, String summary) {
        scene.script().at(when, () -> scene.tasks()
                .complete(
                        Objects.requireNonNull(message),
                        "userTask_returnCall",
                        analyst,
                        Map.of("action", "SPOKE", "summary", summary)));
    }
}
