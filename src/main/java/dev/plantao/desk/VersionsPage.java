package dev.plantao.desk;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Labels;
import dev.plantao.catalog.ProductModule;
import dev.plantao.product.ProductVersion;
import dev.plantao.product.VersionItem;
import dev.plantao.product.VersionState;
import dev.plantao.product.Versions;
import dev.plantao.security.Permission;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The versions, what is in each, and how far those who wait for it are answered (UNO-M-49, UNO-M-50). */
@Controller
class VersionsPage {

    static final String ADDRESS = "/versoes";

    private static final int LATEST = 12;

    private final Versions versions;
    private final Catalog catalog;
    private final DeskTimes times;
    private final Labels labels;

    VersionsPage(Versions versions, Catalog catalog, DeskTimes times, Labels labels) {
        this.versions = versions;
        this.catalog = catalog;
        this.times = times;
        this.labels = labels;
    }

    @GetMapping(ADDRESS)
    String show(Authentication login, Model model) {
        Members.member(login, Permission.READ_OCCURRENCE);
        List<ProductVersion> latest = versions.latest(LATEST);
        Map<String, List<VersionItem>> items =
                versions.contents(latest).stream().collect(Collectors.groupingBy(VersionItem::version));
        model.addAttribute(
                "versions",
                latest.stream()
                        .map(version -> row(version, items.getOrDefault(version.code(), List.of())))
                        .toList());
        return "desk/versions";
    }

    private Row row(ProductVersion version, List<VersionItem> items) {
        long all = items.stream().mapToLong(VersionItem::occurrences).sum();
        long answered = items.stream().mapToLong(VersionItem::answered).sum();
        return new Row(
                version.code(),
                badge(version.state()),
                labels.of(version.state()),
                version.releasedAt() == null
                        ? labels.text("desk.version.planned", times.text(version.plannedFor()))
                        : labels.text("desk.version.released", times.text(version.releasedAt())),
                all == 0 ? null : labels.text("desk.version.answered", answered, all),
                version.notes(),
                items.stream().map(this::item).toList());
    }

    private static String badge(VersionState state) {
        return switch (state) {
            case PLANNED -> "stage-IN_DEVELOPMENT";
            case RELEASING -> "stage-AWAITING_CUSTOMER";
            case RELEASED -> "stage-FINISHED";
            case SKIPPED -> "";
        };
    }

    private Item item(VersionItem item) {
        String module =
                catalog.module(item.moduleCode()).map(ProductModule::name).orElse(item.moduleCode());
        return new Item(
                item.number(),
                item.title(),
                labels.text("desk.version.item", module, item.answered(), item.occurrences()));
    }

    /** A version in words. */
    record Row(
            String code,
            String badge,
            String stateLabel,
            String when,
            @Nullable String answered,
            @Nullable String notes,
            List<Item> items) {}

    /** A correction in it, in words. */
    record Item(String number, String title, String about) {}
}
