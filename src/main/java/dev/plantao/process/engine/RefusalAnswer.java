package dev.plantao.process.engine;

import dev.plantao.occurrence.RuleViolation;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;

/**
 * Answers a refusal at the engine's doors with the sentence alone, in the shape the web apps show: 400, or 409 when
 * somebody else was faster.
 */
public class RefusalAnswer implements ExceptionMapper<RuleViolation> {

    @Override
    public Response toResponse(RuleViolation refusal) {
        return Response.status(refusal instanceof TaskConflict ? Response.Status.CONFLICT : Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("type", "RuleViolation", "message", refusal.getMessage(), "errors", refusal.errors()))
                .build();
    }
}
