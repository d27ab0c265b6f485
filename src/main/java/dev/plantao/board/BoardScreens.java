package dev.plantao.board;

import dev.plantao.security.StaffRights;
import dev.plantao.security.Viewer;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The screens that listen. One thread looks at the picture for all of them and tells them its version when it has changed,
 * or every fifteen seconds so that both sides know the other is there; a screen then fetches what it may see. A listening
 * screen holds no thread and no transaction.
 */
@Component
class BoardScreens implements SmartLifecycle {

    /** Name of the only event; the browser listens to it by this name. */
    static final String EVENT = "picture";

    private static final Logger LOG = LoggerFactory.getLogger(BoardScreens.class);

    private static final Duration FASTEST = Duration.ofMillis(250);
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration RIGHTS = Duration.ofMinutes(1);

    /** Beyond what passed in truth, the desk's clock was moved. */
    private static final Duration MOVED = Duration.ofSeconds(2);

    /** Then a screen comes again through the doors. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final LiveBoard board;
    private final StaffRights rights;
    private final Duration pace;
    private final int most;
    private final Map<SseEmitter, Viewer> screens = new ConcurrentHashMap<>();

    @Nullable private Sent last;

    private long rightsSeen = System.nanoTime();

    @Nullable private volatile ThreadPoolTaskScheduler thread;

    BoardScreens(
            LiveBoard board,
            StaffRights rights,
            @Value("${plantao.board.refresh}") Duration refresh,
            @Value("${plantao.board.screens}") int most) {
        this.board = board;
        this.rights = rights;
        this.pace = refresh.compareTo(FASTEST) < 0 ? FASTEST : refresh;
        this.most = most;
    }

    /** A new screen, told at once which picture there is; null when there are too many or the server is stopping. */
    @Nullable SseEmitter open(Viewer viewer) {
        Picture picture = Picture.of(board.now());
        SseEmitter screen = new SseEmitter(LONGEST.toMillis());
        if (!admit(screen, viewer)) {
            return null;
        }
        screen.onCompletion(() -> screens.remove(screen));
        screen.onTimeout(screen::complete);
        screen.onError(gone -> screens.remove(screen));
        send(screen, picture);
        return screen;
    }

    private synchronized boolean admit(SseEmitter screen, Viewer viewer) {
        if (screens.size() >= most || thread == null) {
            return false;
        }
        screens.put(screen, viewer);
        return true;
    }

    /** How many listen. */
    int count() {
        return screens.size();
    }

    /** Tells all that listen what they do not know yet. */
    void tell() {
        if (screens.isEmpty()) {
            return;
        }
        try {
            dismissThoseWithoutRights();
            Picture picture = Picture.of(board.now());
            if (isNews(picture)) {
                last = new Sent(picture, System.nanoTime());
                screens.keySet().forEach(screen -> send(screen, picture));
            }
        } catch (RuntimeException away) {
            // Without a word from here the screens say since when, and ask by themselves.
            LOG.warn("The board was not drawn: {}", away.toString());
        }
    }

    private boolean isNews(Picture picture) {
        Sent before = last;
        if (before == null || !before.picture.version.equals(picture.version)) {
            return true;
        }
        Duration passed = Duration.ofNanos(System.nanoTime() - before.nanos);
        Duration onTheClock = Duration.between(before.picture.at, picture.at);
        return passed.compareTo(BEAT) >= 0 || onTheClock.minus(passed).abs().compareTo(MOVED.plus(pace)) > 0;
    }

    private void dismissThoseWithoutRights() {
        if (System.nanoTime() - rightsSeen < RIGHTS.toNanos()) {
            return;
        }
        rightsSeen = System.nanoTime();
        dismiss();
    }

    /** Ends the streams of those who lost a group or their account: one question for each account, not each screen. */
    void dismiss() {
        Map<Viewer, Boolean> known = new HashMap<>();
        screens.forEach((screen, viewer) -> {
            if (!known.computeIfAbsent(viewer, rights::stand)) {
                end(screen);
            }
        });
    }

    private void send(SseEmitter screen, Picture picture) {
        try {
            screen.send(SseEmitter.event().name(EVENT).id(picture.version).data(picture, MediaType.APPLICATION_JSON));
        } catch (IOException | IllegalStateException gone) {
            screens.remove(screen);
        }
    }

    private void end(SseEmitter screen) {
        screens.remove(screen);
        screen.complete();
    }

    @Override
    public synchronized void start() {
        ThreadPoolTaskScheduler own = new ThreadPoolTaskScheduler();
        own.setThreadNamePrefix("board-");
        own.initialize();
        own.scheduleWithFixedDelay(this::tell, pace);
        thread = own;
    }

    /** Before the web server waits for its requests to end (last phase first): these would never. */
    @Override
    public void stop() {
        synchronized (this) {
            if (thread != null) {
                thread.shutdown();
                thread = null;
            }
        }
        screens.keySet().forEach(this::end);
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** What a screen is told: which picture there is, and the desk's time. */
    record Picture(String version, OffsetDateTime at) {

        static Picture of(Board.Snapshot snapshot) {
            return new Picture(snapshot.version(), snapshot.at());
        }
    }

    private record Sent(Picture picture, long nanos) {}
}
