package dev.plantao.api;

import dev.plantao.api.http.IdempotentRequests;
import dev.plantao.api.http.IdempotentRequests.Call;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.process.Actors;
import dev.plantao.process.OccurrenceProcess;
import dev.plantao.process.TaskAssignment;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes an open occurrence: cancel (T46), reclassify (T48), reassign (T49). */
@RestController
@RequestMapping(
        path = "/api/v1/occurrences/{number}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ocorrências")
class CommandController {

    private static final String KEY = "Idempotency-Key";

    private final OccurrenceReading reading;
    private final OccurrenceProcess process;
    private final TaskAssignment assignment;
    private final OccurrenceViews views;
    private final Actors actors;
    private final IdempotentRequests requests;

    CommandController(
            OccurrenceReading reading,
            OccurrenceProcess process,
            TaskAssignment assignment,
            OccurrenceViews views,
            Actors actors,
            IdempotentRequests requests) {
        this.reading = reading;
        this.process = process;
        this.assignment = assignment;
        this.views = views;
        this.actors = actors;
        this.requests = requests;
    }

    record CancellationRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable CancelReason reason,
            @Schema(description = "Até 2000 caracteres.") @Nullable String comment) {}

    record ReclassificationRequest(
            @Nullable Category category,
            @Nullable SlaClass slaClass,
            @Nullable Priority priority,
            @Schema(
                            description = "Por que muda; o cliente lê quando a categoria muda.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    @Nullable String reason) {}

    record AssignmentRequest(
            @Schema(description = "Usuário do analista.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String assignee) {}

    @PostMapping("/cancellation")
    @Operation(
            summary = "Cancela a pedido do cliente",
            description =
                    "De qualquer estágio aberto. 202 quando o pedido está guardado e o processo ainda não o ouviu.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "Cancelada",
                        content = @Content(schema = @Schema(implementation = State.class))),
                @ApiResponse(
                        responseCode = "202",
                        description = "Guardado",
                        content = @Content(schema = @Schema(implementation = State.class)))
            })
    ResponseEntity<?> cancel(
            Authentication login,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @PathVariable String number,
            @RequestBody CancellationRequest request) {
        Command command = command(login, Permission.CANCEL, key, number, "cancellation", request);
        return requests.onceInSteps(command.call(), () -> {
            process.cancel(number, author(command.viewer()), request.reason(), request.comment());
            State state = views.state(number);
            return ResponseEntity.status(state.closedAt() == null ? HttpStatus.ACCEPTED : HttpStatus.OK)
                    .body(state);
        });
    }

    @PostMapping("/reclassification")
    @Operation(
            summary = "Corrige categoria, classificação ou prioridade",
            description = "Só da equipe. O prazo é refeito sobre o tempo já contado; o que não vier fica como está.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Reclassificada",
                            content = @Content(schema = @Schema(implementation = State.class))))
    ResponseEntity<?> reclassify(
            Authentication login,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @PathVariable String number,
            @RequestBody ReclassificationRequest request) {
        Command command = command(login, Permission.RECLASSIFY, key, number, "reclassification", request);
        if (request.category() == null && request.slaClass() == null && request.priority() == null) {
            throw RuleViolation.field("category", "Informe a categoria, a classificação ou a prioridade que muda.");
        }
        return once(
                command,
                () -> process.reclassify(
                        number,
                        author(command.viewer()),
                        request.category(),
                        request.slaClass(),
                        request.priority(),
                        request.reason()));
    }

    @PostMapping("/assignment")
    @Operation(
            summary = "Passa a análise a outro analista",
            description = "Só da liderança. Uma análise do 2º nível só passa a analistas do 2º nível.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Reatribuída",
                            content = @Content(schema = @Schema(implementation = State.class))))
    ResponseEntity<?> assign(
            Authentication login,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @PathVariable String number,
            @RequestBody AssignmentRequest request) {
        Command command = command(login, Permission.ASSIGN, key, number, "assignment", request);
        return once(command, () -> assignment.assign(number, request.assignee()));
    }

    /** A command from somebody who may give it, about an occurrence he or she may know of. */
    private record Command(Viewer viewer, String number, Call call) {}

    private Command command(
            Authentication login,
            Permission permission,
            @Nullable String key,
            String number,
            String name,
            Object request) {
        Viewer viewer = Viewer.of(login);
        permission.require(viewer);
        reading.get(number, viewer.reach());
        String target = "POST /api/v1/occurrences/" + number + "/" + name;
        return new Command(viewer, number, new Call(viewer.username(), key, target, request));
    }

    /** Answers with what the command made of the occurrence. */
    private ResponseEntity<?> once(Command command, Runnable effect) {
        return requests.once(command.call(), () -> {
            effect.run();
            return ResponseEntity.ok(views.state(command.number()));
        });
    }

    private Author author(Viewer viewer) {
        return viewer.isContact() ? viewer.author(viewer.username()) : actors.staff(viewer.username());
    }
}
