package dev.plantao.board;

import dev.plantao.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The board as JSON and as a stream of events, for the wall and the team. */
@RestController
@Tag(name = "Placar")
class BoardController {

    /** Seconds after which a screen that found no room may try again. */
    private static final String LATER = "60";

    private final LiveBoard board;
    private final BoardScreens screens;

    BoardController(LiveBoard board, BoardScreens screens) {
        this.board = board;
        this.screens = screens;
    }

    @GetMapping(path = "/api/v1/board", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "O Placar",
            description =
                    "As 300 ocorrências abertas mais urgentes, com o prazo que corre agora. Para a equipe e para a"
                            + " tela do Placar.")
    ResponseEntity<Board.Snapshot> board(Authentication login) {
        ofTheTeam(login);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(board.now());
    }

    @GetMapping(path = "/api/v1/board/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "O Placar ao vivo",
            description =
                    "Eventos picture (server-sent events): a versão do quadro e a hora, ao conectar, quando o quadro muda"
                            + " e a cada 15 segundos. Com outra versão, leia o Placar de novo. 503 quando já há telas"
                            + " demais; tente depois de Retry-After.")
    ResponseEntity<SseEmitter> stream(Authentication login) {
        SseEmitter screen = screens.open(ofTheTeam(login));
        return screen == null
                ? ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, LATER)
                        .build()
                : ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        // A proxy that buffers would keep the news to itself.
                        .header("X-Accel-Buffering", "no")
                        .body(screen);
    }

    /** Internal stages are on it: no contact gets here, whatever the security chain says (CON-28). */
    private static Viewer ofTheTeam(Authentication login) {
        Viewer viewer = Viewer.of(login);
        if (viewer.groups().isEmpty()) {
            throw new AccessDeniedException("Not of the team");
        }
        return viewer;
    }
}
