package dev.plantao.api;

import dev.plantao.api.http.IdempotentRequests;
import dev.plantao.api.http.IdempotentRequests.Call;
import dev.plantao.api.http.Refusal;
import dev.plantao.catalog.Labels;
import dev.plantao.consultancy.Consultancies;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.process.Accepters;
import dev.plantao.process.TermDesk;
import dev.plantao.security.ContactPrincipal;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The term of a consultancy, and the answer of whoever pays (T19, T20). */
@RestController
@RequestMapping(path = "/api/v1/occurrences/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ocorrências")
class ConsultancyController {

    private final OccurrenceReading reading;
    private final Consultancies consultancies;
    private final TermDesk terms;
    private final Accepters accepters;
    private final OccurrenceViews views;
    private final IdempotentRequests requests;
    private final ConsultancyViews consultancyViews;
    private final Labels labels;

    ConsultancyController(
            OccurrenceReading reading,
            Consultancies consultancies,
            TermDesk terms,
            Accepters accepters,
            OccurrenceViews views,
            IdempotentRequests requests,
            ConsultancyViews consultancyViews,
            Labels labels) {
        this.reading = reading;
        this.consultancies = consultancies;
        this.terms = terms;
        this.accepters = accepters;
        this.views = views;
        this.requests = requests;
        this.consultancyViews = consultancyViews;
        this.labels = labels;
    }

    record TermResponse(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Boolean accepted,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Nome de quem responde.") @Nullable String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Cargo de quem responde.") @Nullable String position,
            @Schema(description = "Motivo da recusa, até 2000 caracteres; obrigatório ao recusar.") @Nullable String reason,
            @Schema(description = "SHA-256 do texto lido; sem ele, o termo que estiver aberto.") @Nullable String sha256) {}

    @GetMapping("/term")
    @Operation(
            summary = "O termo de aceite da consultoria mais recente",
            description =
                    "As palavras como foram enviadas, com o SHA-256, o que foi respondido e o que foi cobrado. 404"
                            + " enquanto nenhum termo foi enviado.")
    ConsultancyViews.ShownTerm term(Authentication login, @PathVariable String number) {
        Viewer viewer = Viewer.of(login);
        Permission.READ_OCCURRENCE.require(viewer);
        // Development, product and release read no prices (rules.md c.7).
        Permission.WRITE_PUBLIC.require(viewer);
        return consultancies.of(reading.get(number, viewer.reach())).stream()
                .filter(line -> line.term() != null)
                .findFirst()
                .map(consultancyViews::of)
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, labels.text("term.none")));
    }

    @PostMapping(path = "/term-response", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Aceita ou recusa o termo de uma consultoria",
            description =
                    "Só de contatos que podem aceitar pela empresa. A primeira resposta vale; 409 para a segunda e"
                            + " depois do prazo.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Respondido",
                            content = @Content(schema = @Schema(implementation = State.class))))
    ResponseEntity<?> respond(
            Authentication login,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @PathVariable String number,
            @RequestBody TermResponse response,
            HttpServletRequest request) {
        Viewer viewer = Viewer.of(login);
        ContactPrincipal contact = viewer.contact();
        if (contact == null) {
            throw new AccessDeniedException("Only the customer answers a term");
        }
        reading.get(number, viewer.reach());
        if (!accepters.includes(contact.contactId())) {
            throw new Refusal(HttpStatus.FORBIDDEN, labels.text("term.mayNotAnswer"));
        }
        String target = "POST /api/v1/occurrences/" + number + "/term-response";
        return requests.onceInSteps(new Call(viewer.username(), key, target, response), () -> {
            terms.answer(
                    number,
                    contact.contactId(),
                    viewer.author(contact.name()),
                    new TermDesk.Response(
                            response.sha256(),
                            response.accepted(),
                            response.name(),
                            response.position(),
                            response.reason()),
                    request.getRemoteAddr());
            return ResponseEntity.ok(views.state(number));
        });
    }
}
