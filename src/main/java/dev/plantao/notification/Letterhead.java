package dev.plantao.notification;

import dev.plantao.catalog.Catalog;
import dev.plantao.catalog.Macro;
import dev.plantao.catalog.Macros;
import dev.plantao.catalog.Parameters;
import dev.plantao.catalog.Parameters.MailSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What all mails have in common, read once a minute: an opening has no time to read eight phones for its mail. */
@Component
class Letterhead {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Catalog catalog;
    private final Macros macros;
    private final Parameters parameters;
    private final Clock clock;

    @Nullable private volatile Snapshot snapshot;

    Letterhead(Catalog catalog, Macros macros, Parameters parameters, Clock clock) {
        this.catalog = catalog;
        this.macros = macros;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Texts, phones and settings as they are, or were at most a minute ago. */
    Snapshot current() {
        Instant now = clock.instant();
        Snapshot known = snapshot;
        if (known == null || Duration.between(known.at(), now).abs().compareTo(FRESH) > 0) {
            known = read(now);
            snapshot = known;
        }
        return known;
    }

    /** Reads everything anew at the next mail: a text was written here. Other nodes follow within the minute. */
    void forget() {
        snapshot = null;
    }

    private Snapshot read(Instant now) {
        return new Snapshot(
                now,
                macros.all().stream().collect(Collectors.toMap(Macro::code, Function.identity())),
                catalog.phones().stream()
                        .map(phone -> phone.city() + " " + phone.phone())
                        .toList(),
                parameters.mail());
    }

    /** Texts by code, the support line by city (UNO-B-26), and the settings. */
    record Snapshot(Instant at, Map<String, Macro> texts, List<String> phones, MailSettings settings) {

        static final Set<String> COMMON = Set.of("link", "telefones", "emailSuporte", "sites");

        /** What all texts about an occurrence may ask for beside the occurrence itself. */
        Map<String, String> common(String link) {
            return Map.of(
                    "link", link,
                    "telefones", phonesInOneLine(),
                    "emailSuporte", settings.supportAddress(),
                    "sites", settings.sites());
        }

        private String phonesInOneLine() {
            return phones.isEmpty() ? "–" : String.join(" · ", phones);
        }
    }
}
