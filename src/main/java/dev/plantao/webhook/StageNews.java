package dev.plantao.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.StageChanged;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes a message for each webhook when an occurrence changes its stage, in the same transaction and one statement. It
 * says what happened to which number and no word that people wrote: whoever may know more asks the API.
 */
@Component
class StageNews {

    static final String TYPE = "stage.changed";

    private static final String SQL =
            """
            insert into webhook_delivery (webhook_id, message_id, type, number, body, created_at, attempts, next_at)
            select id, :message, :type, :number, :body, :now, 0, :now from webhook where paused_at is null
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    StageNews(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void write(StageChanged change) {
        jdbc.sql(SQL)
                .param("message", UUID.randomUUID())
                .param("type", TYPE)
                .param("number", change.occurrence().number())
                .param("body", body(change))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private String body(StageChanged change) {
        Occurrence occurrence = change.occurrence();
        ObjectNode message = json.createObjectNode();
        message.put("type", TYPE);
        message.put("timestamp", change.at().toString());
        ObjectNode data = message.putObject("data");
        data.put("number", occurrence.number());
        data.put("sequence", change.sequence());
        data.put("previousStage", change.from() == null ? null : change.from().name());
        data.put("stage", occurrence.stage().name());
        data.put("publicStage", occurrence.stage().publicStage().name());
        data.put(
                "outcome",
                occurrence.outcome() == null ? null : occurrence.outcome().name());
        data.put("module", occurrence.moduleCode());
        data.put("category", occurrence.category().name());
        data.put("priority", occurrence.priority().name());
        data.put(
                "slaClass",
                occurrence.slaClass() == null ? null : occurrence.slaClass().name());
        return message.toString();
    }
}
