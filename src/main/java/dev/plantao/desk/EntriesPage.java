package dev.plantao.desk;

import dev.plantao.catalog.Analyst;
import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import dev.plantao.catalog.ProductModule;
import dev.plantao.desk.DeskTimes.Moment;
import dev.plantao.desk.FullOccurrence.Choice;
import dev.plantao.knowledge.EntryChanged;
import dev.plantao.knowledge.KnowledgeChange;
import dev.plantao.knowledge.KnowledgeEditing;
import dev.plantao.knowledge.KnowledgeEntry;
import dev.plantao.knowledge.KnowledgeKind;
import dev.plantao.knowledge.Readings;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.page.Refused;
import dev.plantao.page.Typed;
import dev.plantao.process.LostRace;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Where level 0 is kept: drafts to review, entries to change, publish and take back (UNO-B-03). */
@Controller
class EntriesPage {

    static final String ADDRESS = "/base-de-conhecimento";

    private static final String ONE = ADDRESS + "/{id:\\d{1,18}}";
    private static final int PAGE = 30;

    private final KnowledgeEditing editing;
    private final Readings readings;
    private final Catalog catalog;
    private final DeskTimes times;
    private final Labels labels;

    EntriesPage(KnowledgeEditing editing, Readings readings, Catalog catalog, DeskTimes times, Labels labels) {
        this.editing = editing;
        this.readings = readings;
        this.catalog = catalog;
        this.times = times;
        this.labels = labels;
    }

