package dev.plantao.api;

import dev.plantao.notification.OfficialTexts;
import dev.plantao.notification.OfficialTexts.ReadyText;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The official texts for a message, filled in (TOT-29). */
@RestController
@Tag(name = "Interações")
class TextController {

    private final OfficialTexts texts;

    TextController(OfficialTexts texts) {
        this.texts = texts;
    }

    @GetMapping(path = "/api/v1/occurrences/{number}/texts", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Os textos oficiais, preenchidos para esta ocorrência",
            description = "Só da equipe que escreve ao cliente.")
    List<ReadyText> ready(Authentication login, @PathVariable String number) {
        Viewer viewer = Viewer.of(login);
        Permission.WRITE_PUBLIC.require(viewer);
        if (viewer.isContact()) {
            throw new AccessDeniedException("Official texts are for the team");
        }
        return texts.ready(number);
    }
}
