package dev.plantao.process;

import dev.plantao.catalog.Labels;
import dev.plantao.knowledge.Knowledge;
import dev.plantao.notification.MailEvent;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.Interaction;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.OpenOccurrence;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.Visibility;
import dev.plantao.occurrence.attachment.Attachments;
import dev.plantao.occurrence.attachment.CheckedFile;
import dev.plantao.process.Decisions.Missing;
import dev.plantao.process.InboxMessage.Kind;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What people may ask of the process, from whatever door they come: the commands of the desk. */
@Service
public class OccurrenceProcess {

    private static final String TRIAGE_TASK = "userTask_triage";

    private final Occurrences occurrences;
    private final Attachments attachments;
    private final Eligibility eligibility;
    private final Knowledge knowledge;
    private final Decisions decisions;
    private final ChannelRules channels;
    private final Labels labels;
    private final Actors actors;
    private final Inbox inbox;
    private final Deadlines deadlines;
    private final WorkQueue queue;
    private final Notifier notifier;
    private final SolutionAlarms alarms;
    private final FirstResponses responses;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final TransactionTemplate transaction;

    OccurrenceProcess(
            Occurrences occurrences,
            Attachments attachments,
            Eligibility eligibility,
            Knowledge knowledge,
            Decisions decisions,
            ChannelRules channels,
            Labels labels,
            Actors actors,
            Inbox inbox,
            Deadlines deadlines,
            WorkQueue queue,
            Notifier notifier,
            SolutionAlarms alarms,
            FirstResponses responses,
            RuntimeService runtimeService,
            TaskService taskService,
            TransactionTemplate transaction) {
        this.occurrences = occurrences;
        this.attachments = attachments;
        this.eligibility = eligibility;
        this.knowledge = knowledge;
        this.decisions = decisions;
        this.channels = channels;
        this.labels = labels;
        this.actors = actors;
        this.inbox = inbox;
        this.deadlines = deadlines;
        this.queue = queue;
        this.notifier = notifier;
        this.alarms = alarms;
        this.responses = responses;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.transaction = transaction;
    }

    /**
     * Opens an occurrence: the row and the process instance are one transaction (CON-02, AGE-21).
     *
     * @return its number
     * @throws RuleViolation if the channel, the company or the input does not allow it; nothing is left behind
     */
    @Transactional
    public String open(OpenOccurrence opening) {
        channels.check(opening);
        checkEligibility(opening);
        Priority priority = decisions.priority(
                opening.report().blocksWork(), opening.report().affectsDelivery());
        Occurrence occurrence = occurrences.open(opening, priority);
        responses.promise(occurrence);
        knowledge.shownBefore(occurrence.number(), opening.shown());
        Occurrence original = occurrence.duplicateOf();
        if (original != null) {
            occurrences.say(
                    occurrence, Author.SYSTEM, Visibility.INTERNAL, labels.text("notice.repeats", original.number()));
        }
        runtimeService
                .createMessageCorrelation("occurrence.opened")
                .processInstanceBusinessKey(occurrence.number())
                .correlateStartMessage();
        notifier.tell(occurrence, MailEvent.OPENED);
        return occurrence.number();
    }

    /**
     * Opens an occurrence with the files of its opening (UNO-B-18), all or nothing.
     *
     * @param author who sends the files
     * @return its number
     * @throws RuleViolation as {@link #open(OpenOccurrence)}, and when there is no room for the files
     */
    public String open(OpenOccurrence opening, Author author, List<CheckedFile> files) {
        return withFiles(files, () -> {
            String number = open(opening);
            attachments.keep(occurrences.get(number), null, Visibility.PUBLIC, author, files);
            return number;
        });
    }

    /** By portal nobody opens before every precondition is met; by phone it is registered and referred (T02). */
    private void checkEligibility(OpenOccurrence opening) {
        if (opening.byStaff()) {
            return;
        }
        List<Missing> missing = eligibility.blocking(occurrences.contact(opening.contactId()), opening.channel());
        if (!missing.isEmpty()) {
            throw new RuleViolation(
                    "Ainda não é possível abrir ocorrências. Falta concluir: " + eligibility.text(missing) + ".");
        }
    }

    /** What keeps a contact from opening by portal; empty when nothing does (T02, UNO-M-03..06). */
    public List<Missing> missingToOpen(long contactId) {
        return eligibility.blocking(occurrences.contact(contactId), Channel.PORTAL);
    }

