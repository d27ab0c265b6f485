package dev.plantao.desk;

import dev.plantao.call.Callback;
import dev.plantao.call.CallbackTry;
import dev.plantao.call.Callbacks;
import dev.plantao.call.Caller;
import dev.plantao.call.Callers;
import dev.plantao.call.Calls;
import dev.plantao.call.PhoneCall;
import dev.plantao.catalog.Labels;
import dev.plantao.customer.Contact;
import dev.plantao.customer.Customers;
import dev.plantao.desk.DeskTimes.Moment;
import dev.plantao.desk.FullOccurrence.Choice;
import dev.plantao.desk.FullOccurrence.Other;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceFile;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.OccurrenceSummary;
import dev.plantao.occurrence.PhoneReason;
import dev.plantao.occurrence.Reach;
import dev.plantao.occurrence.Workload;
import dev.plantao.page.Typed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of the phone show, with a fixed number of queries whatever the history. */
@Component
@Transactional(readOnly = true)
class CallViews {

    private static final int MOST = 50;
    private static final int LATELY = 15;
    private static final int CONTACTS = 20;

    private final Calls calls;
    private final Callbacks callbacks;
    private final Callers callers;
    private final OccurrenceReading reading;
    private final OccurrenceFile file;
    private final Customers customers;
    private final Labels labels;
    private final DeskTimes times;

    CallViews(
            Calls calls,
            Callbacks callbacks,
            Callers callers,
            OccurrenceReading reading,
            OccurrenceFile file,
            Customers customers,
            Labels labels,
            DeskTimes times) {
        this.calls = calls;
        this.callbacks = callbacks;
        this.callers = callers;
        this.reading = reading;
        this.file = file;
        this.customers = customers;
        this.labels = labels;
        this.times = times;
    }

    /**
     * A call in a list.
     *
     * @param about the contact and company, or what is known instead
     * @param waited how long it waited, or waits, for an answer
     * @param result what came of it; null while it lasts
     */
    record Line(
            long id,
            String caller,
            @Nullable String phone,
            String about,
            String reason,
            @Nullable String who,
            @Nullable String username,
            Moment since,
            String waited,
            List<String> numbers,
            @Nullable String result) {}

    /** A message, with what was tried before. */
    record Message(
            String number,
            long call,
            String caller,
            String phone,
            String analyst,
            String text,
            Moment due,
            boolean late,
            @Nullable String occurrence,
            @Nullable String result,
            List<Attempt> tries) {}

    record Attempt(Moment at, String who, String outcome, String summary) {}

    /**
     * What a search for a contact shows.
     *
     * @param picked the id of the contact picked, or null
     * @param said how many there are, in words; empty before anything is looked for
     */
    record Contacts(String search, @Nullable Long picked, boolean optional, List<Caller> people, String said) {}

    /** Everything on the page of the phone. */
    record Board(List<Line> waiting, List<Line> onTheLine, List<Line> lately, List<Message> messages) {}

    /**
     * One call.
     *
     * @param open what the caller's company has in hand, to choose from
     */
    record Sheet(
            Line line,
            String channel,
            @Nullable String channelReason,
            @Nullable Long contact,
            @Nullable String mail,
            boolean ended,
            List<Other> occurrences,
            List<Message> messages,
            List<Other> open) {}

    Board board() {
        Map<String, Workload> team = team();
        return new Board(
                calls.waiting(MOST).stream().map(call -> line(call, team)).toList(),
                calls.onTheLine(MOST).stream().map(call -> line(call, team)).toList(),
                calls.lately(LATELY).stream().map(call -> line(call, team)).toList(),
                callbacks.open(MOST).stream().map(one -> message(one, team)).toList());
    }

    /** @throws dev.plantao.call.CallNotFound if there is none */
    Sheet sheet(long id) {
        PhoneCall call = calls.whole(id);
        Map<String, Workload> team = team();
        Contact contact = call.contact();
        return new Sheet(
                line(call, team),
                labels.of(call.channel()),
                call.channelReason(),
                contact == null ? null : contact.id(),
                contact == null ? null : contact.email(),
                call.isEnded(),
                call.occurrences().stream().map(this::other).toList(),
                callbacks.of(call).stream().map(one -> message(one, team)).toList(),
                contact == null ? List.of() : openOf(contact));
    }

    private List<Other> openOf(Contact contact) {
        return file.openOf(contact.company().id()).stream().map(this::other).toList();
    }

