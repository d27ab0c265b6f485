package dev.plantao.demo;

import dev.plantao.process.DueTimers;
import dev.plantao.sla.DeskClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened in the demo company, told by many stories at once and played in the order of time. */
class Script {

    private record Step(Instant at, Runnable event) {}

    private final List<Step> steps = new ArrayList<>();

    /** Something that happened at that instant; what is said first about an instant happens first. */
    void at(Instant when, Runnable event) {
        steps.add(new Step(when, event));
    }

    /** Walks from the first event to {@code present}; every timer that is due on the way fires at its own instant. */
    void play(DeskClock clock, DueTimers timers, Instant present) {
        steps.sort(Comparator.comparing(Step::at));
        try (var past = clock.tellPast(steps.get(0).at())) {
            for (Step step : steps) {
                timers.fireUntil(step.at(), past::moveTo);
                past.moveTo(step.at());
                step.event().run();
            }
            timers.fireUntil(present, past::moveTo);
        }
    }
}
