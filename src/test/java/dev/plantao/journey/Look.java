package dev.plantao.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** How a person sees a page. */
enum Look {
    LIGHT(ColorScheme.LIGHT, 1280),
    DARK(ColorScheme.DARK, 1280),
    PHONE(ColorScheme.LIGHT, 360),
    DARK_PHONE(ColorScheme.DARK, 360);

    private final ColorScheme scheme;
    private final int width;

    Look(ColorScheme scheme, int width) {
        this.scheme = scheme;
        this.width = width;
    }

    /** By night a page has other colours and nothing else. */
    boolean onlyColours() {
        return scheme == ColorScheme.DARK;
    }

    /** Shows {@code page} so. */
    void at(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 900);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
