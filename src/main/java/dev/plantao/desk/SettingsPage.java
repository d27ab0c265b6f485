package dev.plantao.desk;

import dev.plantao.catalog.Labels;
import dev.plantao.catalog.Setting;
import dev.plantao.catalog.SettingChange;
import dev.plantao.catalog.Settings;
import dev.plantao.page.Typed;
import dev.plantao.security.Permission;
import dev.plantao.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The values a company changes while the desk runs (rules.md b.7), each with who changed it. */
@Controller
class SettingsPage {

    static final String ADDRESS = "/parametros";

    private static final String ONE = ADDRESS + "/{code:[a-z.-]{1,60}}";

    private final Settings settings;
    private final DeskTimes times;
    private final Labels labels;

    SettingsPage(Settings settings, DeskTimes times, Labels labels) {
        this.settings = settings;
        this.times = times;
        this.labels = labels;
    }

    @GetMapping(ADDRESS)
    String list(Authentication login, Model model) {
        Members.member(login, Permission.KEEP_SETTINGS);
        Map<String, List<Row>> areas = settings.all().entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue()))
                .collect(Collectors.groupingBy(Row::area, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("areas", areas);
        return "desk/settings";
    }

    @GetMapping(ONE)
    String show(Authentication login, @PathVariable String code, Model model) {
        Members.member(login, Permission.KEEP_SETTINGS);
        Setting setting = known(code);
        String content = settings.of(setting);
        model.addAttribute("form", new SettingForm(setting.kind().shown(content), content, null));
        return page(setting, content, model);
    }

    @PostMapping(ONE)
    String change(
            Authentication login,
            @PathVariable String code,
            @ModelAttribute("form") SettingForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Viewer viewer = Members.member(login, Permission.KEEP_SETTINGS);
        Setting setting = known(code);
        String content = form.isReset() ? setting.fallback() : setting.read(Typed.text(form.value()));
        if (content == null) {
            errors.rejectValue(
                    "value",
                    "refused",
                    labels.text("setting.wrong." + setting.kind(), setting.least(), setting.most()));
        } else if (!changed(setting, Typed.text(form.seen()), content, viewer.username())) {
            errors.rejectValue("value", "refused", labels.text("setting.changedMeanwhile"));
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(setting, settings.of(setting), model);
        }
        flash.addFlashAttribute("notice", labels.text("setting.changed"));
        return "redirect:" + ADDRESS + "/" + setting.code();
    }

    private boolean changed(Setting setting, String seen, String content, String by) {
        try {
            return settings.change(setting, seen, content, by);
        } catch (DataIntegrityViolationException bothWereFirst) {
            return false;
        }
    }

    private String page(Setting setting, String content, Model model) {
        model.addAttribute("setting", row(setting, content));
        model.addAttribute("now", content);
        model.addAttribute("fallback", setting.kind().shown(setting.fallback()));
        model.addAttribute(
                "upcoming", settings.upcoming(setting).stream().map(times::text).collect(Collectors.joining(" · ")));
        model.addAttribute(
                "changes",
                settings.changes(setting).stream()
                        .map(change -> change(setting, change))
                        .toList());
        return "desk/setting";
    }

    private static Setting known(String code) {
        return Setting.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Row row(Setting setting, String content) {
        return new Row(
                setting.code(),
                setting.area(),
                labels.text("setting." + setting.code()),
                labels.text("setting." + setting.code() + ".hint"),
                setting.kind().shown(content),
                !content.equals(setting.fallback()));
    }

    private Change change(Setting setting, SettingChange change) {
        return new Change(
                setting.kind().shown(change.before()),
                setting.kind().shown(change.after()),
                change.by(),
                times.of(change.at()));
    }

    /** A value and what it means; {@code changed} says that it is not what holds without anybody's doing. */
    record Row(String code, String area, String name, String hint, String value, boolean changed) {}

    /** Somebody changed it. */
    record Change(String before, String after, String by, DeskTimes.Moment at) {}

    /** A value as typed; {@code seen} is what it was when it was shown. */
    record SettingForm(@Nullable String value, @Nullable String seen, @Nullable String action) {

        boolean isReset() {
            return "RESET".equals(action);
        }
    }
}
