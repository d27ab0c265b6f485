package dev.plantao.process.task;

import dev.plantao.notification.MailEvent;
import dev.plantao.notification.OfficialTexts;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.Occurrences;
import dev.plantao.occurrence.VersionPromise;
import dev.plantao.occurrence.Visibility;
import dev.plantao.process.Notifier;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tells a customer about a version: an official text in the conversation, and by mail. Development itself never speaks
 * to customers (NEG-18): what it wrote stays with the team.
 */
@Component
class VersionTalk {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy 'às' HH:mm");

    private final Occurrences occurrences;
    private final OfficialTexts texts;
    private final Notifier notifier;
    private final Clock clock;

    VersionTalk(Occurrences occurrences, OfficialTexts texts, Notifier notifier, Clock clock) {
        this.occurrences = occurrences;
        this.texts = texts;
        this.notifier = notifier;
        this.clock = clock;
    }

    /** Says the text {@code template}; placeholders {@code versao} and {@code data} come from the promise, if it is one. */
    void tell(Occurrence occurrence, MailEvent event, String template, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        VersionPromise promise = occurrence.promise();
        if (promise != null) {
            facts.putIfAbsent("versao", promise.version());
            facts.putIfAbsent("data", MOMENT.format(promise.on().atZone(clock.getZone())));
        }
        occurrences.say(occurrence, Author.SYSTEM, Visibility.PUBLIC, texts.fill(occurrence, template, facts));
        notifier.tell(occurrence, event, facts);
    }
}
