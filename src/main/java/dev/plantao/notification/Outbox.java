package dev.plantao.notification;

import dev.plantao.catalog.Parameters;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outbox as those see it who look after it. */
@Service
@Transactional
public class Outbox {

    private final OutboxRepository mails;
    private final Parameters parameters;
    private final Clock clock;

    Outbox(OutboxRepository mails, Parameters parameters, Clock clock) {
        this.mails = mails;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * Mails, the latest first.
     *
     * @param number the exact number of an occurrence, or empty
     * @param recipient part of an address, or empty
     * @param state null for all
     * @param before the id of the last mail of the previous page, or null
     * @param most how many at most
     */
    @Transactional(readOnly = true)
    public List<OutboxMail> page(
            String number, String recipient, @Nullable MailState state, @Nullable Long before, int most) {
        String part = recipient.strip().toLowerCase(Locale.ROOT);
        return mails.page(
                number.strip().toUpperCase(Locale.ROOT),
                part.isEmpty() ? "" : "%" + part.replaceAll("[!%_]", "!$0") + "%",
                state == null ? null : state.name(),
                before,
                Limit.of(most));
    }

    /**
     * One mail.
     *
     * @throws NoSuchElementException if there is none with this id
     */
    @Transactional(readOnly = true)
    public OutboxMail get(long id) {
        return mails.findById(id).orElseThrow(() -> new NoSuchElementException("E-mail desconhecido."));
    }

    /**
     * Lets the relay try a dead mail again; one that is not dead stays as it is.
     *
     * @return whether it was dead
     * @throws NoSuchElementException if there is none with this id
     */
    public boolean resend(long id) {
        OutboxMail mail = get(id);
        if (mail.state() != MailState.DEAD) {
            return false;
        }
        mail.revive(clock.instant(), Duration.ofDays(parameters.mail().giveUpDays()));
        return true;
    }
}
