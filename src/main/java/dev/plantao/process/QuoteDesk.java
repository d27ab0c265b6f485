package dev.plantao.process;

import dev.plantao.catalog.Labels;
import dev.plantao.databasechange.DatabaseChange;
import dev.plantao.databasechange.DatabaseChanges;
import dev.plantao.databasechange.QuoteAnswer;
import dev.plantao.notification.MailEvent;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.InboxMessage.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What a customer says to the quote of a database change. The row decides who was first, the process only follows. */
@Service
public class QuoteDesk {

    private final Occurrences occurrences;
    private final DatabaseChanges changes;
    private final Accepters accepters;
    private final QuoteTexts texts;
    private final Labels labels;
    private final Notifier notifier;
    private final Inbox inbox;
    private final TransactionTemplate transaction;

    QuoteDesk(
            Occurrences occurrences,
            DatabaseChanges changes,
            Accepters accepters,
            QuoteTexts texts,
            Labels labels,
            Notifier notifier,
            Inbox inbox,
            TransactionTemplate transaction) {
        this.occurrences = occurrences;
        this.changes = changes;
        this.accepters = accepters;
        this.texts = texts;
        this.labels = labels;
        this.notifier = notifier;
        this.inbox = inbox;
        this.transaction = transaction;
    }

    /**
     * A contact accepts or refuses (T43). The answer is stored before the process hears of it; of two answers, and of an
     * answer and the end of the quote's time, exactly one counts.
     *
     * @param shown the change whose quote was read, or null for the one that is open
     * @param accepted null is refused
     * @throws dev.plantao.occurrence.OfferClosed for whoever comes second
     * @throws RuleViolation for a contact who may not commit the company, and naming every field that is wrong
     */
    public void answer(
            String number,
            long contact,
            Author by,
            @Nullable Long shown,
            @Nullable Boolean accepted,
            @Nullable String reason) {
        if (!accepters.includes(contact)) {
            throw new RuleViolation(labels.text("quote.mayNotAnswer"));
        }
        if (accepted == null) {
            throw RuleViolation.field("accepted", "Escolha se aceita ou recusa o orçamento.");
        }
        Long message = transaction.execute(status -> {
            Occurrence occurrence = occurrences.get(number);
            DatabaseChange change = changes.answer(occurrence, shown, accepted, reason, by, contact);
            String words = words(change);
            occurrences.say(occurrence, by, Visibility.PUBLIC, words);
            Map<String, String> facts = new HashMap<>(texts.of(change));
            facts.put("quem", by.name());
            facts.put("resposta", words);
            notifier.tell(occurrence, MailEvent.QUOTE_ANSWERED, facts);
            return inbox.put(occurrence.id(), Kind.QUOTE_ANSWERED);
        });
        inbox.deliver(message == null ? 0 : message);
    }

    private String words(DatabaseChange change) {
        QuoteAnswer answer = Objects.requireNonNull(change.answer());
        String amount = labels.money(Objects.requireNonNull(change.quote()).amount());
        if (answer.accepted()) {
            return labels.text("notice.quoteAccepted", amount);
        }
        return answer.refusalReason() == null
                ? labels.text("notice.quoteRefused", amount)
                : labels.text("notice.quoteRefusedBecause", amount, answer.refusalReason());
    }
}
