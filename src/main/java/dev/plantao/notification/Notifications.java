package dev.plantao.notification;

import dev.plantao.catalog.Catalog;
import dev.plantao.customer.Contact;
import dev.plantao.notification.Letterhead.Snapshot;
import dev.plantao.occurrence.Occurrence;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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
     * Puts a mail to the contact into the outbox.
     *
     * @param template the code of an official text
     * @param facts values for its placeholders beside those the occurrence itself gives
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void toContact(Occurrence occurrence, MailEvent event, String template, Map<String, String> facts) {
        toContact(occurrence, event, occurrence.contact(), template, facts);
    }

    /** The same to another contact of the company, who is greeted by name. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void toContact(
            Occurrence occurrence, MailEvent event, Contact contact, String template, Map<String, String> facts) {
        Map<String, String> greeting = new HashMap<>(facts);
        greeting.putIfAbsent("contato", contact.name());
        put(occurrence, event, new Addressee(contact.email(), contact.name(), false), template, greeting);
    }

    /** The same to a member of the team, by user name; nothing for somebody the catalogue does not know. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void toStaff(
            Occurrence occurrence, MailEvent event, String username, String template, Map<String, String> facts) {
        catalog.analyst(username)
                .ifPresent(analyst ->
                        put(occurrence, event, new Addressee(analyst.email(), analyst.name(), true), template, facts));
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

    private static String messageId(String number, String from) {
        return "<" + number + "." + UUID.randomUUID() + "@" + MailThread.domain(from) + ">";
    }
}
