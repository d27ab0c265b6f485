package dev.plantao.desk;

import dev.plantao.knowledge.EntryText;
import dev.plantao.knowledge.KnowledgeEntry;
import dev.plantao.knowledge.KnowledgeKind;
import dev.plantao.occurrence.Refusals;
import dev.plantao.page.Typed;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry of level 0 as typed. Everything is text, so that what was typed comes back unchanged beside what is wrong.
 *
 * @param version the version its author has read
 * @param action the button that was pressed: {@code SAVE}, {@code PUBLISH} or {@code WITHDRAW}
 */
record EntryForm(
        @Nullable String key,
        @Nullable String version,
        @Nullable String kind,
        @Nullable String module,
        @Nullable String screen,
        @Nullable String title,
        @Nullable String body,
        @Nullable String url,
        @Nullable String action) {

    static EntryForm empty() {
        return new EntryForm(null, null, KnowledgeKind.FAQ.name(), null, null, null, null, null, null);
    }

    static EntryForm of(KnowledgeEntry entry) {
        return new EntryForm(
                null,
                String.valueOf(entry.version()),
                entry.kind().name(),
                entry.moduleCode(),
                entry.screen(),
                entry.title(),
                entry.body(),
                entry.url(),
                null);
    }

    /** @param modules the codes of the modules there are */
    Refusals check(Set<String> modules) {
        KnowledgeKind chosen = Typed.constant(KnowledgeKind.class, kind);
        String address = Typed.text(url);
        return new Refusals()
                .when(chosen == null, "kind", "Escolha o tipo.")
                .when(!Typed.isBlank(module) && !modules.contains(module), "module", "Escolha um módulo da lista.")
                .longer(screen, 120, "screen")
                .when(!Typed.isBlank(screen) && Typed.isBlank(module), "module", "Uma tela é de um módulo: escolha-o.")
                .blank(title, "title", "Escreva a pergunta ou o título.")
                .longer(title, 300, "title")
                .blank(body, "body", "Escreva a resposta ou o resumo.")
                .longer(body, 4000, "body")
                .when(
                        chosen != null && chosen != KnowledgeKind.FAQ && address.isEmpty(),
                        "url",
                        "Informe onde a página se lê.")
                .when(
                        !address.isEmpty() && !KnowledgeEntry.isWebAddress(address),
                        "url",
                        "Informe um endereço completo, como https://manual.exemplo.com.br/pagina.")
                .longer(address, 300, "url");
    }

    /** What was typed, once it is checked. */
    EntryText text() {
        return new EntryText(
                Objects.requireNonNull(Typed.constant(KnowledgeKind.class, kind)),
                Typed.orNull(module),
                Typed.orNull(screen),
                Typed.text(title),
                Typed.lines(body),
                Typed.orNull(url));
    }

    int readVersion() {
        Long read = Typed.id(version);
        return read == null ? -1 : read.intValue();
    }
}