    /** What a new occurrence of this company in this module may repeat (UNO-M-23). */
    List<Other> repeated(long contact, String module) {
        Reach company = new Reach(customers.contact(contact).company().id(), null);
        return reading.open(company, module, 10).stream().map(this::other).toList();
    }

    /**
     * The contacts that are found, the picked one first.
     *
     * @param picked the id of a contact as a form holds it, or what is none
     * @param optional whether it may stay open who it is
     */
    Contacts contacts(@Nullable String search, @Nullable String picked, boolean optional) {
        String text = Typed.text(search);
        Long id = Typed.id(picked);
        List<Caller> found = callers.find(text, id, CONTACTS + 1);
        boolean known = !found.isEmpty() && Objects.equals(found.get(0).id(), id);
        int others = found.size() - (known ? 1 : 0);
        boolean more = others > CONTACTS;
        String said = text.isEmpty()
                ? ""
                : more
                        ? labels.text("desk.contact.more", String.valueOf(CONTACTS))
                        : labels.text(known ? "desk.contact.others" : "desk.contact.found", others);
        return new Contacts(text, known ? id : null, optional, more ? found.subList(0, found.size() - 1) : found, said);
    }

    /** The analysts one may leave a message for, and whether they are on the phone. */
    List<Choice> analysts(String except) {
        Set<String> busy = calls.onTheLine(MOST).stream()
                .map(call -> String.valueOf(call.answeredBy()))
                .collect(Collectors.toSet());
        return file.team().stream()
                .filter(person -> person.level() != null && !person.username().equals(except))
                .map(person -> new Choice(
                        person.username(),
                        labels.text(
                                busy.contains(person.username()) ? "desk.call.analyst.busy" : "desk.call.analyst",
                                person.name(),
                                String.valueOf(person.level()))))
                .toList();
    }

    private Map<String, Workload> team() {
        return file.team().stream().collect(Collectors.toMap(Workload::username, Function.identity()));
    }

    private Line line(PhoneCall call, Map<String, Workload> team) {
        Contact contact = call.contact();
        Duration waited = Duration.between(
                call.arrivedAt(),
                call.answeredAt() != null ? call.answeredAt() : call.endedAt() != null ? call.endedAt() : times.now());
        return new Line(
                call.id(),
                call.caller(),
                call.phone(),
                contact == null
                        ? labels.text("desk.call.unknown")
                        : contact.company().name(),
                reason(call),
                call.answeredBy() == null ? null : name(call.answeredBy(), team),
                call.answeredBy(),
                times.of(call.answeredAt() == null ? call.arrivedAt() : call.answeredAt()),
                DeskTimes.elapsed(waited),
                call.isEnded()
                        ? call.occurrences().stream().map(Occurrence::number).toList()
                        : List.of(),
                call.result() == null ? null : labels.of(call.result()));
    }

    /** Nobody is asked why an analyst wanted the call. */
    private String reason(PhoneCall call) {
        PhoneReason reason = call.phoneReason();
        if (reason == null) {
            return labels.of(call.channel());
        }
        return call.urgent() == null || !reason.opens()
                ? labels.of(reason)
                : labels.text(call.urgent() ? "desk.call.urgent" : "desk.call.notUrgent", labels.of(reason));
    }

    private Message message(Callback one, Map<String, Workload> team) {
        Occurrence occurrence = one.occurrence();
        return new Message(
                one.number(),
                one.call().id(),
                one.call().caller(),
                one.phone(),
                name(one.analyst(), team),
                one.message(),
                times.of(one.dueAt()),
                !one.isEnded() && one.dueAt().isBefore(times.now()),
                occurrence == null ? null : occurrence.number(),
                one.result() == null ? null : labels.of(one.result()),
                one.tries().stream().map(attempt -> attempt(attempt, team)).toList());
    }

    private Attempt attempt(CallbackTry attempt, Map<String, Workload> team) {
        return new Attempt(
                times.of(attempt.at()), name(attempt.analyst(), team), labels.of(attempt.outcome()), attempt.summary());
    }

    private static String name(String username, Map<String, Workload> team) {
        Workload person = team.get(username);
        return person == null ? username : person.name();
    }

    private Other other(Occurrence occurrence) {
        return new Other(occurrence.number(), occurrence.report().subject(), labels.of(occurrence.stage()));
    }

    private Other other(OccurrenceSummary summary) {
        return new Other(summary.number(), summary.subject(), labels.of(summary.stage()));
    }
}
