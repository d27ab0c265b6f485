package dev.plantao.forecast;

import dev.plantao.forecast.Forecast.Turn;
import dev.plantao.forecast.Picture.Person;
import dev.plantao.forecast.Picture.Task;
import dev.plantao.forecast.Samples.Sample;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.SupportLevel;
import dev.plantao.process.Decisions;
import dev.plantao.process.QueueOrder;
import dev.plantao.process.QueueOrder.Waiting;
import dev.plantao.process.StaffDirectory;
import dev.plantao.process.WorkQueue;
import dev.plantao.sla.BusinessCalendar;
import dev.plantao.sla.ClockAction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the picture of the desk: what is open, in the order of the queues, who works on it, and by which times. */
@Component
class PictureReader {

    private final OpenRows rows;
    private final QueueOrder order;
    private final WorkQueue queue;
    private final Decisions decisions;
    private final StaffDirectory directory;

    PictureReader(OpenRows rows, QueueOrder order, WorkQueue queue, Decisions decisions, StaffDirectory directory) {
        this.rows = rows;
        this.order = order;
        this.queue = queue;
        this.decisions = decisions;
        this.directory = directory;
    }

    /**
     * The picture, and what is told of each task of it.
     *
     * @param notes in the order of the tasks
     */
    record Seen(Picture picture, List<Note> notes) {}

    /**
     * What explains a forecast.
     *
     * @param turn its place in the queue, its wait still unknown; null when it does not wait
     * @param sample what its time of work is drawn from
     */
    record Note(long occurrence, Stage stage, @Nullable Instant dueAt, @Nullable Turn turn, Sample sample) {}

    Seen read(Samples samples, BusinessCalendar calendar, Instant now) {
        List<OpenRows.Open> open = inOrder();
        List<@Nullable Instant> instants = new ArrayList<>(List.of(now));
        open.forEach(row -> {
            instants.add(row.enteredAt());
            instants.add(row.dueAt());
        });
        return new Reading(samples, new DeskTime(calendar, instants), now).of(open);
    }

    /** What waits comes in the order of the queues; the rest has none. */
    private List<OpenRows.Open> inOrder() {
        Map<String, Waiting> waiting = new HashMap<>();
        Map<String, Integer> ranks = new HashMap<>();
        for (Waiting one : order.waiting()) {
            waiting.put(one.number(), one);
            ranks.put(one.number(), ranks.size());
        }
        List<OpenRows.Open> open = new ArrayList<>();
        for (OpenRows.Open row : rows.read()) {
            Waiting task = waiting.get(row.number());
            open.add(task == null ? row : row.withPriority(task.priority()));
        }
        open.sort(Comparator.comparingInt(row -> ranks.getOrDefault(row.number(), Integer.MAX_VALUE)));
        return open;
    }

    /** One reading; what it asks of tables and groups it asks once. */
    private final class Reading {

        private final Samples samples;
        private final DeskTime time;
        private final Instant now;
        private final Map<String, Integer> groups = new LinkedHashMap<>();
        private final Map<Way, Integer> ways = new HashMap<>();
        private final Map<String, Integer> people = new HashMap<>();
        private final List<Person> staff = new ArrayList<>();
        private final Map<String, boolean[]> counting = new HashMap<>();
        private final Map<Course, Stays[]> courses = new HashMap<>();
        private final Map<Priority, Integer> later = new EnumMap<>(Priority.class);
        private final List<Integer> waiting = new ArrayList<>();
        private final List<Integer> servers = new ArrayList<>();

        private Reading(Samples samples, DeskTime time, Instant now) {
            this.samples = samples;
            this.time = time;
            this.now = now;
        }

        private record Way(SupportLevel level, String module, @Nullable String segment, String department) {}

        private record Course(String module, SupportLevel level, long target) {}