    /** @param state {@code rascunhos}, {@code publicadas} or {@code todas} */
    @GetMapping(ADDRESS)
    String list(
            Authentication login,
            @RequestParam(name = "situacao", defaultValue = "rascunhos") String state,
            @RequestParam(name = "modulo", defaultValue = "") String module,
            @RequestParam(name = "tipo", defaultValue = "") String kind,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "antes", required = false) @Nullable Long before,
            Model model) {
        Members.member(login, Permission.EDIT_KNOWLEDGE);
        Filter filter = new Filter(
                List.of("publicadas", "todas").contains(state) ? state : "rascunhos",
                Typed.text(module),
                Typed.constant(KnowledgeKind.class, kind),
                text.length() > 120 ? text.substring(0, 120) : text.strip());
        List<KnowledgeEntry> found = editing.page(
                filter.published(), filter.kind(), Typed.orNull(filter.module()), filter.text(), before, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<KnowledgeEntry> shown = more ? found.subList(0, PAGE) : found;
        Map<String, String> names = modules().stream().collect(Collectors.toMap(Choice::code, Choice::label));
        model.addAttribute(
                "rows", shown.stream().map(entry -> row(entry, names)).toList());
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", KnowledgeKind.values());
        model.addAttribute("modules", names.entrySet());
        model.addAttribute("first", before == null ? null : filter.address(null));
        model.addAttribute("next", more ? filter.address(shown.get(PAGE - 1).id()) : null);
        model.addAttribute("mayEdit", true);
        return "desk/entries";
    }

    private Row row(KnowledgeEntry entry, Map<String, String> names) {
        return new Row(
                entry.id(),
                entry.title(),
                labels.of(entry.kind()),
                entry.moduleCode() == null
                        ? labels.text("portal.knowledge.general")
                        : names.getOrDefault(entry.moduleCode(), entry.moduleCode()),
                entry.published(),
                entry.source());
    }

    @GetMapping(ADDRESS + "/nova")
    String begin(Authentication login, Model model) {
        Members.member(login, Permission.EDIT_KNOWLEDGE);
        model.addAttribute("form", EntryForm.empty());
        return page(null, model);
    }

    @GetMapping(ONE)
    String show(Authentication login, @PathVariable long id, Model model) {
        Members.member(login, Permission.EDIT_KNOWLEDGE);
        KnowledgeEntry entry = known(id);
        model.addAttribute("form", EntryForm.of(entry));
        return page(entry, model);
    }

    @PostMapping(ADDRESS + "/nova")
    String create(
            Authentication login,
            @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.EDIT_KNOWLEDGE);
        long[] id = {0};
        try {
            form.check(codes()).done();
            SentForms.once(
                    request.getSession(),
                    form.key(),
                    () -> id[0] = editing.create(form.text(), "PUBLISH".equals(form.action()), viewer.username()));
        } catch (RuleViolation refused) {
            Refused.show(refused, errors);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(null, model);
        }
        flash.addFlashAttribute("notice", done(form));
        return "redirect:" + ADDRESS + (id[0] == 0 ? "" : "/" + id[0]);
    }

    @PostMapping(ONE)
    String edit(
            Authentication login,
            @PathVariable long id,
            @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.EDIT_KNOWLEDGE);
        KnowledgeEntry entry = known(id);
        try {
            form.check(codes()).done();
            boolean publish = form.action() == null || form.action().equals("SAVE")
                    ? entry.published()
                    : form.action().equals("PUBLISH");
            editing.edit(id, form.readVersion(), form.text(), publish, viewer.username());
        } catch (RuntimeException failed) {
            if (!refuse(failed, errors, model)) {
                throw failed;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(known(id), model);
        }
        flash.addFlashAttribute("notice", done(form));
        return "redirect:" + ADDRESS + "/" + id;
    }

    /** Two at once: the second reads who was first and what is kept now, and loses none of his or her words. */
    private boolean refuse(RuntimeException failed, BindingResult errors, Model model) {
        if (failed instanceof RuleViolation refused) {
            Refused.show(refused, errors);
        } else if (failed instanceof EntryChanged changed) {
            errors.reject("refused", labels.text("desk.entry.changed", name(changed.author())));
            model.addAttribute("changed", true);
        } else if (LostRace.is(failed)) {
            errors.reject("refused", labels.text("desk.entry.changed", labels.text("desk.entry.somebody")));
            model.addAttribute("changed", true);
        } else {
            return false;
        }
        return true;
    }

    private String done(EntryForm form) {
        String action = form.action();
        return labels.text(
                "PUBLISH".equals(action)
                        ? "desk.entry.published"
                        : "WITHDRAW".equals(action) ? "desk.entry.withdrawn" : "desk.entry.saved");
    }

    private String page(@Nullable KnowledgeEntry entry, Model model) {
        model.addAttribute("entry", entry);
        model.addAttribute("key", SentForms.newKey());
        model.addAttribute("kinds", KnowledgeKind.values());
        model.addAttribute("modules", modules());
        Map<String, String> names = entry == null ? Map.of() : catalog.names();
        model.addAttribute(
                "history",
                entry == null
                        ? List.of()
                        : editing.history(entry.id()).stream()
                                .map(change -> step(change, names))
                                .toList());
        model.addAttribute("readings", entry == null ? 0 : readings.times(entry.id()));
        return "desk/entry";
    }

    private Step step(KnowledgeChange change, Map<String, String> names) {
        return new Step(
                times.of(change.at()),
                names.getOrDefault(change.author(), change.author()),
                labels.of("desk.entry.did", change.action().name()),
                change.title());
    }

    private String name(String username) {
        return username.isEmpty()
                ? labels.text("desk.entry.somebody")
                : catalog.analyst(username).map(Analyst::name).orElse(username);
    }

    private List<Choice> modules() {
        return catalog.modules().stream()
                .map(module -> new Choice(module.code(), module.name()))
                .toList();
    }

    private Set<String> codes() {
        return catalog.modules().stream().map(ProductModule::code).collect(Collectors.toSet());
    }

    private KnowledgeEntry known(long id) {
        try {
            return editing.get(id);
        } catch (NoSuchElementException unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** What the list shows. */
    record Filter(String state, String module, @Nullable KnowledgeKind kind, String text) {

        @Nullable Boolean published() {
            return switch (state) {
                case "publicadas" -> Boolean.TRUE;
                case "todas" -> null;
                default -> Boolean.FALSE;
            };
        }

        public String kindName() {
            return kind == null ? "" : kind.name();
        }

        private String address(@Nullable Long before) {
            UriComponentsBuilder address =
                    UriComponentsBuilder.fromPath(ADDRESS).queryParam("situacao", state);
            if (!module.isEmpty()) {
                address.queryParam("modulo", "{module}");
            }
            if (kind != null) {
                address.queryParam("tipo", kind.name());
            }
            if (!text.isEmpty()) {
                address.queryParam("q", "{text}");
            }
            if (before != null) {
                address.queryParam("antes", before);
            }
            return address.encode()
                    .buildAndExpand(Map.of("module", module, "text", text))
                    .toUriString();
        }
    }

    /** An entry of the list; {@code source} is the occurrence it was taken from, or null. */
    record Row(long id, String title, String kind, String module, boolean published, @Nullable String source) {}

    /** Something that was done to an entry. */
    record Step(Moment at, String author, String action, String title) {}
}
