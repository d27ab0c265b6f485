package dev.plantao.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.MovedClock;
import dev.plantao.customer.Contact;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.Interaction;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.OpenOccurrence;
import dev.plantao.occurrence.Outcome;
import dev.plantao.occurrence.PhoneReason;
import dev.plantao.occurrence.Report;
import dev.plantao.occurrence.SlaBreach;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.StageEntry;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The language of the scenarios: people act, timers fire, and the occurrence tells how it stands. Timers are fired by
 * the id of their event, at the instant they are due.
 */
@TestComponent
public class Desk {

    private final OccurrenceProcess process;
    private final OccurrenceReading reading;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final IdentityService identity;
    private final FilterService filters;
    private final StaffDirectory directory;
    private final MovedClock clock;
    private final TransactionTemplate transaction;

    Desk(
            OccurrenceProcess process,
            OccurrenceReading reading,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            IdentityService identity,
            FilterService filters,
            StaffDirectory directory,
            MovedClock clock,
            TransactionTemplate transaction) {
        this.process = process;
        this.reading = reading;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.identity = identity;
        this.filters = filters;
        this.directory = directory;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** It is now this local date and time in São Paulo. */
    public Desk at(String local) {
        clock.set(local);
        return this;
    }

    /** A contact opens by portal. */
    public Case opens(Contact contact, Category category, String module) {
        return opens(contact, category, module, false, false);
    }

    /** A contact opens by portal, with the two answers about the impact. */
    public Case opens(Contact contact, Category category, String module, boolean blocks, boolean delivery) {
        return new Case(process.open(OpenOccurrence.byPortal(
                contact.id(), "contact-" + contact.id(), report(blocks, delivery), module, category, null)));
    }

    /** The team opens for a contact who phoned. */
    public Case phoned(Contact contact, String module) {
        return new Case(process.open(new OpenOccurrence(
                contact.id(),
                Channel.PHONE,
                "camila",
                true,
                report(false, false),
                module,
                null,
                PhoneReason.WITHOUT_PORTAL_ACCESS,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of())));
    }

    /**
     * Somebody of the team starts this process from Tasklist, with the fields of its start form if it has one.
     *
     * @return the id of the process instance
     */
    public String starts(String username, String process, Map<String, Object> form) {
        String[] instance = new String[1];
        as(
                username,
                () -> instance[0] =
                        runtime.startProcessInstanceByKey(process, form).getId());
        return instance[0];
    }

    /** Somebody completes the one open task of a process that the team started. */
    public void completes(String username, String instance, Map<String, Object> form) {
        as(username, () -> tasks.complete(openTask(instance).getId(), form));
    }

    /** The one open task of a process that the team started. */
    public Task openTask(String instance) {
        Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        assertThat(task).as("open task").isNotNull();
        return task;
    }

    /** The timer that starts the weekly release fires, whenever it was due. */
    public Desk releaseDay() {
        Job job =
                management.createJobQuery().activityId("startEvent_releaseDay").singleResult();
        management.executeJob(job.getId());
        return this;
    }

    /** The timer that starts the meeting of product management fires, whenever it was due. */
    public Desk meetingDay() {
        Job job =
                management.createJobQuery().activityId("startEvent_meetingDay").singleResult();
        management.executeJob(job.getId());
        return this;
    }

    /** The timer that starts the planning of a version fires, whenever it was due. */
    public Desk planningDay() {
        Job job =
                management.createJobQuery().activityId("startEvent_planningDay").singleResult();
        management.executeJob(job.getId());
        return this;
    }

    /** What the form of this task shows, as JSON. */
    public String viewOf(Task task) {
        return tasks.getVariableLocal(task.getId(), "view").toString();
    }

    /** What this person finds in a queue of Tasklist. */
    public List<Task> finds(String username, String queue) {
        List<Task> found = new ArrayList<>();
        String filter =
                filters.createFilterQuery().filterName(queue).singleResult().getId();
        as(username, () -> found.addAll(filters.<Task>list(filter)));
        return found;
    }

    private void as(String username, Runnable work) {
        identity.setAuthentication(username, List.copyOf(directory.groupsOf(username)));
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** What a contact typically writes; complete for any category. */
    public static Report report(boolean blocks, boolean delivery) {
        return new Report(
                "Total da nota com frete em dobro",
                "O total soma o frete duas vezes.",
                "Emitir a nota do pedido 88120",
                "Frete somado uma vez",
                "Frete somado duas vezes",
                "Clientes pagam a mais",
                blocks,
                delivery,
                "88120",
                "4471",
                null,
                "Emissão de nota",
                "12.1",
                "Lei 1/2026",
                null);
    }

    /** The fields of a triage that sends a support occurrence to N1. */
    public static Map<String, Object> triage(String demandType, String category) {
        Map<String, Object> form = new HashMap<>();
        form.put("demandType", demandType);
        form.put("category", category);
        form.put("priority", "LOW");
        form.put("productModule", "inventory");
        form.put("segment", "wholesale");
        form.put("department", "SUPPORT");
        form.put("action", "N1");
        return form;
    }

    /** The fields of an analysis that takes this action. */
    public static Map<String, Object> analysis(String action) {
        Map<String, Object> form = new HashMap<>();
        form.put("evidenceRead", true);
        form.put("checks", "Parâmetros e cadastro conferidos");
        form.put("effortMinutes", 15);
        form.put("action", action);
        return form;
    }

    /** The same fields with more, or others. */
    public static Map<String, Object> with(Map<String, Object> form, Object... more) {
        Map<String, Object> all = new HashMap<>(form);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }

    /** One occurrence, as the scenarios speak of it. */
    public final class Case {

        private final String number;

        public Case(String number) {
            this.number = number;
        }

        public String number() {
            return number;
        }

        /** Somebody takes the open task of this kind. */
        public Case claimed(String task, String username) {
            as(username, () -> tasks.claim(task(task).getId(), username));
            return this;
        }

        /** Somebody takes the task if it is free, and completes it with this form. */
        public Case completed(String task, String username, Map<String, Object> form) {
            as(username, () -> {
                Task open = task(task);
                if (open.getAssignee() == null) {
                    tasks.claim(open.getId(), username);
                }
                tasks.complete(open.getId(), form);
            });
            return this;
        }

        public Case customerSays(String text) {
            process.customerReplied(number, Author.contact("marcos", "Marcos Teles"), text);
            return this;
        }

        public Case teamSays(String text) {
            process.teamSaid(
                    number, Author.staff("camila", "Camila Duarte"), dev.plantao.occurrence.Visibility.PUBLIC, text);
            return this;
        }

        /** The timer of this event fires at the instant it is due; the clock moves there. */
        public Case fires(String event) {
            Job job = timer(event);
            clock.set(job.getDuedate()
                    .toInstant()
                    .atZone(MovedClock.ZONE)
                    .toLocalDateTime()
                    .toString());
            management.executeJob(job.getId());
            return this;
        }

        /** What goes on by itself, in jobs of its own. */
        public Case goesOn() {
            List<Job> jobs = jobs();
            while (!jobs.isEmpty()) {
                jobs.forEach(job -> management.executeJob(job.getId()));
                jobs = jobs();
            }
            return this;
        }

        /** The jobs that are no timers. */
        public List<Job> jobs() {
            return instances().stream()
                    .flatMap(instance ->
                            management.createJobQuery().processInstanceId(instance).messages().list().stream())
                    .toList();
        }

        public Job timer(String event) {
            List<Job> jobs = instances().stream()
                    .flatMap(instance ->
                            management.createJobQuery().processInstanceId(instance).activityId(event).list().stream())
                    .toList();
            assertThat(jobs).as("timers of %s", event).hasSize(1);
            return jobs.get(0);
        }

        public Instant due(String event) {
            return timer(event).getDuedate().toInstant();
        }

        public Task task(String key) {
            Task task = tasks.createTaskQuery()
                    .processInstanceBusinessKey(number)
                    .taskDefinitionKey(key)
                    .singleResult();
            assertThat(task).as("open task %s of %s", key, number).isNotNull();
            return task;
        }

        public List<String> openTasks() {
            return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                    .map(Task::getTaskDefinitionKey)
                    .sorted()
                    .toList();
        }

        public List<String> candidateGroups(String key) {
            return tasks.getIdentityLinksForTask(task(key).getId()).stream()
                    .filter(link -> link.getGroupId() != null)
                    .map(link -> link.getGroupId())
                    .sorted()
                    .toList();
        }

        public Case isIn(Stage stage) {
            assertThat(occurrence().stage()).isEqualTo(stage);
            return this;
        }

        public Case endedAs(Outcome outcome) {
            assertThat(occurrence().outcome()).isEqualTo(outcome);
            assertThat(occurrence().isClosed()).isTrue();
            assertThat(instances())
                    .as("process instances of an ended occurrence")
                    .isEmpty();
            return this;
        }

        public Occurrence occurrence() {
            return reading.get(number, null);
        }

        public SlaClock clock(ClockKind kind) {
            return occurrence().clock(kind);
        }

        public List<StageEntry> timeline() {
            return reading.timeline(occurrence());
        }

        public List<Stage> stages() {
            return timeline().stream().map(StageEntry::stage).toList();
        }

        public List<SlaBreach> breaches() {
            return reading.breaches(occurrence());
        }

        public List<Interaction> said(boolean publicOnly) {
            return reading.interactions(occurrence(), publicOnly, null, 100);
        }

        public String lastPublic() {
            return said(true).get(0).text();
        }

        public boolean late() {
            return Boolean.TRUE.equals(transaction.execute(status -> reading.late(occurrence())));
        }

        /** Every variable of its instances, by name: what the engine still remembers. */
        public List<String> variables() {
            return instances().stream()
                    .flatMap(instance ->
                            runtime.createVariableInstanceQuery().processInstanceIdIn(instance).list().stream())
                    .map(variable -> variable.getName())
                    .sorted()
                    .toList();
        }

        public List<String> instances() {
            return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                    .map(instance -> instance.getId())
                    .toList();
        }

        /** The clock its ledger tells of is the stored one, for both clocks. */
        public Case ledgerAgrees() {
            for (ClockKind kind : ClockKind.values()) {
                SlaClock stored = clock(kind);
                if (stored != null) {
                    assertThat(reading.folded(occurrence(), kind)).contains(stored);
                }
            }
            return this;
        }
    }
}
