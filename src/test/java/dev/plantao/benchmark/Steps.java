package dev.plantao.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long each step took, by its name, on all threads together. */
final class Steps {

    private final Map<String, List<Long>> nanos = new LinkedHashMap<>();

    void time(String step, Runnable work) {
        long before = System.nanoTime();
        work.run();
        long took = System.nanoTime() - before;
        synchronized (nanos) {
            nanos.computeIfAbsent(step, name -> new ArrayList<>()).add(took);
        }
    }

    /** Each step with its median and its 95th percentile, in milliseconds. */
    String summary() {
        List<String> parts = new ArrayList<>();
        nanos.forEach(
                (step, all) -> parts.add("%s %.0f/%.0f".formatted(step, percentile(all, 50), percentile(all, 95))));
        return String.join("  ", parts);
    }

    private static double percentile(List<Long> all, int percent) {
        List<Long> sorted = all.stream().sorted().toList();
        int rank = (int) Math.ceil(sorted.size() * percent / 100.0);
        return sorted.get(Math.max(rank, 1) - 1) / 1e6;
    }
}
