package dev.plantao.desk;

import dev.plantao.catalog.Analyst;
import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import dev.plantao.occurrence.AccessLog;
import dev.plantao.occurrence.OccurrenceNotFound;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.process.LostRace;
import dev.plantao.process.TaskAssignment;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Hands several analyses to one analyst, each on its own: what one refuses does not hold the others (T49). The page of
 * the result remembers who had each before, so that the lot may be handed back.
 */
@Controller
class BulkAssignmentPage {

    private static final String RESULT = SearchForm.ADDRESS + "/atribuicao";
    private static final int MOST = 100;

    /** Number, who has it now, who had it before: nobody when it was in a queue. */
    private static final Pattern FORMER =
            Pattern.compile("(OC-\\d{4}-\\d{1,12})~([A-Za-z0-9._-]{1,60})~([A-Za-z0-9._-]{0,60})");

    private final OccurrenceReading reading;
    private final TaskAssignment assignment;
    private final AccessLog accesses;
    private final Catalog catalog;
    private final Labels labels;

    BulkAssignmentPage(
            OccurrenceReading reading, TaskAssignment assignment, AccessLog accesses, Catalog catalog, Labels labels) {
        this.reading = reading;
        this.assignment = assignment;
        this.accesses = accesses;
        this.catalog = catalog;
        this.labels = labels;
    }

    /** What became of one of them; {@code former} is what undoing it needs, null when there is nothing to undo. */
    record Line(String number, boolean done, String text, @Nullable String former) {}

    /** A change of hands: {@code to} null is the queue. */
    private record Change(String number, @Nullable String from, @Nullable String to) {}

    @PostMapping(SearchForm.ADDRESS + "/atribuir")
    String assign(
            Authentication login,
            @RequestParam(name = "numero", defaultValue = "") List<String> numbers,
            @RequestParam(name = "analista", defaultValue = "") String analyst,
            @RequestParam(name = "busca", defaultValue = "") String query,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.ASSIGN);
        if (numbers.isEmpty()
                || numbers.size() > MOST
                || catalog.analyst(analyst).isEmpty()) {
            flash.addFlashAttribute(
                    "bulkRefused",
                    labels.text(numbers.isEmpty() ? "desk.bulk.none" : "desk.bulk.noAnalyst", String.valueOf(MOST)));
            return "redirect:" + SearchForm.ofQuery(query).address(null);
        }
        List<Line> lines = numbers.stream()
                .distinct()
                .map(number -> line(viewer, new Change(number, null, analyst)))
                .toList();
        return result(lines, query, flash);
    }

    /** Hands back what still is where the result page says it went. */
    @PostMapping(RESULT + "/desfazer")
    String undo(
            Authentication login,
            @RequestParam(name = "anterior", defaultValue = "") List<String> former,
            @RequestParam(name = "busca", defaultValue = "") String query,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.ASSIGN);
        List<Line> lines = new ArrayList<>();
        for (String one : former.subList(0, Math.min(MOST, former.size()))) {
            Matcher change = FORMER.matcher(one);
            if (change.matches()) {
                String before = change.group(3);
                lines.add(line(viewer, new Change(change.group(1), change.group(2), before.isEmpty() ? null : before)));
            }
        }
        return result(lines, query, flash);
    }

    private static String result(List<Line> lines, String query, RedirectAttributes flash) {
        flash.addFlashAttribute("lines", lines);
        flash.addFlashAttribute("query", SearchForm.ofQuery(query).parameters());
        return "redirect:" + RESULT;
    }

    @GetMapping(RESULT)
    String show(Authentication login, Model model) {
        Members.member(login, Permission.ASSIGN);
        if (!model.containsAttribute("lines")) {
            return "redirect:" + SearchForm.ADDRESS;
        }
        String query = String.valueOf(model.getAttribute("query"));
        model.addAttribute("back", SearchForm.ofQuery(query).address(null));
        return "desk/assignment";
    }

    private Line line(Viewer viewer, Change change) {
        try {
            String before = reading.get(change.number(), null).analyst();
            if (change.from() != null && !change.from().equals(before)) {
                throw new RuleViolation(labels.text("desk.bulk.moved"));
            }
            if (change.to() != null && change.to().equals(before)) {
                return new Line(change.number(), true, labels.text("desk.bulk.same", name(change.to())), null);
            }
            move(change);
            keep(viewer, change.number());
            return new Line(change.number(), true, told(change.to(), before), undoing(change, before));
        } catch (RuleViolation refused) {
            return new Line(change.number(), false, String.valueOf(refused.getMessage()), null);
        } catch (OccurrenceNotFound unknown) {
            return new Line(change.number(), false, labels.text("desk.bulk.unknown"), null);
        } catch (RuntimeException failed) {
            if (!LostRace.is(failed)) {
                throw failed;
            }
            return new Line(change.number(), false, labels.text("desk.race"), null);
        }
    }

    private void move(Change change) {
        if (change.to() == null) {
            assignment.release(change.number());
        } else {
            assignment.assign(change.number(), change.to());
        }
    }

    private void keep(Viewer viewer, String number) {
        try {
            accesses.acted(number, viewer.username());
        } catch (DataAccessException collided) {
            // The other one has kept the same day.
        }
    }

    private String told(@Nullable String to, @Nullable String before) {
        if (to == null) {
            return labels.text("desk.bulk.queued");
        }
        return before == null
                ? labels.text("desk.bulk.taken", name(to))
                : labels.text("desk.bulk.passed", name(to), name(before));
    }

    /** Nothing is kept of what ends up in a queue: there it is anybody's. */
    private static @Nullable String undoing(Change change, @Nullable String before) {
        return change.to() == null ? null : change.number() + "~" + change.to() + "~" + (before == null ? "" : before);
    }

    private String name(String username) {
        return catalog.analyst(username).map(Analyst::name).orElse(username);
    }
}
