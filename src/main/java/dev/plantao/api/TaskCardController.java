package dev.plantao.api;

import dev.plantao.api.http.Refusal;
import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.BoardLine;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Priority;
import dev.plantao.process.TaskDesk;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import dev.plantao.sla.Calendars;
import dev.plantao.sla.Risk;
import dev.plantao.sla.SlaClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the cards and the tab of Tasklist show about the occurrences behind the tasks. */
@RestController
@Tag(name = "Ocorrências")
class TaskCardController {

    private static final int MOST = 100;

    private final TaskDesk desk;
    private final OccurrenceReading reading;
    private final Calendars calendars;
    private final Labels labels;
    private final Clock clock;

    TaskCardController(TaskDesk desk, OccurrenceReading reading, Calendars calendars, Labels labels, Clock clock) {
        this.desk = desk;
        this.reading = reading;
        this.calendars = calendars;
        this.labels = labels;
        this.clock = clock;
    }

    /**
     * The occurrence of one task.
     *
     * @param dueAt the deadline that runs now; null while paused, or when none runs
     * @param remaining business time left, negative when late; null when no clock tells
     */
    @Schema(name = "TaskCard")
    record TaskCard(
            String taskId,
            String number,
            String subject,
            String company,
            String plan,
            String module,
            Priority priority,
            String priorityLabel,
            @Nullable OffsetDateTime dueAt,
            @Nullable Duration remaining,
            boolean paused,
            Risk risk) {}

    @GetMapping(path = "/api/v1/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "As ocorrências de tarefas do Tasklist",
            description = "Só da equipe; tarefas que já se foram ficam de fora.")
    List<TaskCard> cards(
            Authentication login, @Parameter(description = "Ids de tarefas, até 100") @RequestParam List<String> id) {
        Permission.READ_OCCURRENCE.require(Viewer.of(login));
        if (id.size() > MOST) {
            throw Refusal.field(HttpStatus.BAD_REQUEST, "id", "Peça no máximo " + MOST + " tarefas.");
        }
        Map<String, String> numbers = desk.occurrencesOf(id);
        Map<String, List<String>> tasks = numbers.keySet().stream().collect(Collectors.groupingBy(numbers::get));
        return reading.lines(tasks.keySet()).stream()
                .flatMap(line ->
                        tasks.getOrDefault(line.number(), List.of()).stream().map(task -> card(task, line)))
                .toList();
    }

    private TaskCard card(String task, BoardLine line) {
        SlaClock sla = line.runningClock();
        Duration remaining = sla == null ? null : sla.remaining(calendars.of(line.calendar()), clock.instant());
        return new TaskCard(
                task,
                line.number(),
                line.subject(),
                line.company(),
                line.plan(),
                line.module(),
                line.priority(),
                labels.of(line.priority()),
                sla == null || sla.dueAt() == null
                        ? null
                        : sla.dueAt().atZone(clock.getZone()).toOffsetDateTime(),
                remaining,
                sla != null && sla.isPaused(),
                sla == null || remaining == null ? Risk.GREEN : Risk.of(sla.target(), remaining));
    }
}
