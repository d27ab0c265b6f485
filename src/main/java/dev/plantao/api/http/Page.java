package dev.plantao.api.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * One page of a list.
 *
 * @param next the cursor of the page that follows; null when this one was not full
 */
public record Page<T>(
        List<T> items, @Schema(description = "Cursor da próxima página; nulo na última.") @Nullable String next) {

    private static final int MOST = 200;

    /** The page of these rows, as people may see them. */
    public static <R, T> Page<T> of(List<R> rows, int size, ToLongFunction<R> id, Function<R, T> view) {
        String next = rows.size() < size ? null : Cursor.after(id.applyAsLong(rows.get(rows.size() - 1)));
        return new Page<>(rows.stream().map(view).toList(), next);
    }

    /**
     * A page size a client may ask for.
     *
     * @throws Refusal unless it is 1 to 200
     */
    public static int size(int asked) {
        if (asked < 1 || asked > MOST) {
            throw Refusal.field(HttpStatus.BAD_REQUEST, "size", "Peça de 1 a " + MOST + " itens por página.");
        }
        return asked;
    }
}
