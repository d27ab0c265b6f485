package dev.plantao.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * What an entry says.
 *
 * @param module the code of a module, or null when it is about no module alone
 * @param screen the screen of the product it is about, or null
 * @param url where to read on, or null; a web address
 */
public record EntryText(
        KnowledgeKind kind,
        @Nullable String module,
        @Nullable String screen,
        String title,
        String body,
        @Nullable String url) {}
