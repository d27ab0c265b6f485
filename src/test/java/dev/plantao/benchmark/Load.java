package dev.plantao.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A number of lives on a number of threads, and what they cost. */
record Load(int threads, int lives) {

    /** Lives them all; returns when the last one has ended. */
    Cost on(Subject subject, Database database) throws InterruptedException, ExecutionException {
        Steps steps = new Steps();
        AtomicInteger left = new AtomicInteger(lives);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Duration server = database.cpu();
        long jvm = jvmCpu();
        long before = System.nanoTime();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        subject.live(steps);
                    }
                }));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
        } finally {
            pool.shutdownNow();
        }
        double seconds = (System.nanoTime() - before) / 1e9;
        return new Cost(
                this,
                lives / seconds,
                (jvmCpu() - jvm) / 1e6 / lives,
                database.cpu().minus(server).toNanos() / 1e6 / lives,
                steps.summary());
    }

    private static long jvmCpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /**
     * @param perSecond lives that ended per second
     * @param jvm processor time of this process, in milliseconds per life
     * @param server processor time of the database's own processes, likewise
     * @param steps each step with its median and 95th percentile in milliseconds
     */
    record Cost(Load load, double perSecond, double jvm, double server, String steps) {}
}
