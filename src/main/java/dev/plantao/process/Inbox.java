package dev.plantao.process;

import dev.plantao.process.InboxMessage.Kind;
import java.time.Clock;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the process what people did. The row is written with the words; telling the process is a second transaction,
 * repeated until it succeeds, because an engine that loses a race rolls back the transaction it runs in.
 */
@Component
class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final InboxRepository messages;
    private final RuntimeService runtimeService;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Inbox(InboxRepository messages, RuntimeService runtimeService, TransactionTemplate transaction, Clock clock) {
        this.messages = messages;
        this.runtimeService = runtimeService;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Keeps a message in the caller's transaction; {@link #deliver} it after the commit. */
    long put(long occurrenceId, Kind kind) {
        return messages.save(new InboxMessage(occurrenceId, kind, clock.instant()))
                .id();
    }

    /** Tells the process now; if that fails, {@link #deliverDue} tries again. */
    void deliver(long id) {
        try {
            transaction.executeWithoutResult(status -> messages.lock(id)
                    .filter(message -> !message.isDone())
                    .ifPresent(message -> message.done(tell(message), clock.instant())));
        } catch (RuntimeException lostRace) {
            log.info("Message {} not delivered yet: {}", id, lostRace.toString());
            transaction.executeWithoutResult(status ->
                    messages.lock(id).ifPresent(message -> message.failed(lostRace.toString(), clock.instant())));
        }
    }

    private boolean tell(InboxMessage message) {
        return !runtimeService
                .createMessageCorrelation(message.kind().message())
                .processInstanceBusinessKey(messages.number(message.occurrenceId()))
                .correlateAllWithResult()
                .isEmpty();
    }

    /** Delivers what a race, a crash or a restart left undelivered, in the order it came. */
    @Scheduled(fixedDelayString = "PT2S")
    void deliverDue() {
        messages.due(clock.instant(), Limit.of(100)).forEach(this::deliver);
    }
}
