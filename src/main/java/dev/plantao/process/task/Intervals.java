package dev.plantao.process.task;

import dev.plantao.consultancy.ConsultancyWork;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An interval of work as it was typed. */
@Component
class Intervals {

    private final ConsultancyWork work;
    private final FormTimes times;

    Intervals(ConsultancyWork work, FormTimes times) {
        this.work = work;
        this.times = times;
    }

    void enter(
            Occurrence occurrence, @Nullable String start, @Nullable String end, @Nullable String activity, Author by) {
        work.enter(
                occurrence,
                start == null ? null : times.read("startedAt", start),
                end == null ? null : times.read("endedAt", end),
                activity,
                by);
    }
}
