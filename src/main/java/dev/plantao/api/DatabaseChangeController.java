package dev.plantao.api;

import dev.plantao.api.http.IdempotentRequests;
import dev.plantao.api.http.IdempotentRequests.Call;
import dev.plantao.api.http.Refusal;
import dev.plantao.catalog.Labels;
import dev.plantao.databasechange.ChangeRecord;
import dev.plantao.databasechange.DatabaseChanges;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.process.Accepters;
import dev.plantao.process.QuoteDesk;
import dev.plantao.security.ContactPrincipal;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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

/** The changes in a customer's database, and the customer's answer to the quote of one (T43). */
@RestController
@RequestMapping(path = "/api/v1/occurrences/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ocorrências")
class DatabaseChangeController {

    private final OccurrenceReading reading;
    private final DatabaseChanges changes;
    private final QuoteDesk quotes;
    private final Accepters accepters;
    private final DatabaseChangeViews changeViews;
    private final OccurrenceViews views;
    private final IdempotentRequests requests;
    private final Labels labels;

    DatabaseChangeController(
            OccurrenceReading reading,
            DatabaseChanges changes,
            QuoteDesk quotes,
            Accepters accepters,
            DatabaseChangeViews changeViews,
            OccurrenceViews views,
            IdempotentRequests requests,
            Labels labels) {
        this.reading = reading;
        this.changes = changes;
        this.quotes = quotes;
        this.accepters = accepters;
        this.changeViews = changeViews;
        this.views = views;
        this.requests = requests;
        this.labels = labels;
    }

    record QuoteResponse(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Boolean accepted,
            @Schema(description = "Motivo da recusa, até 2000 caracteres.") @Nullable String reason,
            @Schema(description = "Qual orçamento foi lido; sem ele, o que estiver aberto.") @Nullable Long change) {}

    @GetMapping("/database-changes")
    @Operation(
            summary = "Intervenções no banco de dados",
            description = "A mais nova primeiro. O contato vê as que orçamos para ele e as executadas, nunca o script.")
    List<?> list(Authentication login, @PathVariable String number) {
        Viewer viewer = Viewer.of(login);
        Permission.READ_OCCURRENCE.require(viewer);
        List<ChangeRecord> all = changes.of(reading.get(number, viewer.reach()));
        return viewer.isContact()
                ? all.stream()
                        .filter(ChangeRecord::concernsCustomer)
                        .map(changeViews::forContact)
                        .toList()
                : all.stream().map(changeViews::forTeam).toList();
    }

    @PostMapping(path = "/quote-response", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Aceita ou recusa o orçamento de uma intervenção no banco de dados",
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
            @RequestBody QuoteResponse response) {
        Viewer viewer = Viewer.of(login);
        ContactPrincipal contact = viewer.contact();
        if (contact == null) {
            throw new AccessDeniedException("Only the customer answers a quote");
        }
        reading.get(number, viewer.reach());
        if (!accepters.includes(contact.contactId())) {
            throw new Refusal(HttpStatus.FORBIDDEN, labels.text("quote.mayNotAnswer"));
        }
        String target = "POST /api/v1/occurrences/" + number + "/quote-response";
        return requests.onceInSteps(new Call(viewer.username(), key, target, response), () -> {
            quotes.answer(
                    number,
                    contact.contactId(),
                    viewer.author(contact.name()),
                    response.change(),
                    response.accepted(),
                    response.reason());
            return ResponseEntity.ok(views.state(number));
        });
    }
}
