package dev.plantao.api;

import dev.plantao.api.http.IdempotentRequests;
import dev.plantao.api.http.IdempotentRequests.Call;
import dev.plantao.api.http.Page;
import dev.plantao.api.http.Refusal;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Interaction;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Actors;
import dev.plantao.process.OccurrenceProcess;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is said about an occurrence (UNO-B-16): in public by the customer and the support, in private by the team. */
@RestController
@RequestMapping(path = "/api/v1/occurrences/{number}/interactions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Interações")
class InteractionController {

    private final OccurrenceReading reading;
    private final OccurrenceProcess process;
    private final OccurrenceViews views;
    private final Actors actors;
    private final IdempotentRequests requests;

    InteractionController(
            OccurrenceReading reading,
            OccurrenceProcess process,
            OccurrenceViews views,
            Actors actors,
            IdempotentRequests requests) {
        this.reading = reading;
        this.process = process;
        this.views = views;
        this.actors = actors;
        this.requests = requests;
    }

    /** @param visibility for the team only; internal unless said otherwise, so that a slip never reaches a customer */
    record InteractionRequest(
            @Schema(description = "Até 8000 caracteres.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String text,
            @Schema(description = "Só da equipe; INTERNAL, se não vier.") @Nullable Visibility visibility) {}

    @GetMapping
    @Operation(
            summary = "As interações, da mais nova para a mais antiga",
            description = "O contato vê apenas as públicas.")
    Page<Shown.Said> list(
            Authentication login,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        Viewer viewer = Viewer.of(login);
        Permission.READ_OCCURRENCE.require(viewer);
        return views.interactions(viewer, number, cursor, Page.size(size));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Escreve uma interação",
            description = "A do contato é pública e chega à equipe; a da equipe é interna, a menos que visibility diga"
                    + " PUBLIC. Desenvolvimento e produto escrevem apenas internas.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Registrada",
                            content = @Content(schema = @Schema(implementation = Shown.Said.class))))
    ResponseEntity<?> say(
            Authentication login,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @PathVariable String number,
            @RequestBody InteractionRequest request) {
        Viewer viewer = Viewer.of(login);
        Visibility visibility = visibility(viewer, request.visibility());
        reading.get(number, viewer.reach());
        Call call = new Call(viewer.username(), key, "POST /api/v1/occurrences/" + number + "/interactions", request);
        return requests.onceInSteps(call, () -> ResponseEntity.status(HttpStatus.CREATED)
                .body(views.said(viewer, say(viewer, number, visibility, request.text()))));
    }

    private Interaction say(Viewer viewer, String number, Visibility visibility, @Nullable String text) {
        String words = text == null ? "" : text;
        if (viewer.isContact()) {
            return process.customerReplied(number, viewer.author(viewer.username()), words);
        }
        Author author = actors.staff(viewer.username());
        return process.teamSaid(number, author, visibility, words);
    }

    /**
     * For whom what the viewer writes or sends may be: public from a contact; internal from the team, unless it says
     * otherwise and may.
     *
     * @throws Refusal 400 for a contact who asks, 403 for those who may not, development and product among them (NEG-18)
     */
    static Visibility visibility(Viewer viewer, @Nullable Visibility asked) {
        if (viewer.isContact()) {
            if (asked != null) {
                throw Refusal.field(HttpStatus.BAD_REQUEST, "visibility", "Este campo é definido pela equipe.");
            }
            Permission.WRITE_PUBLIC.require(viewer);
            return Visibility.PUBLIC;
        }
        Permission.WRITE_INTERNAL.require(viewer);
        if (asked == Visibility.PUBLIC && !Permission.WRITE_PUBLIC.isOf(viewer)) {
            throw Refusal.field(
                    HttpStatus.FORBIDDEN,
                    "visibility",
                    "Desenvolvimento e produto registram apenas interações internas.");
        }
        return asked == null ? Visibility.INTERNAL : asked;
    }
}
