package dev.plantao.webhook;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what the webhooks are to be told, on a thread of its own. A message is taken in one transaction, sent in none and
 * marked in another: none is lost, a crash may repeat one, which its {@code webhook-id} tells. A webhook that does not
 * answer rests for a while and holds up nobody else.
 */
@Component
class WebhookRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookRelay.class);

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration HOUSEKEEPING = Duration.ofHours(6);
    private static final Duration KEPT = Duration.ofDays(30);

    /** Longer than the caller's timeouts together. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final WebhookRepository webhooks;
    private final WebhookDeliveryRepository deliveries;
    private final WebhookCaller caller;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Nullable private ThreadPoolTaskScheduler thread;

    WebhookRelay(
            WebhookRepository webhooks,
            WebhookDeliveryRepository deliveries,
            WebhookCaller caller,
            TransactionTemplate transaction,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.caller = caller;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sends what is due, until nothing is.
     *
     * @return how many messages were delivered
     */
    int run() {
        int delivered = 0;
        for (Optional<Taken> taken = take(); taken.isPresent(); taken = take()) {
            if (deliver(taken.get())) {
                delivered++;
            }
        }
        return delivered;
    }

    private record Taken(Webhook webhook, WebhookDelivery delivery) {}

    private Optional<Taken> take() {
        return Optional.ofNullable(transaction.execute(status -> {
            Instant now = clock.instant();
            WebhookDelivery next = deliveries.lockNext(now).orElse(null);
            if (next == null) {
                return null;
            }
            next.take(now.plus(LEASE));
            return new Taken(webhooks.findById(next.webhookId()).orElseThrow(), next);
        }));
    }

    private boolean deliver(Taken taken) {
        int status;
        try {
            status = caller.call(taken.webhook, taken.delivery, clock.instant());
        } catch (IOException | RuntimeException away) {
            settle(taken, away.toString(), false, false);
            return false;
        }
        boolean delivered = status / 100 == 2;
        // Asking for patience (408, 425, 429) is not a refusal of the message.
        boolean refused = status / 100 == 4 && status != 408 && status != 425 && status != 429;
        settle(taken, "HTTP " + status, delivered, refused);
        return delivered;
    }

    private void settle(Taken taken, String result, boolean delivered, boolean refused) {
        transaction.executeWithoutResult(status -> {
            Instant now = clock.instant();
            deliveries
                    .findById(taken.delivery.id())
                    .filter(sent -> sent.state() == WebhookDelivery.State.PENDING)
                    .ifPresent(sent -> {
                        if (delivered) {
                            sent.delivered(result, now);
                        } else {
                            sent.failed(result, refused, now);
                        }
                    });
            webhooks.findById(taken.webhook.id()).ifPresent(webhook -> {
                if (delivered) {
                    webhook.answered();
                } else {
                    webhook.failed(now);
                }
            });
        });
        if (!delivered) {
            LOG.warn("Webhook {} did not take message {}: {}", taken.webhook.name(), taken.delivery.id(), result);
        }
    }

    /** Forgets what was settled a month ago. */
    void tidy() {
        transaction.executeWithoutResult(
                status -> deliveries.forget(clock.instant().minus(KEPT)));
    }

    @Override
    public synchronized void start() {
        ThreadPoolTaskScheduler own = new ThreadPoolTaskScheduler();
        own.setThreadNamePrefix("webhook-");
        own.setWaitForTasksToCompleteOnShutdown(true);
        own.setAwaitTerminationSeconds(15);
        own.initialize();
        own.scheduleWithFixedDelay(this::run, PAUSE);
        own.scheduleWithFixedDelay(this::tidy, HOUSEKEEPING);
        thread = own;
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdown();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
