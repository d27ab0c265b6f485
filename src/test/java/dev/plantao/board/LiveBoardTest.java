package dev.plantao.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("d.8: one picture for all screens")
class LiveBoardTest {

    private static final Board.Snapshot PICTURE = Board.Snapshot.of(
            OffsetDateTime.parse("2026-11-23T09:00:00-03:00"),
            List.of(),
            new Board.Counters(0, 0, 0, 0, 0, Map.of(), Map.of()),
            new Today(List.of(), 0, null, List.of(), List.of()));

    private final Board board = mock();
    private final AtomicLong nanos = new AtomicLong();
    private final LiveBoard live = new LiveBoard(board, Duration.ofSeconds(5), nanos::get);

    @Test
    void nothingIsDrawnWhileNobodyLooks() {
        nanos.addAndGet(Duration.ofHours(1).toNanos());

        verifyNoInteractions(board);
    }

    @Test
    void twoHundredScreensAtOnceCostOneDrawing() throws Exception {
        CountDownLatch drawing = new CountDownLatch(1);
        CountDownLatch allAsked = new CountDownLatch(200);
        when(board.now()).thenAnswer(call -> {
            drawing.await(20, TimeUnit.SECONDS);
            return PICTURE;
        });
        ExecutorService screens = Executors.newFixedThreadPool(200);
        try {
            List<Future<Board.Snapshot>> seen = IntStream.range(0, 200)
                    .mapToObj(screen -> screens.submit(() -> {
                        allAsked.countDown();
                        return live.now();
                    }))
                    .toList();
            assertThat(allAsked.await(20, TimeUnit.SECONDS)).isTrue();
            drawing.countDown();
            for (Future<Board.Snapshot> one : seen) {
                assertThat(one.get(20, TimeUnit.SECONDS)).isSameAs(PICTURE);
            }
        } finally {
            screens.shutdownNow();
        }
        verify(board, times(1)).now();
    }

    @Test
    void itIsDrawnAgainWhenItIsAsOldAsARefresh() {
        when(board.now()).thenReturn(PICTURE);
        live.now();
        nanos.addAndGet(Duration.ofMillis(4_999).toNanos());
        live.now();
        verify(board, times(1)).now();

        nanos.addAndGet(Duration.ofMillis(1).toNanos());
        live.now();

        verify(board, times(2)).now();
    }

    @Test
    @DisplayName("a database that is gone is asked once in a refresh, too")
    void aFailureIsSharedAsLong() {
        when(board.now()).thenThrow(new IllegalStateException("away")).thenReturn(PICTURE);

        assertThatThrownBy(live::now).isInstanceOf(IllegalStateException.class).hasMessage("away");
        assertThatThrownBy(live::now).hasMessage("away");
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());

        assertThat(live.now()).isSameAs(PICTURE);
        verify(board, times(2)).now();
    }
}
