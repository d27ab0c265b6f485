package dev.plantao.process;

import dev.plantao.catalog.Labels;
import dev.plantao.customer.Contact;
import dev.plantao.customer.Customers;
import dev.plantao.notification.MailEvent;
import dev.plantao.notification.Notifications;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Triage;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells people by mail what happened; the table {@code notification} says whom, and with which text. */
@Component
public class Notifier {

    private final Decisions decisions;
    private final Notifications notifications;
    private final StaffDirectory directory;
    private final Customers customers;
    private final Labels labels;

    Notifier(
            Decisions decisions,
            Notifications notifications,
            StaffDirectory directory,
            Customers customers,
            Labels labels) {
        this.decisions = decisions;
        this.notifications = notifications;
        this.directory = directory;
        this.customers = customers;
        this.labels = labels;
    }

    /** Writes the mails of an event, in the caller's transaction. */
    public void tell(Occurrence occurrence, MailEvent event) {
        tell(occurrence, event, Map.of());
    }

    /** The same, for an event that is a message or brings one with it. */
    public void tell(Occurrence occurrence, MailEvent event, String text) {
        tell(occurrence, event, Map.of("texto", text));
    }

    /** The same, with values for the placeholders of the text beside those the occurrence itself gives. */
    public void tell(Occurrence occurrence, MailEvent event, Map<String, String> facts) {
        decisions.notices(event, occurrence.stage(), occurrence.channel()).forEach(notice -> {
            String text = notice.template();
            switch (notice.recipient()) {
                case CONTACT -> notifications.toContact(occurrence, event, text, facts);
                case OWNER ->
                    Optional.ofNullable(occurrence.owner())
                            .ifPresent(owner -> notifications.toStaff(occurrence, event, owner, text, facts));
                case LEAD -> tell(StaffGroup.SUPPORT_LEAD, occurrence, event, text, facts);
                case MAESTRO -> tell(StaffGroup.MAESTRO, occurrence, event, text, facts);
                case ACCEPTERS ->
                    accepters(occurrence)
                            .forEach(contact -> notifications.toContact(occurrence, event, contact, text, facts));
            }
        });
    }

    private void tell(
            StaffGroup group, Occurrence occurrence, MailEvent event, String text, Map<String, String> facts) {
        directory
                .membersOf(group.id())
                .forEach(member -> notifications.toStaff(occurrence, event, member, text, facts));
    }

    /** Whoever opened it comes first, whether he or she may accept or not. */
    private Stream<Contact> accepters(Occurrence occurrence) {
        Contact opener = occurrence.contact();
        return Stream.concat(
                Stream.of(opener), customers.accepters(opener).stream().filter(contact -> contact.id() != opener.id()));
    }

    /** The team corrected the category, if it is not {@code before} (CON-15); the deadline it now has is in the mail. */
    public void reclassified(Occurrence occurrence, Category before, @Nullable String reason) {
        if (before == occurrence.category()) {
            return;
        }
        tell(
                occurrence,
                MailEvent.RECLASSIFIED,
                Map.of("para", labels.of(occurrence.category()), "de", labels.of(before), "motivo", orNone(reason)));
    }

    /** What a triage means for the customer. A duplicate is told of when it ends. */
    public void triaged(Occurrence occurrence, Triage triage, Category before) {
        reclassified(occurrence, before, triage.categoryReason());
        switch (triage.destination()) {
            case N1 -> {
                tell(occurrence, MailEvent.CLASSIFIED);
                if (triage.message() != null) {
                    tell(occurrence, MailEvent.TEAM_MESSAGE, triage.message());
                }
            }
            case REFERRAL -> tell(occurrence, MailEvent.REFERRED, orNone(triage.message()));
            case OUT_OF_SCOPE -> tell(occurrence, MailEvent.OUT_OF_SCOPE, orNone(triage.message()));
            default -> {}
        }
    }

    private static String orNone(@Nullable String text) {
        return text == null ? "" : text;
    }
}
