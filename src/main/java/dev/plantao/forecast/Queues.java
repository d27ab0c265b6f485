package dev.plantao.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The queues of one simulated future: by priority, then by who came first. */
final class Queues {

    private final List<PriorityQueue<Waiting>> byGroup = new ArrayList<>();
    private final List<List<Integer>> people = new ArrayList<>();
    private int came;

    Queues(Picture picture) {
        for (int group = 0; group < picture.groups(); group++) {
            byGroup.add(new PriorityQueue<>(Waiting.FIRST));
            people.add(new ArrayList<>());
        }
        for (int person = 0; person < picture.people().size(); person++) {
            for (int group : picture.people().get(person).groups()) {
                people.get(group).add(person);
            }
        }
    }

    private record Waiting(int task, int priority, int came) {

        static final Comparator<Waiting> FIRST =
                Comparator.comparingInt(Waiting::priority).reversed().thenComparingInt(Waiting::came);
    }

    void add(int task, int group, int priority) {
        byGroup.get(group).add(new Waiting(task, priority, came++));
    }

    /** The next of these queues, all together, which so leaves its queue; -1 when all are empty. */
    int take(List<Integer> groups) {
        int from = -1;
        Waiting first = null;
        for (int group : groups) {
            Waiting head = byGroup.get(group).peek();
            if (head != null && (first == null || Waiting.FIRST.compare(head, first) < 0)) {
                first = head;
                from = group;
            }
        }
        if (first == null) {
            return -1;
        }
        byGroup.get(from).poll();
        return first.task();
    }

    /** Who takes from this queue. */
    List<Integer> peopleOf(int group) {
        return people.get(group);
    }
}
