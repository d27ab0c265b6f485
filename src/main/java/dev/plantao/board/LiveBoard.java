package dev.plantao.board;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The one picture all screens look at. It is drawn when somebody asks and the last one is older than the refresh interval,
 * once however many ask at the same time; a failure is shared for as long, so that a database that is gone is asked no more
 * often either. Nothing is drawn while nobody looks.
 */
@Service
class LiveBoard {

    private final Board board;
    private final Duration refresh;
    private final LongSupplier nanos;

    @Nullable private Drawing last;

    @Autowired
    LiveBoard(Board board, @Value("${plantao.board.refresh}") Duration refresh) {
        // Real time: a demonstration that moves the desk's clock is shown by the next picture.
        this(board, refresh, System::nanoTime);
    }

    LiveBoard(Board board, Duration refresh, LongSupplier nanos) {
        this.board = board;
        this.refresh = refresh;
        this.nanos = nanos;
    }

    /** The picture, at most one refresh interval old. */
    Board.Snapshot now() {
        CompletableFuture<Board.Snapshot> own = new CompletableFuture<>();
        CompletableFuture<Board.Snapshot> shared = shared(own);
        if (shared == own) {
            draw(own);
        }
        try {
            return shared.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private synchronized CompletableFuture<Board.Snapshot> shared(CompletableFuture<Board.Snapshot> own) {
        Drawing known = last;
        if (known == null || known.picture.isDone() && nanos.getAsLong() - known.begun >= refresh.toNanos()) {
            known = new Drawing(nanos.getAsLong(), own);
            last = known;
        }
        return known.picture;
    }

    private void draw(CompletableFuture<Board.Snapshot> picture) {
        try {
            picture.complete(board.now());
        } catch (RuntimeException | Error failed) {
            picture.completeExceptionally(failed);
        }
    }

    private record Drawing(long begun, CompletableFuture<Board.Snapshot> picture) {}
}