        Seen of(List<OpenRows.Open> open) {
            // All groups first: a person is told apart by all the queues he or she takes from.
            open.forEach(row -> {
                group(row, SupportLevel.N1);
                group(row, SupportLevel.N2);
            });
            List<Task> tasks = open.stream().map(this::task).toList();
            List<Note> notes = open.stream().map(this::note).toList();
            return new Seen(new Picture(tasks, staff, groups.size(), samples.atOnce()), notes);
        }

        private Task task(OpenRows.Open row) {
            int again = later.computeIfAbsent(row.priority(), queue::onceWorkedOn);
            int worker = row.analyst() == null ? -1 : people.getOrDefault(row.analyst(), -1);
            return new Task(
                    row.id(),
                    row.stage(),
                    time.between(row.enteredAt(), now),
                    left(row),
                    row.dueAt() != null,
                    worker,
                    group(row, SupportLevel.N1),
                    group(row, SupportLevel.N2),
                    row.taskPriority() == null ? again : row.taskPriority(),
                    again,
                    counting.computeIfAbsent(String.valueOf(row.slaClass()), name -> counts(row.slaClass())),
                    courses.computeIfAbsent(new Course(row.module(), row.level(), row.targetMillis()), this::course));
        }

        /** What the policy says of every stage (D6). */
        private boolean[] counts(@Nullable SlaClass slaClass) {
            boolean[] counts = new boolean[Stage.values().length];
            for (Stage stage : Stage.values()) {
                counts[stage.ordinal()] = decisions.clockPolicy(stage, slaClass) == ClockAction.RUN;
            }
            return counts;
        }

        /** Nothing is forecast where no clock runs or waits, nor where it is late already. */
        private @Nullable Long left(OpenRows.Open row) {
            Duration left = row.pausedLeft();
            if (row.dueAt() != null) {
                left = time.from(now, row.dueAt());
                return row.dueAt().isAfter(now) ? left.toMillis() : null;
            }
            return left == null || left.isNegative() || left.isZero() ? null : left.toMillis();
        }

        private Stays[] course(Course course) {
            Stays[] stays = new Stays[Stage.values().length];
            for (Stage stage : Stage.values()) {
                stays[stage.ordinal()] = samples.of(stage, course.module(), course.level(), course.target())
                        .stays();
            }
            return stays;
        }

        private Note note(OpenRows.Open row) {
            Stage work = row.level() == SupportLevel.N2 ? Stage.N2_ANALYSIS : Stage.N1_ANALYSIS;
            return new Note(
                    row.id(),
                    row.stage(),
                    row.dueAt(),
                    Place.of(row.stage()) == Place.QUEUE ? turn(group(row, row.level())) : null,
                    samples.of(work, row.module(), row.level(), row.targetMillis()));
        }

        /** The tasks come in the order of the queues. */
        private Turn turn(int group) {
            int ahead = waiting.get(group);
            waiting.set(group, ahead + 1);
            return new Turn(ahead, servers.get(group), null);
        }

        /** The queue it is in now; on the other level, the one the table would send it to (D8). */
        private int group(OpenRows.Open row, SupportLevel level) {
            if (level == row.level() && row.queueGroup() != null) {
                return numbered(row.queueGroup());
            }
            return ways.computeIfAbsent(
                    new Way(level, row.module(), row.segment(), row.department()),
                    way -> numbered(decisions
                            .assignment(way.level(), way.module(), way.segment(), way.department())
                            .group()));
        }

        private int numbered(String group) {
            Integer known = groups.get(group);
            if (known != null) {
                return known;
            }
            int number = groups.size();
            groups.put(group, number);
            waiting.add(0);
            List<String> members = directory.membersOf(group);
            servers.add(members.size());
            members.forEach(member -> person(member).groups().add(number));
            return number;
        }

        private Person person(String username) {
            return staff.get(people.computeIfAbsent(username, unknown -> {
                staff.add(new Person(username, new ArrayList<>()));
                return staff.size() - 1;
            }));
        }
    }
}
