package dev.plantao.portal;

import org.jspecify.annotations.Nullable;

/** What the customer answers or asks (rules.md d.4 F29). */
record ReplyForm(@Nullable String text) {}
