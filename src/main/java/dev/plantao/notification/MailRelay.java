package dev.plantao.notification;

import dev.plantao.catalog.Parameters;
import dev.plantao.notification.Postman.Undeliverable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties the outbox, on two threads of its own: neither a request nor a job of the engine ever waits for a mail server.
 * Without a mail server ({@code spring.mail.host}) it rests, and the mails stay to be looked at.
 *
 * <p>A mail is taken in one transaction, sent in none and marked in another. A process that dies in between leaves it
 * taken; when its lease ends it is sent again, with the same Message-ID. So: none lost, and a crash may repeat one.
 */
@Component
class MailRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailRelay.class);

    private static final int THREADS = 2;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Longer than the mail server's timeouts together (spring.mail.properties). */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** Over which time the mails to one address are counted (A33): a storm must not fill anybody's box. */
    private static final Duration CAP = Duration.ofHours(1);

    private final OutboxRepository outbox;
    private final Parameters parameters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Nullable private final Postman postman;

    @Nullable private ThreadPoolTaskScheduler threads;

    MailRelay(
            OutboxRepository outbox,
            ObjectProvider<JavaMailSender> server,
            Parameters parameters,
            TransactionTemplate transaction,
            Clock clock) {
        JavaMailSender sender = server.getIfAvailable();
        this.outbox = outbox;
        this.parameters = parameters;
        this.transaction = transaction;
        this.clock = clock;
        this.postman = sender == null ? null : new Postman(sender, parameters, clock);
    }

    /**
     * Sends what is due, until nothing is or the server fails: a server that is down is asked once, not for every mail.
     *
     * @return how many mails the server took
     */
    int run() {
        if (postman == null) {
            return 0;
        }
        int sent = 0;
        int most = parameters.mail().recipientPerHour();
        for (Optional<OutboxMail> mail = take(most); mail.isPresent(); mail = take(most)) {
            Result result = deliver(postman, mail.get());
            if (result == Result.SENT) {
                sent++;
            } else if (result == Result.FAILED) {
                break;
            }
        }
        return sent;
    }

    private Optional<OutboxMail> take(int most) {
        return Optional.ofNullable(transaction.execute(status -> {
            Instant now = clock.instant();
            OutboxMail mail = outbox.lockNext(now, now.minus(CAP), most).orElse(null);
            if (mail != null) {
                mail.take(now.plus(LEASE));
            }
            return mail;
        }));
    }

    private enum Result {
        SENT,
        FAILED,
        DEAD
    }

    private Result deliver(Postman postman, OutboxMail mail) {
        if (mail.hasExpired(clock.instant())) {
            return bury(mail, "Não foi entregue a tempo. Última falha: " + mail.lastError());
        }
        try {
            postman.deliver(mail);
        } catch (Undeliverable never) {
            return bury(mail, String.valueOf(never.getMessage()));
        } catch (RuntimeException failed) {
            log.warn("Mail {} not sent yet: {}", mail.id(), failed.toString());
            change(mail, taken -> taken.failed(failed.toString(), clock.instant()));
            return Result.FAILED;
        }
        change(mail, taken -> taken.sent(clock.instant()));
        return Result.SENT;
    }

    private Result bury(OutboxMail mail, String reason) {
        change(mail, taken -> taken.died(reason, clock.instant()));
        log.error("Mail {} about {} is given up: {}", mail.id(), mail.number(), reason);
        return Result.DEAD;
    }

    private void change(OutboxMail mail, Consumer<OutboxMail> change) {
        transaction.executeWithoutResult(status -> outbox.findById(mail.id())
                .filter(taken -> taken.state() == MailState.PENDING)
                .ifPresent(change));
    }

    @Override
    public boolean isAutoStartup() {
        return postman != null;
    }

    @Override
    public synchronized void start() {
        ThreadPoolTaskScheduler own = new ThreadPoolTaskScheduler();
        own.setPoolSize(THREADS);
        own.setThreadNamePrefix("mail-");
        own.setWaitForTasksToCompleteOnShutdown(true);
        own.setAwaitTerminationSeconds(15);
        own.initialize();
        for (int i = 0; i < THREADS; i++) {
            own.scheduleWithFixedDelay(this::run, PAUSE);
        }
        threads = own;
    }

    @Override
    public synchronized void stop() {
        if (threads != null) {
            threads.shutdown();
            threads = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }
}
