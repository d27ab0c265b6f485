package dev.plantao.api;

import dev.plantao.api.http.Page;
import dev.plantao.api.http.Refusal;
import dev.plantao.knowledge.Knowledge;
import dev.plantao.knowledge.KnowledgeEntry;
import dev.plantao.knowledge.KnowledgeKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Level 0, open to anybody (UNO-M-38). */
@RestController
@Tag(name = "Conhecimento")
class KnowledgeController {

    private static final int LONGEST_SEARCH = 120;

    private final Knowledge knowledge;

    KnowledgeController(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** {@code module} null: about the support itself. */
    @Schema(name = "KnowledgeEntry")
    record Entry(KnowledgeKind kind, @Nullable String module, String title, String body, @Nullable String url) {}

    @GetMapping(path = "/api/v1/knowledge", produces = MediaType.APPLICATION_JSON_VALUE)
    @SecurityRequirements
    @Operation(
            summary = "Perguntas frequentes, manuais, artigos e cursos (nível 0)",
            description =
                    "Sem login. Sem q: as entradas do módulo, ou sobre o próprio suporte. Com q: as do módulo e as"
                            + " gerais que contêm o texto, ou as de todos os módulos. No máximo 50.")
    Page<Entry> find(
            @Parameter(description = "Código do módulo") @RequestParam(required = false) @Nullable String module,
            @Parameter(description = "Parte do título ou do texto") @RequestParam(required = false) @Nullable String q) {
        if (q != null && q.length() > LONGEST_SEARCH) {
            throw Refusal.field(
                    HttpStatus.BAD_REQUEST, "q", "Procure por no máximo " + LONGEST_SEARCH + " caracteres.");
        }
        String code = module == null || module.isBlank() ? null : module;
        var entries = q == null || q.isBlank() ? knowledge.published(code) : knowledge.search(code, q);
        return new Page<>(entries.stream().map(KnowledgeController::entry).toList(), null);
    }

    private static Entry entry(KnowledgeEntry entry) {
        return new Entry(entry.kind(), entry.moduleCode(), entry.title(), entry.body(), entry.url());
    }
}
