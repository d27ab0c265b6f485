package dev.plantao.notification;

import dev.plantao.catalog.Catalog;
import dev.plantao.customer.Contact;
import dev.plantao.notification.Letterhead.Snapshot;
import dev.plantao.occurrence.Occurrence;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes mails into the outbox, in the transaction of what they tell of: both happen, or neither. Nothing is sent here,
 * so no mail server can hold up whoever works.
 */
@Service
public class Notifications {

    private static final Logger log = LoggerFactory.getLogger(Notifications.class);

    private final OutboxRepository outbox;
    private final LetterWriter writer;
    private final Letterhead letterhead;
    private final Catalog catalog;
    private final Clock clock;

    Notifications(OutboxRepository outbox, LetterWriter writer, Letterhead letterhead, Catalog catalog, Clock clock) {
        this.outbox = outbox;
        this.writer = writer;
        this.letterhead = letterhead;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * Puts a mail into the outbox. Does nothing when there is nobody to tell: an occurrence may have no owner yet.
     *
     * @param template the code of an official text
     * @param facts values for its placeholders beside those the occurrence itself gives
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(
            Occurrence occurrence, MailEvent event, Recipient recipient, String template, Map<String, String> facts) {
        addressee(occurrence, recipient).ifPresent(to -> put(occurrence, event, to, template, facts));
    }

    /**
     * The same for a member of the team, by user name; does nothing for somebody the catalogue does not know.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeToStaff(
            Occurrence occurrence, MailEvent event, String username, String template, Map<String, String> facts) {
        staff(username).ifPresent(to -> put(occurrence, event, to, template, facts));
    }

    private void put(Occurrence occurrence, MailEvent event, Addressee to, String template, Map<String, String> facts) {
        Snapshot head = letterhead.current();
        Letter letter = writer.write(head, template, occurrence, to.internal(), facts);
        OutboxMail mail = new OutboxMail(
                occurrence.number(),
                event,
                template,
                to,
                letter,
                messageId(occurrence.number(), head.settings().from()),
                clock.instant(),
                Duration.ofDays(head.settings().giveUpDays()));
        if (!to.isValid()) {
            mail.died("Endereço de e-mail inválido no cadastro.", clock.instant());
            log.error("Mail about {} has no valid recipient", occurrence.number());
        }
        outbox.save(mail);
    }

    private Optional<Addressee> addressee(Occurrence occurrence, Recipient recipient) {
        return switch (recipient) {
            case CONTACT -> {
                Contact contact = occurrence.contact();
                yield Optional.of(new Addressee(contact.email(), contact.name(), false));
            }
            case OWNER -> Optional.ofNullable(occurrence.owner()).flatMap(this::staff);
            case LEAD -> throw new IllegalArgumentException("Leads are named one by one");
        };
    }

    private Optional<Addressee> staff(String username) {
        return catalog.analyst(username).map(analyst -> new Addressee(analyst.email(), analyst.name(), true));
    }

    private static String messageId(String number, String from) {
        return "<" + number + "." + UUID.randomUUID() + "@" + MailThread.domain(from) + ">";
    }
}
