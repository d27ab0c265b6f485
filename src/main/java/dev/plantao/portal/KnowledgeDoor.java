package dev.plantao.portal;

import dev.plantao.knowledge.Knowledge;
import dev.plantao.knowledge.KnowledgeEntry;
import dev.plantao.knowledge.Readings;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The way to the pages of level 0 that are kept elsewhere. It counts who goes (UNO-B-51) and leads to the address of the
 * entry only: nothing in the request can say where to.
 */
@Controller
class KnowledgeDoor {

    private final Knowledge knowledge;
    private final Readings readings;

    KnowledgeDoor(Knowledge knowledge, Readings readings) {
        this.knowledge = knowledge;
        this.readings = readings;
    }

    /**
     * @param number the occurrence whose answer led here
     * @param purpose what a browser says that only fetches ahead; nobody has read anything then
     */
    @GetMapping("/conhecimento/{id:\\d{1,18}}/abrir")
    ResponseEntity<Void> open(
            @Nullable Authentication login,
            @PathVariable long id,
            @RequestParam(name = "oc", required = false) @Nullable String number,
            @RequestHeader(name = "Sec-Purpose", required = false) @Nullable String purpose) {
        String address = knowledge
                .find(id)
                .filter(KnowledgeEntry::published)
                .flatMap(entry -> Optional.ofNullable(entry.url()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (purpose == null) {
            count(id, login == null ? null : login.getName(), number);
        }
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(address))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A count is no reason to keep somebody from reading: two first visits at once may collide. */
    private void count(long id, @Nullable String reader, @Nullable String number) {
        try {
            readings.opened(id, reader, number);
        } catch (DataAccessException collided) {
            // The other one has counted the same day.
        }
    }
}