    /**
     * Keeps what a contact says and tells the process. The words are stored before the process hears of them, so that a
     * reply that comes a moment too late is still there (CON-05, T11, T47).
     */
    public Interaction customerReplied(String number, Author author, String text) {
        return customerReplied(number, author, text, List.of());
    }

    /**
     * The same with files; without words of its own it says which files were sent, so that a file alone is an answer, too.
     *
     * @throws RuleViolation after the end, without words and files, and when there is no room for the files
     */
    public Interaction customerReplied(String number, Author author, String text, List<CheckedFile> files) {
        var stored = store(number, author, Visibility.PUBLIC, text, files, Kind.CUSTOMER_REPLIED);
        inbox.deliver(stored.message());
        return stored.interaction();
    }

    /**
     * Keeps what a member of the team says. A public message to a customer who is being waited for restarts the days of
     * patience (CON-34).
     *
     * @throws RuleViolation if the message is public while the stage is internal (CON-29), or comes from development,
     *     product or release (NEG-18)
     */
    public Interaction teamSaid(String number, Author author, Visibility visibility, String text) {
        return teamSaid(number, author, visibility, text, List.of());
    }

    /**
     * The same with files, which are as public or as internal as the words; without words it says which files were sent.
     *
     * @throws RuleViolation as without files, and when there is no room for them
     */
    public Interaction teamSaid(
            String number, Author author, Visibility visibility, String text, List<CheckedFile> files) {
        if (visibility == Visibility.PUBLIC && !actors.speaksToCustomers(author)) {
            throw RuleViolation.field("visibility", "Desenvolvimento e produto registram apenas interações internas.");
        }
        var stored = store(number, author, visibility, text, files, Kind.TEAM_MOVED);
        if (visibility == Visibility.PUBLIC) {
            inbox.deliver(stored.message());
        }
        return stored.interaction();
    }

    private record Stored(Interaction interaction, long message) {}

    private Stored store(
            String number, Author author, Visibility visibility, String text, List<CheckedFile> files, Kind kind) {
        String words = Refusals.isBlank(text) && !files.isEmpty() ? namesOf(files) : text;
        return withFiles(files, () -> {
            Occurrence occurrence = occurrences.get(number);
            if (occurrence.isClosed()) {
                throw new RuleViolation("A ocorrência " + number + " já foi encerrada. Abra outra e cite este número.");
            }
            if (kind == Kind.TEAM_MOVED
                    && visibility == Visibility.PUBLIC
                    && !occurrence.stage().interactionsVisible()) {
                throw RuleViolation.field(
                        "visibility", "Neste estágio as interações são internas e não chegam ao cliente.");
            }
            Interaction said = occurrences.say(occurrence, author, visibility, words);
            attachments.keep(occurrence, said, visibility, author, files);
            if (visibility == Visibility.PUBLIC) {
                notifier.tell(
                        occurrence,
                        kind == Kind.TEAM_MOVED ? MailEvent.TEAM_MESSAGE : MailEvent.CUSTOMER_MESSAGE,
                        said.text());
            }
            long message = visibility == Visibility.PUBLIC ? inbox.put(occurrence.id(), kind) : 0;
            return new Stored(said, message);
        });
    }

    private String namesOf(List<CheckedFile> files) {
        String names = files.stream().map(CheckedFile::name).collect(Collectors.joining(", "));
        return labels.text(files.size() == 1 ? "notice.fileSent" : "notice.filesSent", names);
    }

