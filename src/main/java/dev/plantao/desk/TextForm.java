package dev.plantao.desk;

import dev.plantao.catalog.Macro;
import dev.plantao.notification.OfficialTexts;
import dev.plantao.occurrence.Refusals;
import dev.plantao.page.Typed;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The next version of an official text as typed.
 *
 * @param version the version its author has read
 * @param inMessages {@code true} if people may put it into their messages
 * @param action the button that was pressed: {@code SAVE} or {@code PREVIEW}
 */
record TextForm(
        @Nullable String version,
        @Nullable String title,
        @Nullable String body,
        @Nullable String inMessages,
        @Nullable String action) {

    /** Nothing written yet: a new text is for messages, what the system sends has its own events. */
    static TextForm empty() {
        return new TextForm("0", null, null, "true", null);
    }

    static TextForm of(Macro current) {
        return new TextForm(
                String.valueOf(current.version()),
                current.title(),
                current.body(),
                String.valueOf(current.inMessages()),
                null);
    }

    /** @param versions what there is of this text, the current version first; none of a new one */
    Refusals check(List<Macro> versions) {
        String words = Typed.lines(body);
        Set<String> used = Macro.placeholders(words);
        Set<String> unknown = new TreeSet<>(used);
        unknown.removeAll(OfficialTexts.placeholders(versions));
        Set<String> ofTheEvent = new TreeSet<>(used);
        ofTheEvent.removeAll(OfficialTexts.general());
        return new Refusals()
                .blank(title, "title", "Dê um título ao texto.")
                .longer(title, 160, "title")
                .blank(words, "body", "Escreva o texto.")
                .longer(words, 4000, "body")
                .when(
                        !Macro.isWellFormed(words),
                        "body",
                        "Há chaves sem par, ou um nome que não é uma palavra só, como em {{numero}}.")
                .when(
                        !unknown.isEmpty(),
                        "body",
                        "Este texto não conhece " + braced(unknown) + ". Use os nomes da lista ao lado.")
                .when(
                        offered() && unknown.isEmpty() && !ofTheEvent.isEmpty(),
                        "inMessages",
                        braced(ofTheEvent)
                                + " só existe no envio automático: com isso o texto não pode ser oferecido nas mensagens.")
                .when(
                        versions.stream().limit(1).anyMatch(this::isSame),
                        "body",
                        "Nada mudou em relação à versão atual.");
    }

    private boolean isSame(Macro current) {
        return Typed.lines(body).equals(current.body())
                && Typed.text(title).equals(current.title())
                && offered() == current.inMessages();
    }

    /** The code of the new text. */
    String code() {
        return Macro.codeOf(Typed.text(title));
    }

    boolean offered() {
        return "true".equals(inMessages);
    }

    int readVersion() {
        Long read = Typed.id(version);
        return read == null ? -1 : read.intValue();
    }

    private static String braced(Set<String> names) {
        return names.stream().map(name -> "{{" + name + "}}").collect(Collectors.joining(", "));
    }
}
