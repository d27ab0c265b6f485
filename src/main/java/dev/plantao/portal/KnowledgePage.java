package dev.plantao.portal;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import dev.plantao.catalog.ProductModule;
import dev.plantao.knowledge.Knowledge;
import dev.plantao.knowledge.KnowledgeEntry;
import dev.plantao.knowledge.KnowledgeKind;
import dev.plantao.knowledge.Resolutions;
import dev.plantao.page.Typed;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Level 0: questions and answers, manual, articles and courses, for anybody at any time (UNO-M-30, UNO-M-38). No login and
 * no standing of a company is asked for; a question that is answered here is counted (UNO-M-39).
 */
@Controller
class KnowledgePage {

    private static final String ADDRESS = "/conhecimento";
    private static final String COUNTED = KnowledgePage.class.getName();
    private static final int PAGE = 15;
    private static final int LONGEST = 120;

    private final Knowledge knowledge;
    private final Resolutions resolutions;
    private final Catalog catalog;
    private final Labels labels;

    KnowledgePage(Knowledge knowledge, Resolutions resolutions, Catalog catalog, Labels labels) {
        this.knowledge = knowledge;
        this.resolutions = resolutions;
        this.catalog = catalog;
        this.labels = labels;
    }

    /**
     * @param text words to look for, or empty
     * @param module the code of a module, or empty for all
     * @param kind a {@link KnowledgeKind}, or empty for all
     * @param after the id of the last entry of the page before
     */
    @GetMapping(ADDRESS)
    String browse(
            @Nullable Authentication login,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "modulo", defaultValue = "") String module,
            @RequestParam(name = "tipo", defaultValue = "") String kind,
            @RequestParam(name = "apos", required = false) @Nullable Long after,
            Model model) {
        String words = text.length() > LONGEST ? text.substring(0, LONGEST) : text.strip();
        KnowledgeKind chosen = Typed.constant(KnowledgeKind.class, kind);
        List<ProductModule> modules = catalog.modules();
        Map<String, String> names =
                modules.stream().collect(Collectors.toMap(ProductModule::code, ProductModule::name));
        String known = names.containsKey(module) ? module : "";
        List<KnowledgeEntry> found =
                knowledge.browse(words, chosen, known.isEmpty() ? null : known, after == null ? 0 : after, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<KnowledgeEntry> shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute("guest", login == null);
        model.addAttribute("here", "knowledge");
        model.addAttribute("q", words);
        model.addAttribute("module", known);
        model.addAttribute("kind", chosen == null ? "" : chosen.name());
        model.addAttribute("kinds", KnowledgeKind.values());
        model.addAttribute("modules", modules);
        model.addAttribute(
                "rows", shown.stream().map(entry -> row(entry, names)).toList());
        model.addAttribute("narrowed", !words.isEmpty() || !known.isEmpty() || chosen != null);
        model.addAttribute("first", after == null ? null : address(words, known, chosen, null));
        model.addAttribute(
                "next", more ? address(words, known, chosen, shown.get(PAGE - 1).id()) : null);
        model.addAttribute("opening", "/portal/ocorrencias/nova" + (known.isEmpty() ? "" : "?modulo=" + known));
        return "portal/knowledge";
    }

    /** "This answered my question": counted once a session and entry, whoever asks. */
    @PostMapping(ADDRESS + "/{id:\\d{1,18}}/resolveu")
    String solved(
            @Nullable Authentication login,
            @PathVariable long id,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "modulo", defaultValue = "") String module,
            @RequestParam(name = "tipo", defaultValue = "") String kind,
            HttpSession session,
            RedirectAttributes flash) {
        String once = COUNTED + id;
        if (session.getAttribute(once) == null) {
            session.setAttribute(once, true);
            resolutions.byEntry(id, login == null ? null : login.getName());
        }
        flash.addFlashAttribute("notice", labels.text("portal.knowledge.thanks"));
        return "redirect:" + address(text, module, Typed.constant(KnowledgeKind.class, kind), null);
    }

    private static String address(String text, String module, @Nullable KnowledgeKind kind, @Nullable Long after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ADDRESS);
        if (!text.isBlank()) {
            address.queryParam("q", "{q}");
        }
        if (!module.isBlank()) {
            address.queryParam("modulo", "{module}");
        }
        if (kind != null) {
            address.queryParam("tipo", kind.name());
        }
        if (after != null) {
            address.queryParam("apos", after);
        }
        return address.encode()
                .buildAndExpand(Map.of("q", text.strip(), "module", module))
                .toUriString();
    }

    private Row row(KnowledgeEntry entry, Map<String, String> names) {
        String module = entry.moduleCode() == null
                ? labels.text("portal.knowledge.general")
                : names.getOrDefault(entry.moduleCode(), entry.moduleCode());
        return new Row(
                entry.id(),
                labels.of(entry.kind()),
                module,
                entry.title(),
                entry.body(),
                entry.kind() != KnowledgeKind.FAQ,
                entry.url() != null);
    }

    /**
     * An entry of the list.
     *
     * @param page whether it is mostly read elsewhere, with only a hint of it here
     * @param linked whether there is an address to read on
     */
    record Row(long id, String kind, String module, String title, String body, boolean page, boolean linked) {}
}
