package dev.plantao.api;

import dev.plantao.api.http.IdempotentRequests;
import dev.plantao.api.http.IdempotentRequests.Call;
import dev.plantao.api.http.Refusal;
import dev.plantao.catalog.Catalog;
import dev.plantao.occurrence.Channel;
import dev.plantao.occurrence.OpenOccurrence;
import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.RuleViolation.FieldError;
import dev.plantao.process.OccurrenceProcess;
import dev.plantao.process.PhoneDesk;
import dev.plantao.security.ContactPrincipal;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Opens occurrences: a contact for the own company, the team for any contact (T01, AGE-12). */
@RestController
@Tag(name = "Ocorrências")
class OpeningController {

    /** Programs may not know where somebody phoned from; a call is kept all the same (UNO-M-58). */
    private static final String UNKNOWN_PHONE = "não informado";

    private final OccurrenceProcess process;
    private final PhoneDesk phone;
    private final Catalog catalog;
    private final OccurrenceViews views;
    private final IdempotentRequests requests;

    OpeningController(
            OccurrenceProcess process,
            PhoneDesk phone,
            Catalog catalog,
            OccurrenceViews views,
            IdempotentRequests requests) {
        this.process = process;
        this.phone = phone;
        this.catalog = catalog;
        this.views = views;
        this.requests = requests;
    }

    @PostMapping(
            path = "/api/v1/occurrences",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Abre uma ocorrência",
            description = "O contato abre pela própria empresa; a equipe, em nome de um contato. O número vale como"
                    + " protocolo. Campos que só a equipe define são recusados a um contato, e campos desconhecidos, a"
                    + " todos.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Aberta",
                            content = @Content(schema = @Schema(implementation = Opened.class))))
    ResponseEntity<?> open(
            Authentication login,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody OpeningRequest request) {
        Viewer viewer = Viewer.of(login);
        Permission.OPEN_OCCURRENCE.require(viewer);
        OpenOccurrence opening =
                viewer.contact() == null ? byStaff(viewer, request) : byContact(viewer.contact(), request);
        Call call = new Call(viewer.username(), key, "POST /api/v1/occurrences", request);
        try {
            return requests.once(
                    call, () -> ResponseEntity.status(HttpStatus.CREATED).body(views.opened(open(opening, request))));
        } catch (RuleViolation refused) {
            throw inOurWords(refused);
        } catch (DataIntegrityViolationException taken) {
            if (request.externalKey() == null) {
                throw taken;
            }
            throw Refusal.field(
                    HttpStatus.CONFLICT, "externalKey", "Esta empresa já tem uma ocorrência com esta chave externa.");
        }
    }

    /** What the team opens after a conversation leaves the call, too. */
    private String open(OpenOccurrence opening, OpeningRequest request) {
        if (!opening.byStaff()) {
            return process.open(opening);
        }
        String from = Refusals.isBlank(request.phone()) ? null : request.phone();
        return phone.open(
                opening,
                request.caller(),
                from == null && opening.channel() == Channel.PHONE ? UNKNOWN_PHONE : from,
                Boolean.TRUE.equals(request.urgent()));
    }

    private static OpenOccurrence byContact(ContactPrincipal contact, OpeningRequest request) {
        request.checkForContact();
        Channel channel = request.channel() == null ? Channel.PORTAL : request.channel();
        return opening(contact.contactId(), channel, contact.username(), false, request);
    }

    private OpenOccurrence byStaff(Viewer viewer, OpeningRequest request) {
        new Refusals()
                .when(request.contact() == null, "contact", "Escolha o contato em nome de quem abre.")
                .when(request.channel() == null, "channel", "Escolha o canal.")
                .when(!isAnalyst(request.assignee()), "assignee", "Escolha um analista da lista.")
                .done();
        return opening(
                Objects.requireNonNull(request.contact()),
                Objects.requireNonNull(request.channel()),
                viewer.username(),
                true,
                request);
    }

    private boolean isAnalyst(@Nullable String assignee) {
        return assignee == null
                || catalog.analyst(assignee)
                        .filter(analyst -> analyst.level() != null)
                        .isPresent();
    }

    private static OpenOccurrence opening(
            long contact, Channel channel, String openedBy, boolean byStaff, OpeningRequest request) {
        return new OpenOccurrence(
                contact,
                channel,
                openedBy,
                byStaff,
                request.report(),
                request.module() == null ? "" : request.module(),
                request.category(),
                request.phoneReason(),
                request.channelReason(),
                request.department(),
                request.assignee(),
                request.priority(),
                request.priorityReason(),
                request.duplicateOf(),
                request.externalKey(),
                List.of());
    }

    /** One field has another name inside; and a company that may not open yet (NEG-01) is in conflict with nothing. */
    private static Refusal inOurWords(RuleViolation refused) {
        List<FieldError> errors = refused.errors().stream()
                .map(error ->
                        error.field().equals("steps") ? new FieldError("stepsToReproduce", error.message()) : error)
                .toList();
        return new Refusal(HttpStatus.BAD_REQUEST, String.valueOf(refused.getMessage()), errors);
    }
}
