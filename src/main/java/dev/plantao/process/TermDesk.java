package dev.plantao.process;

import dev.plantao.catalog.Labels;
import dev.plantao.consultancy.Consultancies;
import dev.plantao.consultancy.TermAnswer;
import dev.plantao.consultancy.TermReply;
import dev.plantao.notification.MailEvent;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.InboxMessage.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What is said to the term of a consultancy. The row decides who was first, the process only follows. */
@Service
public class TermDesk {

    private final Occurrences occurrences;
    private final Consultancies consultancies;
    private final Accepters accepters;
    private final Labels labels;
    private final Notifier notifier;
    private final Inbox inbox;
    private final TransactionTemplate transaction;

    TermDesk(
            Occurrences occurrences,
            Consultancies consultancies,
            Accepters accepters,
            Labels labels,
            Notifier notifier,
            Inbox inbox,
            TransactionTemplate transaction) {
        this.occurrences = occurrences;
        this.consultancies = consultancies;
        this.accepters = accepters;
        this.labels = labels;
        this.notifier = notifier;
        this.inbox = inbox;
        this.transaction = transaction;
    }

    /** What a contact answers: the words read, by their hash, and who answers in what position (F30). */
    public record Response(
            @Nullable String shown,
            @Nullable Boolean accepted,
            @Nullable String name,
            @Nullable String position,
            @Nullable String reason) {}

    /**
     * A contact accepts or refuses (T19, T20). The answer is stored before the process hears of it; of two answers, and of
     * an answer and the end of the term's time, exactly one counts.
     *
     * @param ip the address it comes from
     * @throws dev.plantao.occurrence.OfferClosed for whoever comes second, or read other words
     * @throws RuleViolation for a contact who may not commit the company, and naming every field that is wrong
     */
    public void answer(String number, long contact, Author by, Response response, @Nullable String ip) {
        if (!accepters.includes(contact)) {
            throw new RuleViolation(labels.text("term.mayNotAnswer"));
        }
        TermReply reply = new TermReply(
                response.shown(),
                response.accepted(),
                response.name(),
                response.position(),
                response.reason(),
                contact,
                Channel.PORTAL.name(),
                null,
                ip);
        Long message = transaction.execute(status -> {
            Occurrence occurrence = occurrences.get(number);
            told(occurrence, consultancies.answer(occurrence, reply, by), by);
            return inbox.put(occurrence.id(), Kind.TERM_ANSWERED);
        });
        inbox.deliver(message == null ? 0 : message);
    }

    /**
     * The team records what was answered elsewhere, with its evidence (F08); inside the task that is being completed.
     *
     * @throws dev.plantao.occurrence.OfferClosed if it was answered in the meantime
     * @throws RuleViolation naming every field that is wrong
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Occurrence occurrence, TermReply reply, Author by) {
        told(occurrence, consultancies.answer(occurrence, reply, by), by);
    }

    private void told(Occurrence occurrence, TermAnswer answer, Author by) {
        String words = answer.accepted()
                ? labels.text("notice.termAccepted", answer.name(), answer.position())
                : labels.text("notice.termRefused", answer.name(), answer.position(), String.valueOf(answer.reason()));
        occurrences.say(occurrence, by, Visibility.PUBLIC, words);
        notifier.tell(occurrence, MailEvent.TERM_ANSWERED, Map.of("quem", by.name(), "resposta", words));
    }
}
