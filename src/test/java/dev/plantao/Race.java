package dev.plantao;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.boot.test.context.TestComponent;

/** Two who want the same at once, people or timers. */
@TestComponent
public class Race {

    private final ManagementService management;

    Race(ManagementService management) {
        this.management = management;
    }

    /** As the engine does: a job that lost a race is tried again, unless what it waited for is gone. */
    public int fires(String timer) {
        for (int tries = 0; tries < 5; tries++) {
            try {
                if (management.createJobQuery().jobId(timer).count() == 0) {
                    return 0;
                }
                management.executeJob(timer);
                return 1;
            } catch (OptimisticLockingException lost) {
                // Somebody answered in the meantime: once more.
            } catch (NullValueException gone) {
                return 0;
            }
        }
        return 0;
    }

    /** Both at the same moment; what each came to, in their order. */
    public <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        var people = Executors.newFixedThreadPool(2);
        CountDownLatch ready = new CountDownLatch(2);
        try {
            List<Future<T>> both = List.of(
                    people.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return one.call();
                    }),
                    people.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return other.call();
                    }));
            return List.of(both.get(0).get(), both.get(1).get());
        } finally {
            people.shutdown();
        }
    }
}
