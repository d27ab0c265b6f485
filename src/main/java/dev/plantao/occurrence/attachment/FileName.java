package dev.plantao.occurrence.attachment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name that is safe in a header, in a page and on the disk of whoever downloads it (A15): letters, digits, dots,
 * hyphens, underscores and spaces.
 */
final class FileName {

    private static final int LONGEST = 120;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    private static final Pattern FORBIDDEN = Pattern.compile("[^\\p{L}\\p{Nd}._ -]");
    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern EDGES = Pattern.compile("^[ .]+|[ .]+$");

    /** Names Windows keeps for its devices. */
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileName() {}

    static String clean(String sent) {
        String name = Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = INVISIBLE.matcher(name).replaceAll("");
        name = FORBIDDEN.matcher(name).replaceAll("_");
        name = EDGES.matcher(SPACES.matcher(name).replaceAll(" ")).replaceAll("");
        String extension = extension(name);
        String base = extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
        base = EDGES.matcher(base).replaceAll("");
        int first = base.indexOf('.');
        if (RESERVED.contains(
                (first < 0 ? base : base.substring(0, first)).strip().toLowerCase(Locale.ROOT))) {
            base = "_" + base;
        }
        if (base.isEmpty()) {
            base = "arquivo";
        }
        String end = extension.isEmpty() ? "" : "." + extension;
        return shorten(base, Math.max(1, LONGEST - end.length())) + end;
    }

    /** What stands behind the last dot, as written; empty when there is none or it is too long to be one. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1);
        return extension.length() > 10 ? "" : extension;
    }

    private static String shorten(String base, int most) {
        if (base.length() <= most) {
            return base;
        }
        int end = Character.isHighSurrogate(base.charAt(most - 1)) ? most - 1 : most;
        return EDGES.matcher(base.substring(0, end)).replaceAll("");
    }
}
