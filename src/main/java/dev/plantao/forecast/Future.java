package dev.plantao.forecast;

import dev.plantao.forecast.Picture.Task;
import dev.plantao.occurrence.Stage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * One way the coming hours may go. It is played from one end of a stay to the next, until every deadline is either kept or
 * missed.
 */
final class Future {

    static final long NEVER = Long.MAX_VALUE;

    /** Nothing goes to and fro more often; then it counts as ended. */
    private static final int MOST_STAYS = 50;

    private static final long STOPPED = -1;

    private final List<Task> tasks;
    private final int atOnce;
    private final List<Picture.Person> people;
    private final Queues queues;
    private final long seed;

    private final SplittableRandom[] random;
    private final Stage[] stage;
    private final Stage[] next;
    private final int[] person;
    private final int[] stays;
    private final long[] left;
    private final long[] since;
    private final long[] takenAt;
    private final boolean[] missed;
    private final int[] held;

    private final PriorityQueue<End> ends =
            new PriorityQueue<>(Comparator.comparingLong(End::at).thenComparingInt(End::order));
    private int order;
    private long now;

    /** When the last of the clocks that count will have run out. */
    private long horizon;

    /** How many clocks are paused and may still run out. */
    private int paused;

    Future(Picture picture, long seed) {
        this.tasks = picture.tasks();
        this.people = picture.people();
        this.atOnce = picture.atOnce();
        this.queues = new Queues(picture);
        this.seed = seed;
        int size = tasks.size();
        random = new SplittableRandom[size];
        stage = new Stage[size];
        next = new Stage[size];
        person = new int[size];
        stays = new int[size];
        left = new long[size];
        since = new long[size];
        takenAt = new long[size];
        missed = new boolean[size];
        held = new int[people.size()];
        Arrays.fill(takenAt, NEVER);
    }

    /** A stay ends. */
    private record End(long at, int order, int task) {}

    boolean missed(int task) {
        return missed[task];
    }

    /** When somebody first took what waits now; {@link #NEVER} if nobody did. */
    long takenAt(int task) {
        return takenAt[task];
    }

    void play() {
        for (int i = 0; i < tasks.size(); i++) {
            begin(i, tasks.get(i));
        }
        for (int p = 0; p < people.size(); p++) {
            take(p);
        }
        for (End end = ends.poll(); end != null && (end.at() < horizon || paused > 0); end = ends.poll()) {
            now = end.at();
            leave(end.task());
        }
        for (int i = 0; i < tasks.size(); i++) {
            missed[i] |= since[i] != STOPPED;
        }
    }

    private void begin(int i, Task task) {
        stage[i] = task.stage();
        person[i] = task.person();
        since[i] = STOPPED;
        if (task.left() != null) {
            left[i] = task.left();
            if (task.counting()) {
                since[i] = 0;
                horizon = Math.max(horizon, left[i]);
            } else {
                paused++;
            }
        }
        if (Place.of(stage[i]) == Place.QUEUE) {
            queues.add(i, task.group(stage[i]), task.priority());
        } else {
            stay(i, task.age());
        }
    }

    /** The person takes what is next until both hands are full. */
    private void take(int p) {
        while (held[p] < atOnce) {
            int i = queues.take(people.get(p).groups());
            if (i < 0) {
                return;
            }
            takenAt[i] = Math.min(takenAt[i], now);
            stage[i] = stage[i] == Stage.N2_QUEUE ? Stage.N2_ANALYSIS : Stage.N1_ANALYSIS;
            person[i] = p;
            turn(i);
            stay(i, 0);
        }
    }

    private void stay(int i, long age) {
        Stays measured = tasks.get(i).course()[stage[i].ordinal()];
        int drawn = measured.draw(random(i), age);
        next[i] = measured.next(drawn);
        if (Place.of(stage[i]) == Place.WORK && person[i] >= 0) {
            held[person[i]]++;
        }
        ends.add(new End(now + measured.left(drawn, age), order++, i));
    }

    private void leave(int i) {
        int worker = Place.of(stage[i]) == Place.WORK ? person[i] : -1;
        if (worker >= 0) {
            held[worker]--;
        }
        stage[i] = ++stays[i] > MOST_STAYS ? Stage.FINISHED : next[i];
        switch (Place.of(stage[i])) {
            case END -> stop(i);
            case WORK, AWAY -> {
                turn(i);
                stay(i, 0);
            }
            case QUEUE -> {
                turn(i);
                int group = tasks.get(i).group(stage[i]);
                queues.add(i, group, tasks.get(i).later());
                idle(group);
            }
        }
        if (worker >= 0) {
            take(worker);
        }
    }

    /** Something has come to a queue: whoever of its people has the freest hands takes it. */
    private void idle(int group) {
        int freest = -1;
        for (int p : queues.peopleOf(group)) {
            if (held[p] < atOnce && (freest < 0 || held[p] < held[freest])) {
                freest = p;
            }
        }
        if (freest >= 0) {
            take(freest);
        }
    }

    private boolean open(int i) {
        return tasks.get(i).left() != null && !missed[i];
    }

    /** The clock does what it does in the stage just entered. */
    private void turn(int i) {
        if (tasks.get(i).counts()[stage[i].ordinal()]) {
            count(i);
        } else {
            pause(i);
        }
    }

    private void count(int i) {
        if (open(i) && since[i] == STOPPED) {
            since[i] = now;
            horizon = Math.max(horizon, now + left[i]);
            paused--;
        }
    }

    private void pause(int i) {
        if (since[i] != STOPPED) {
            used(i);
            paused += missed[i] ? 0 : 1;
        }
    }

    private void stop(int i) {
        if (since[i] != STOPPED) {
            used(i);
        } else if (open(i)) {
            paused--;
        }
    }

    /** A clock is late at its deadline, not after it. */
    private void used(int i) {
        left[i] -= now - since[i];
        since[i] = STOPPED;
        missed[i] = left[i] <= 0;
    }

    private SplittableRandom random(int i) {
        SplittableRandom own = random[i];
        if (own == null) {
            own = new SplittableRandom(seed + tasks.get(i).id() * 0x9FB21C651E98DF25L);
            random[i] = own;
        }
        return own;
    }
}
