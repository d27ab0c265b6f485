package dev.plantao.board;

import dev.plantao.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The board as JSON, for the wall and the team. */
@RestController
@Tag(name = "Placar")
class BoardController {

    private final Board board;

    BoardController(Board board) {
        this.board = board;
    }

    @GetMapping(path = "/api/v1/board", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "O Placar",
            description =
                    "As 300 ocorrências abertas mais urgentes, com o prazo que corre agora. Para a equipe e para a"
                            + " tela do Placar.")
    ResponseEntity<Board.Snapshot> board(Authentication login) {
        // Internal stages are on it: no contact gets here, whatever the security chain says (CON-28).
        if (Viewer.of(login).groups().isEmpty()) {
            throw new AccessDeniedException("Not of the team");
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(board.now());
    }
}
