package dev.plantao.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plantao.occurrence.OccurrenceNotFound;
import dev.plantao.occurrence.RuleViolation;
import dev.plantao.process.LostRace;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers a repeated request with the first result (I1). The key is claimed before anything is done: of two requests with
 * one key the database lets one through. Refusals are not kept, so that a corrected request may use the same key.
 */
@Component
public class IdempotentRequests {

    private static final int LONGEST_KEY = 120;
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Clock clock;

    public IdempotentRequests(JdbcClient jdbc, TransactionTemplate transaction, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A request and the key its sender gave it.
     *
     * @param account the user name; keys of different users never meet
     * @param key the {@code Idempotency-Key}; null when every request stands for itself
     * @param target method and path
     * @param body what was sent
     */
    public record Call(String account, @Nullable String key, String target, Object body) {}

    /**
     * Does {@code effect} once, in one transaction with the memory of its answer: a crash leaves both or neither.
     *
     * @throws Refusal 400 for a key that is too long, 409 while the first request runs, 422 for another request under a
     *     key already used
     */
    public ResponseEntity<?> once(Call call, Supplier<ResponseEntity<?>> effect) {
        String key = keyOf(call);
        if (key == null) {
            return effect.get();
        }
        String request = fingerprint(call);
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                claim(call.account(), key, request);
                return keep(call.account(), key, effect.get());
            }));
        } catch (DuplicateKeyException repeated) {
            return replayOrRethrow(call.account(), key, request, repeated);
        }
    }

    /**
     * Does {@code effect} once, where it commits in steps of its own and so cannot share a transaction. After a crash
     * between the effect and the memory of it a repeat is refused, never done again: the words of a customer are neither
     * lost nor doubled.
     *
     * @throws Refusal as {@link #once}
     */
    public ResponseEntity<?> onceInSteps(Call call, Supplier<ResponseEntity<?>> effect) {
        String key = keyOf(call);
        if (key == null) {
            return effect.get();
        }
        String request = fingerprint(call);
        try {
            transaction.executeWithoutResult(status -> claim(call.account(), key, request));
        } catch (DuplicateKeyException repeated) {
            return replayOrRethrow(call.account(), key, request, repeated);
        }
        ResponseEntity<?> answer;
        try {
            answer = effect.get();
        } catch (RuntimeException thrown) {
            if (nothingHappened(thrown)) {
                release(call.account(), key);
            }
            throw thrown;
        }
        return Objects.requireNonNull(transaction.execute(status -> keep(call.account(), key, answer)));
    }

    private static boolean nothingHappened(RuntimeException thrown) {
        return thrown instanceof RuleViolation
                || thrown instanceof OccurrenceNotFound
                || thrown instanceof Refusal
                || LostRace.is(thrown);
    }

    private void claim(String account, String key, String request) {
        try {
            jdbc.sql(
                            """
                insert into idempotent_request (account, idempotency_key, request, status, body, created_at)
                values (?, ?, ?, 0, '', ?)
                """)
                    .params(account, key, request, Timestamp.from(clock.instant()))
                    .update();
        } catch (QueryTimeoutException | PessimisticLockingFailureException firstStillRuns) {
            throw unfinished();
        }
    }

    private ResponseEntity<?> keep(String account, String key, ResponseEntity<?> answer) {
        jdbc.sql("update idempotent_request set status = ?, body = ? where account = ? and idempotency_key = ?")
                .params(answer.getStatusCode().value(), write(answer.getBody()), account, key)
                .update();
        return answer;
    }

    private void release(String account, String key) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("delete from idempotent_request where account = ? and idempotency_key = ?")
                        .params(account, key)
                        .update());
    }

    private record Kept(String request, int status, String body) {}

    private ResponseEntity<?> replayOrRethrow(
            String account, String key, String request, DuplicateKeyException repeated) {
        // No row means that the duplicate was inside the effect itself.
        Kept kept = jdbc.sql(
                        "select request, status, body from idempotent_request where account = ? and idempotency_key = ?")
                .params(account, key)
                .query(Kept.class)
                .optional()
                .orElseThrow(() -> repeated);
        if (!kept.request().equals(request)) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "Esta Idempotency-Key já foi usada em outro pedido. Use uma nova.");
        }
        if (kept.status() == 0) {
            throw unfinished();
        }
        return ResponseEntity.status(kept.status())
                .header("Idempotent-Replayed", "true")
                .body(read(kept.body()));
    }

    private static Refusal unfinished() {
        return new Refusal(
                HttpStatus.CONFLICT,
                "O primeiro pedido com esta Idempotency-Key ainda não terminou. Repita em instantes; se continuar assim,"
                        + " confira se ele já teve efeito.");
    }

    private static @Nullable String keyOf(Call call) {
        String key = call.key();
        if (key == null || key.isBlank()) {
            return null;
        }
        if (key.length() > LONGEST_KEY) {
            throw Refusal.field(
                    HttpStatus.BAD_REQUEST, "Idempotency-Key", "Use no máximo " + LONGEST_KEY + " caracteres.");
        }
        return key;
    }

    /** Short enough for the column, whatever was sent. */
    private String fingerprint(Call call) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((call.target() + "\n" + write(call.body())).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String write(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Object read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Forgets answers nobody repeats a request for any more. */
    @Scheduled(cron = "0 40 3 * * *")
    void forget() {
        jdbc.sql("delete from idempotent_request where created_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
