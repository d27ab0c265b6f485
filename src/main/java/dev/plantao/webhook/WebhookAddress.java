package dev.plantao.webhook;

import dev.plantao.occurrence.Refusals;
import dev.plantao.occurrence.RuleViolation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A name and an address as somebody wants them.
 *
 * @param url absolute, {@code https} unless the host is one of the house's own network
 */
record WebhookAddress(String name, String url) {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_URL = 500;

    /**
     * What was typed, checked.
     *
     * @param inside hosts of the house's own network, which may be called without encryption
     * @throws RuleViolation naming every field that is wrong
     */
    static WebhookAddress of(String name, String url, Set<String> inside) {
        new Refusals()
                .blank(name, "name", "Dê um nome à integração.")
                .longer(name, LONGEST_NAME, "name")
                .longer(url, LONGEST_URL, "url")
                .when(!isAddress(parsed(url), inside), "url", "Escreva um endereço completo que comece com https://.")
                .done();
        return new WebhookAddress(name, url);
    }

    private static @Nullable URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException none) {
            return null;
        }
    }

    private static boolean isAddress(@Nullable URI uri, Set<String> inside) {
        return uri != null
                && uri.getHost() != null
                && uri.getUserInfo() == null
                && uri.getFragment() == null
                && ("https".equalsIgnoreCase(uri.getScheme())
                        || "http".equalsIgnoreCase(uri.getScheme()) && inside.contains(uri.getHost()));
    }
}