    /** One transaction, tried again when somebody kept one of the contents, or counted the day's quota, first. */
    private <T> T withFiles(List<CheckedFile> files, Supplier<T> work) {
        for (int lost = 0; ; lost++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> work.get()));
            } catch (DuplicateKeyException sameMoment) {
                if (files.isEmpty() || lost > files.size()) {
                    throw sameMoment;
                }
            }
        }
    }

    /**
     * Cancels for the customer, from any open stage (T46).
     *
     * @throws RuleViolation if it has ended already (NEG-19), or for development, product and release (NEG-18)
     */
    public void cancel(String number, Author author, @Nullable CancelReason reason, @Nullable String comment) {
        requireSupport(author);
        Long message = transaction.execute(status -> {
            Occurrence occurrence = occurrences.get(number);
            if (occurrence.isClosed()) {
                throw new RuleViolation("A ocorrência " + number + " já foi encerrada e não pode ser cancelada.");
            }
            new Refusals()
                    .when(reason == null, "reason", "Escolha o motivo do cancelamento.")
                    .longer(comment, 2000, "comment")
                    .done();
            String why = labels.of(reason);
            occurrences.say(
                    occurrence,
                    author,
                    Visibility.PUBLIC,
                    Refusals.isBlank(comment)
                            ? "Cancelamento pedido: " + why + "."
                            : "Cancelamento pedido: " + why + ". " + comment);
            return inbox.put(occurrence.id(), Kind.CANCELLED);
        });
        inbox.deliver(message == null ? 0 : message);
    }

    /**
     * Corrects category, class or priority and recomputes the deadline (T48).
     *
     * @throws RuleViolation when nothing changes, without a reason (NEG-23), when class and category do not go together,
     *     after the end, or for development, product and release, because the customer reads the reason (NEG-18)
     */
    @Transactional
    public void reclassify(
            String number,
            Author author,
            @Nullable Category category,
            @Nullable SlaClass slaClass,
            @Nullable Priority priority,
            @Nullable String reason) {
        requireSupport(author);
        Occurrence occurrence = occurrences.get(number);
        if (category == null && slaClass == null && priority == null) {
            throw RuleViolation.field("category", "Escolha o que muda: categoria, classificação ou prioridade.");
        }
        reclassify(occurrence, author, category, slaClass, priority, reason);
        runtimeService
                .createMessageCorrelation("occurrence.reclassified")
                .processInstanceBusinessKey(number)
                .correlateAllWithResult();
    }

    private void requireSupport(Author author) {
        if (!actors.speaksToCustomers(author)) {
            throw new RuleViolation("Desenvolvimento e produto falam com o cliente pelo suporte: peça a ele.");
        }
    }

    /** The same, inside a task that is being completed: the caller's transaction, no message. */
    public void reclassify(
            Occurrence occurrence,
            Author author,
            @Nullable Category category,
            @Nullable SlaClass slaClass,
            @Nullable Priority priority,
            @Nullable String reason) {
        Category newCategory = category == null ? occurrence.category() : category;
        SlaClass newClass = slaClass == null ? occurrence.slaClass() : slaClass;
        Priority newPriority = priority == null ? occurrence.priority() : priority;
        var target = newClass == null ? null : decisions.target(occurrence.planCode(), newClass, newPriority);
        Category before = occurrence.category();
        alarms.follow(
                occurrence,
                () -> occurrences.reclassify(
                        occurrence,
                        newCategory,
                        newClass,
                        newPriority,
                        reason == null ? "" : reason,
                        author,
                        target == null ? null : target.duration(),
                        target == null ? 0 : target.warningShare(),
                        target != null && target.elapsed()));
        responses.promiseAgain(occurrence, "Reclassificada");
        tellCategory(occurrence, before, reason);
        notifier.reclassified(occurrence, before, reason);
    }

    /** Tells the customer that the team understands the need as another category than {@code before} (AC07). */
    public void tellCategory(Occurrence occurrence, Category before, @Nullable String reason) {
        Category now = occurrence.category();
        if (now != before) {
            occurrences.say(
                    occurrence,
                    Author.SYSTEM,
                    Visibility.PUBLIC,
                    labels.text("notice.reclassified", labels.of(now), labels.of(before), String.valueOf(reason)));
        }
    }

    /** Gives the open tasks of an occurrence the priority and due date it has now. */
    public void refreshTasks(String number) {
        Occurrence occurrence = occurrences.get(number);
        var due = deadlines.solutionDue(occurrence);
        for (Task task : taskService
                .createTaskQuery()
                .processDefinitionKeyIn("occurrence", "referral", "database-change", "product-analysis", "development")
                .processInstanceBusinessKey(number)
                .active()
                .list()) {
            task.setPriority(queue.priority(occurrence));
            if (occurrence.stage() != Stage.TRIAGE) {
                task.setDueDate(due);
            } else if (TRIAGE_TASK.equals(task.getTaskDefinitionKey())) {
                task.setDueDate(deadlines.triageDue(occurrence));
            }
            taskService.saveTask(task);
            if (queue.isAtRisk(occurrence)) {
                taskService.setVariableLocal(task.getId(), WorkQueue.AT_RISK, true);
            } else {
                taskService.removeVariableLocal(task.getId(), WorkQueue.AT_RISK);
            }
        }
    }
}
