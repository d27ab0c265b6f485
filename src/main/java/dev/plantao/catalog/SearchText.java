package dev.plantao.catalog;

import java.text.Normalizer;
import java.util.Locale;

/** What people look for, as texts are compared: capitals and accents are no reason not to find. */
public final class SearchText {

    /** For the database's {@code translate(…, ACCENTED, PLAIN)}: some lower only the letters of ASCII. */
    public static final String ACCENTED = "áàâãäéèêëíìîïóòôõöúùûüçñÁÀÂÃÄÉÈÊËÍÌÎÏÓÒÔÕÖÚÙÛÜÇÑ";

    /** The letters {@link #ACCENTED} become, in its order. */
    public static final String PLAIN = "aaaaaeeeeiiiiooooouuuucnaaaaaeeeeiiiiooooouuuucn";

    private SearchText() {}

    /** The text in small letters without accents. */
    public static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    /** The text as a part of something, for {@code like … escape '!'}; its own signs mean nothing. */
    public static String part(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
