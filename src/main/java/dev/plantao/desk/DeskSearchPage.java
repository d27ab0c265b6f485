package dev.plantao.desk;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import dev.plantao.desk.DeskTimes.Moment;
import dev.plantao.desk.FullOccurrence.Choice;
import dev.plantao.desk.FullOccurrence.Deadline;
import dev.plantao.occurrence.FoundOccurrence;
import dev.plantao.occurrence.LedgerNights;
import dev.plantao.occurrence.OccurrenceFile;
import dev.plantao.occurrence.OccurrenceFinder;
import dev.plantao.occurrence.OccurrenceSearch.Position;
import dev.plantao.occurrence.Priority;
import dev.plantao.occurrence.PublicStage;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.occurrence.SlaClass;
import dev.plantao.occurrence.Stage;
import dev.plantao.occurrence.Workload;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import dev.plantao.sla.BusinessCalendar;
import dev.plantao.sla.Calendars;
import dev.plantao.sla.SlaClock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The search over all occurrences, and the searches each person keeps. */
@Controller
class DeskSearchPage {

    private static final int PAGE = 30;

    private final OccurrenceFinder finder;
    private final OccurrenceFile file;
    private final SavedSearches saved;
    private final LedgerNights nights;
    private final Catalog catalog;
    private final Rows rows;

    DeskSearchPage(
            OccurrenceFinder finder,
            OccurrenceFile file,
            SavedSearches saved,
            LedgerNights nights,
            Catalog catalog,
            Rows rows) {
        this.finder = finder;
        this.file = file;
        this.saved = saved;
        this.nights = nights;
        this.catalog = catalog;
        this.rows = rows;
    }

    /** @param typed the search ({@link SearchForm}) and {@code depois}, where the previous page ended */
    @GetMapping(SearchForm.ADDRESS)
    String list(Authentication login, @RequestParam Map<String, String> typed, Model model) {
        Viewer viewer = Members.member(login, Permission.LIST_OCCURRENCES);
        SearchForm form = SearchForm.of(typed);
        Position after = SearchForm.position(typed.get("depois"));
        List<FoundOccurrence> found = finder.find(form.search(rows.times.zone()), after, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<FoundOccurrence> shown = more ? found.subList(0, PAGE) : found;
        FoundOccurrence last = more ? shown.get(PAGE - 1) : null;
        List<Workload> team = file.team();
        boolean assigns = Permission.ASSIGN.isOf(viewer);
        model.addAttribute("form", form);
        model.addAttribute("rows", shown.stream().map(rows::row).toList());
        model.addAttribute("opens", Permission.READ_OCCURRENCE.isOf(viewer));
        model.addAttribute("assigns", assigns);
        model.addAttribute(
                "analysts",
                team.stream()
                        .filter(person -> person.level() != null)
                        .map(rows::analyst)
                        .toList());
        model.addAttribute(
                "modules",
                catalog.modules().stream()
                        .map(one -> new Choice(one.code(), one.name()))
                        .toList());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("priorities", Priority.values());
        model.addAttribute("slaClasses", SlaClass.values());
        model.addAttribute("saved", saved.of(viewer.username()));
        if (Members.isAuditor(viewer)) {
            model.addAttribute(
                    "unexplained",
                    nights.differences().stream()
                            .map(LedgerNights.Found::number)
                            .distinct()
                            .toList());
        }
        model.addAttribute("newest", form.sorted(false).address(null));
        model.addAttribute("byDeadline", form.sorted(true).address(null));
        model.addAttribute("first", after == null ? null : form.address(null));
        model.addAttribute("next", last == null ? null : form.address(new Position(last.due(), last.id())));
        return "desk/search";
    }

    /** Keeps the search one looks at under a name. */
    @PostMapping(SearchForm.ADDRESS + "/buscas")
    String save(
            Authentication login,
            @RequestParam(name = "nome", required = false) @Nullable String name,
            @RequestParam(name = "busca", defaultValue = "") String query,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.LIST_OCCURRENCES);
        SearchForm form = SearchForm.ofQuery(query);
        try {
            saved.save(viewer.username(), name, form);
            flash.addFlashAttribute("notice", rows.labels.text("desk.saved.done"));
        } catch (RuleViolation refused) {
            flash.addFlashAttribute("savedRefused", refused.getMessage());
            flash.addFlashAttribute("savedName", name);
        }
        return "redirect:" + form.address(null);
    }

    /** Forgets one of one's own searches. */
    @PostMapping(SearchForm.ADDRESS + "/buscas/{id}/excluir")
    String delete(Authentication login, @PathVariable long id, RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.LIST_OCCURRENCES);
        saved.delete(viewer.username(), id);
        flash.addFlashAttribute("notice", rows.labels.text("desk.saved.deleted"));
        return "redirect:" + SearchForm.ADDRESS;
    }

    /** One row of the list; {@code closedAt} null while open. */
    record Row(
            String number,
            String subject,
            String company,
            String contact,
            String plan,
            String module,
            Priority priority,
            String priorityLabel,
            String slaClass,
            PublicStage publicStage,
            String stage,
            @Nullable String analyst,
            Moment openedAt,
            @Nullable Moment closedAt,
            Deadline deadline) {}

    /** What is found, in words. */
    @Component
    static class Rows {

        private final OccurrenceSheets sheets;
        private final Calendars calendars;
        private final Labels labels;
        private final DeskTimes times;

        Rows(OccurrenceSheets sheets, Calendars calendars, Labels labels, DeskTimes times) {
            this.sheets = sheets;
            this.calendars = calendars;
            this.labels = labels;
            this.times = times;
        }

        private Row row(FoundOccurrence found) {
            SlaClock clock = found.runningClock();
            BusinessCalendar calendar = calendars.of(found.calendar());
            return new Row(
                    found.number(),
                    found.subject(),
                    found.company(),
                    found.contact(),
                    found.plan(),
                    found.module(),
                    found.priority(),
                    labels.of(found.priority()),
                    labels.of(found.slaClass()),
                    found.stage().publicStage(),
                    labels.of(found.stage()),
                    found.analyst(),
                    times.of(found.openedAt()),
                    times.orNull(found.closedAt()),
                    sheets.deadline(clock, clock == null ? null : clock.remaining(calendar, times.now())));
        }

        private Choice analyst(Workload person) {
            return new Choice(
                    person.username(),
                    labels.text(
                            "desk.analyst",
                            person.name(),
                            String.valueOf(person.level()),
                            String.valueOf(person.open())));
        }
    }
}
