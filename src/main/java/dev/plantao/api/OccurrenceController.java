package dev.plantao.api;

import dev.plantao.api.http.Page;
import dev.plantao.api.http.Refusal;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads occurrences. A contact gets the public view of the own company's, the team the full view of all (c.7). */
@RestController
@RequestMapping(path = "/api/v1/occurrences", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ocorrências")
class OccurrenceController {

    private static final int LONGEST_SEARCH = 120;

    private final OccurrenceViews views;
    private final SlaViews statements;

    OccurrenceController(OccurrenceViews views, SlaViews statements) {
        this.views = views;
        this.statements = statements;
    }

    @GetMapping
    @Operation(
            summary = "Lista ocorrências, da mais nova para a mais antiga",
            description = "O contato vê as da própria empresa, com o estágio público; a equipe vê todas.")
    Page<Shown.Line> list(
            Authentication login,
            @Parameter(description = "open ou closed; sem ele, todas") @RequestParam(required = false) @Nullable String state,
            @Parameter(description = "Parte do assunto ou do número") @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        Viewer viewer = Viewer.of(login);
        Permission.LIST_OCCURRENCES.require(viewer);
        if (q != null && q.length() > LONGEST_SEARCH) {
            throw Refusal.field(
                    HttpStatus.BAD_REQUEST, "q", "Procure por no máximo " + LONGEST_SEARCH + " caracteres.");
        }
        return views.list(viewer, open(state), q, cursor, Page.size(size));
    }

    private static @Nullable Boolean open(@Nullable String state) {
        if (state == null || state.isEmpty()) {
            return null;
        }
        return switch (state) {
            case "open" -> true;
            case "closed" -> false;
            default -> throw Refusal.field(HttpStatus.BAD_REQUEST, "state", "Use open ou closed.");
        };
    }

    @GetMapping("/{number}")
    @Operation(
            summary = "Mostra uma ocorrência",
            description = "Com o que esperar do estágio atual e para quando (expectation).")
    Shown.Detail detail(Authentication login, @PathVariable String number) {
        return views.detail(reader(login), number);
    }

    @GetMapping("/{number}/timeline")
    @Operation(
            summary = "Os estágios por que passou, com as horas",
            description = "Ao contato, os estágios públicos, sem quem atendeu.")
    List<Shown.Stay> timeline(Authentication login, @PathVariable String number) {
        return views.timeline(reader(login), number);
    }

    @GetMapping("/{number}/sla")
    @Operation(
            summary = "O extrato do SLA",
            description =
                    "Os dois relógios com cada intervalo, contado ou não, com estágio, regra e calendário, e a frase"
                            + " que explica o prazo. Durações em tempo útil.")
    SlaView sla(Authentication login, @PathVariable String number) {
        return statements.sla(reader(login), number);
    }

    private static Viewer reader(Authentication login) {
        Viewer viewer = Viewer.of(login);
        Permission.READ_OCCURRENCE.require(viewer);
        return viewer;
    }
}
