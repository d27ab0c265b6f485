package dev.plantao.desk;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import dev.plantao.catalog.Macro;
import dev.plantao.catalog.TextChanged;
import dev.plantao.desk.FullOccurrence.Choice;
import dev.plantao.notification.OfficialTexts;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.page.Refused;
import dev.plantao.page.Typed;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The official texts: whoever speaks to customers reads them, few write a new version of one (TOT-29, TOT-01). */
@Controller
class TextsPage {

    static final String ADDRESS = "/textos-oficiais";

    private static final String NEW = ADDRESS + "/novo";
    private static final String ONE = ADDRESS + "/{code:[A-Z_]{1,40}}";

    private static final String TAKEN = "Já existe um texto com um título assim. Escolha outro, ou mude aquele.";

    private final OfficialTexts texts;
    private final Catalog catalog;
    private final DeskTimes times;
    private final Labels labels;

    TextsPage(OfficialTexts texts, Catalog catalog, DeskTimes times, Labels labels) {
        this.texts = texts;
        this.catalog = catalog;
        this.times = times;
        this.labels = labels;
    }

    @GetMapping(ADDRESS)
    String list(Authentication login, Model model) {
        Viewer viewer = Members.member(login, Permission.WRITE_PUBLIC);
        model.addAttribute("mayEdit", Permission.EDIT_KNOWLEDGE.isOf(viewer));
        model.addAttribute("mayWrite", Permission.EDIT_TEXTS.isOf(viewer));
        Map<String, String> names = catalog.names();
        model.addAttribute(
                "rows", texts.all().stream().map(text -> row(text, names)).toList());
        return "desk/texts";
    }

    @GetMapping(ONE)
    String show(Authentication login, @PathVariable String code, Model model) {
        Viewer viewer = Members.member(login, Permission.WRITE_PUBLIC);
        List<Macro> versions = known(code);
        model.addAttribute("form", TextForm.of(versions.get(0)));
        return page(viewer, versions, model);
    }

    @GetMapping(NEW)
    String begin(Authentication login, Model model) {
        Viewer viewer = Members.member(login, Permission.EDIT_TEXTS);
        model.addAttribute("form", TextForm.empty());
        return page(viewer, List.of(), model);
    }

    /** A text of the company's own; its code is made of its title. */
    @PostMapping(NEW)
    String create(
            Authentication login,
            @ModelAttribute("form") TextForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.EDIT_TEXTS);
        String code = form.code();
        try {
            form.check(List.of())
                    .when(code.isEmpty() && !Typed.text(form.title()).isEmpty(), "title", "O título precisa de letras.")
                    .when(!texts.versions(code).isEmpty(), "title", TAKEN)
                    .done();
            if ("PREVIEW".equals(form.action())) {
                model.addAttribute("preview", texts.preview(Typed.lines(form.body())));
                return page(viewer, List.of(), model);
            }
            save(code, 0, form, viewer);
        } catch (RuleViolation | TextChanged refused) {
            Refused.show(
                    refused instanceof RuleViolation violation ? violation : RuleViolation.field("title", TAKEN),
                    errors);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(viewer, List.of(), model);
        }
        flash.addFlashAttribute("notice", labels.text("desk.text.created"));
        return "redirect:" + ADDRESS + "/" + code;
    }

    /** A preview keeps nothing; a save keeps a new version, and the ones before. */
    @PostMapping(ONE)
    String write(
            Authentication login,
            @PathVariable String code,
            @ModelAttribute("form") TextForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.EDIT_TEXTS);
        List<Macro> versions = known(code);
        try {
            form.check(versions).done();
            if ("PREVIEW".equals(form.action())) {
                model.addAttribute("preview", texts.preview(Typed.lines(form.body())));
                return page(viewer, versions, model);
            }
            save(code, form.readVersion(), form, viewer);
        } catch (RuleViolation refused) {
            Refused.show(refused, errors);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(viewer, versions, model);
        } catch (TextChanged changed) {
            errors.reject("refused", labels.text("desk.text.changed"));
            model.addAttribute("changed", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(viewer, known(code), model);
        }
        flash.addFlashAttribute("notice", labels.text("desk.text.saved"));
        return "redirect:" + ADDRESS + "/" + code;
    }

    /** The texts for a message about this occurrence: as a choice inside its page, or as a page to copy from. */
    @GetMapping("/ocorrencias/{number}/textos")
    String ready(
            Authentication login,
            @PathVariable String number,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String within,
            Model model) {
        Members.member(login, Permission.WRITE_PUBLIC);
        model.addAttribute("number", number);
        model.addAttribute("texts", texts.ready(number));
        return within == null ? "desk/ready" : "desk/ready :: choice";
    }

    private void save(String code, int read, TextForm form, Viewer viewer) {
        texts.write(code, read, Typed.text(form.title()), Typed.lines(form.body()), form.offered(), viewer.username());
    }

    /** @param versions none for a new text */
    private String page(Viewer viewer, List<Macro> versions, Model model) {
        Map<String, String> names = catalog.names();
        model.addAttribute("mayWrite", Permission.EDIT_TEXTS.isOf(viewer));
        List<Row> rows = versions.stream().map(text -> row(text, names)).toList();
        model.addAttribute("current", rows.isEmpty() ? null : rows.get(0));
        model.addAttribute("versions", rows);
        model.addAttribute(
                "placeholders",
                OfficialTexts.placeholders(versions).stream()
                        .map(name -> new Choice("{{" + name + "}}", labels.of("text.fact", name)))
                        .toList());
        return "desk/text";
    }

    private Row row(Macro text, Map<String, String> names) {
        String author = text.writtenBy();
        String about = author == null || text.writtenAt() == null
                ? labels.text("desk.text.original")
                : labels.text("desk.text.by", names.getOrDefault(author, author), times.text(text.writtenAt()));
        return new Row(text.code(), text.version(), text.title(), text.body(), text.inMessages(), about);
    }

    private List<Macro> known(String code) {
        List<Macro> versions = texts.versions(code);
        if (versions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return versions;
    }

    /** A version of a text; {@code about} is who wrote it and when. */
    record Row(String code, int version, String title, String body, boolean inMessages, String about) {}
}
