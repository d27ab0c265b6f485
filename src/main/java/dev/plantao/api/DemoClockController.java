package dev.plantao.api;

import dev.plantao.api.http.IdempotentRequests;
import dev.plantao.api.http.IdempotentRequests.Call;
import dev.plantao.api.http.Refusal;
import dev.plantao.demo.DemoClock;
import dev.plantao.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Lets time pass in a demonstration; elsewhere this address does not exist. */
@RestController
@ConditionalOnProperty(prefix = "plantao", name = "demo", havingValue = "true")
@Tag(name = "Demonstração")
class DemoClockController {

    private static final Duration MOST = Duration.ofDays(366);

    private final DemoClock clock;
    private final IdempotentRequests requests;

    DemoClockController(DemoClock clock, IdempotentRequests requests) {
        this.clock = clock;
        this.requests = requests;
    }

    record ClockRequest(
            @Schema(description = "Duração ISO-8601, até um ano.", example = "PT2H") @Nullable String advance) {}

    record ClockAnswer(OffsetDateTime now) {}

    @PostMapping(
            path = "/api/v1/demo/clock",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Adianta o relógio da demonstração",
            description = "O relógio de todos: prazos vencem e temporizadores disparam.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(schema = @Schema(implementation = ClockAnswer.class))))
    ResponseEntity<?> advance(
            Authentication login,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ClockRequest request) {
        Duration advance = duration(request.advance());
        Call call = new Call(Viewer.of(login).username(), key, "POST /api/v1/demo/clock", request);
        return requests.onceInSteps(call, () -> ResponseEntity.ok(new ClockAnswer(clock.advance(advance))));
    }

    private static Duration duration(@Nullable String text) {
        try {
            Duration duration = Duration.parse(text == null ? "" : text);
            if (!duration.isNegative() && duration.compareTo(MOST) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException noDuration) {
            // Refused below, as a duration out of range.
        }
        throw Refusal.field(
                HttpStatus.BAD_REQUEST, "advance", "Use uma duração ISO-8601 para a frente, como PT2H, até um ano.");
    }
}
