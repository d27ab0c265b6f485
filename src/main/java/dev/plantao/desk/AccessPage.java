package dev.plantao.desk;

import dev.plantao.occurrence.AccessLog;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.OccurrenceAccess;
import dev.plantao.occurrence.OccurrenceFile;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Workload;
import dev.plantao.security.Permission;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who of the team looked at an occurrence and who acted on it, for those who lead (rules.md d.6). */
@Controller
class AccessPage {

    private final OccurrenceReading reading;
    private final OccurrenceFile file;
    private final AccessLog accesses;
    private final DeskTimes times;

    AccessPage(OccurrenceReading reading, OccurrenceFile file, AccessLog accesses, DeskTimes times) {
        this.reading = reading;
        this.file = file;
        this.accesses = accesses;
        this.times = times;
    }

    @GetMapping("/ocorrencias/{number}/acessos")
    String show(Authentication login, @PathVariable String number, Model model) {
        if (!Members.isAuditor(Members.member(login, Permission.READ_OCCURRENCE))) {
            throw new AccessDeniedException("Who looked at what is for those who lead");
        }
        Occurrence occurrence = reading.get(number, null);
        Map<String, String> names =
                file.team().stream().collect(Collectors.toMap(Workload::username, Workload::name, (one, same) -> one));
        model.addAttribute("number", number);
        model.addAttribute(
                "accesses",
                accesses.of(occurrence).stream()
                        .map(access -> row(access, names))
                        .toList());
        return "desk/accesses";
    }

    private Row row(OccurrenceAccess access, Map<String, String> names) {
        return new Row(
                names.getOrDefault(access.username(), access.username()),
                DeskTimes.day(access.seenOn()),
                times.time(access.firstAt()),
                times.time(access.lastAt()),
                access.actions());
    }

    /** A day of a person. */
    record Row(String name, String day, String from, String to, int actions) {}
}
