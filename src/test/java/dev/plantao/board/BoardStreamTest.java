package dev.plantao.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.MovedClock;
import dev.plantao.RunningApplication;
import dev.plantao.StatementLog;
import dev.plantao.Visitor;
import dev.plantao.customer.Contact;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Category;
import dev.plantao.process.Desk;
import dev.plantao.process.StaffDirectory;
import dev.plantao.process.StaffMember;
import dev.plantao.security.ContactAccounts;
import dev.plantao.security.StaffRights;
import dev.plantao.security.Viewer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
@Timeout(60)
@DisplayName("d.8: the screens listen")
class BoardStreamTest {

    private static final String PASSWORD = "segredo de teste";
    private static final String STREAM = "/api/v1/board/stream";

    private static int accounts;

    @LocalServerPort
    private int port;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ContactAccounts contacts;

    @Autowired
    private MasterData data;

    @Autowired
    private Desk desk;

    @Autowired
    private MovedClock clock;

    @Autowired
    private StatementLog log;

    @Autowired
    private Board board;

    @Autowired
    private StaffRights rights;

    @Autowired
    private BoardScreens screens;

    private String wall;
    private Contact contact;

    @BeforeEach
    void aWall() {
        clock.set("2026-11-23T09:00");
        data.load();
        contact = data.contact("andre");
        wall = staff("board");
    }

    @AfterEach
    void theClockIsLeftAtNine() {
        clock.set("2026-11-23T09:00");
    }

    @Test
    @DisplayName("issue 4: readers at the same time cost one drawing: a query for the cards and two for the counts")
    void readersAtTheSameTimeCostOneDrawing() throws Exception {
        LiveBoard live = new LiveBoard(board, Duration.ofHours(1));
        int readers = 20;
        ExecutorService threads = Executors.newFixedThreadPool(readers);
        List<String> statements = new ArrayList<>();
        try {
            Callable<List<String>> read = () -> log.of(live::now);
            for (Future<List<String>> one :
                    threads.invokeAll(Stream.generate(() -> read).limit(readers).toList())) {
                statements.addAll(one.get(20, TimeUnit.SECONDS));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(statements).hasSize(3);
    }

    @Test
    void aScreenIsToldAtOnceAndWhenThePictureChanges() throws Exception {
        HttpResponse<Stream<String>> stream = listen(wall);
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(stream.headers().firstValue("X-Accel-Buffering")).hasValue("no");
        assertThat(stream.headers().firstValue("Cache-Control")).hasValue("no-store");
        try (Stream<String> body = stream.body()) {
            Iterator<String> lines = body.iterator();
            String first = nextVersion(lines);
            assertThat(first).isEqualTo(board.now().version());

            desk.opens(contact, Category.QUESTION, "inventory");

            String next = nextVersion(lines);
            // The same picture may be told once more, to whoever came between two looks at it.
            assertThat(next.equals(first) ? nextVersion(lines) : next).isNotEqualTo(first);
        }
    }

    @Test
    @DisplayName("a demonstration that moves the clock is told within one refresh")
    void aMovedClockIsTold() throws Exception {
        HttpResponse<Stream<String>> stream = listen(wall);
        try (Stream<String> body = stream.body()) {
            Iterator<String> lines = body.iterator();
            nextLine(lines, "data:");

            clock.set("2026-11-23T09:10");

            String told = nextLine(lines, "data:");
            while (!told.contains("09:10")) {
                told = nextLine(lines, "data:");
            }
        }
    }

    @Test
    @DisplayName("CON-28: the wall and the team listen, contacts are refused, strangers asked who they are")
    void onlyTheWallAndTheTeamListen() throws Exception {
        contacts.create("stream-contact", PASSWORD, data.contact("helena").id(), 1);

        assertThat(new Visitor(port).get(STREAM).statusCode()).isEqualTo(401);
        assertThat(new Visitor(port)
                        .withBasic("stream-contact", PASSWORD)
                        .get(STREAM)
                        .statusCode())
                .isEqualTo(403);
        for (String group : List.of("board", "triage", "development")) {
            HttpResponse<Stream<String>> stream = listen(staff(group));
            stream.body().close();
            assertThat(stream.statusCode()).as(group).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("A21: who loses the group is heard no more")
    void lostRightsEndTheStream() throws Exception {
        HttpResponse<Stream<String>> stream = listen(wall);
        try (Stream<String> body = stream.body()) {
            Iterator<String> lines = body.iterator();
            nextVersion(lines);

            identity.deleteMembership(wall, "board");
            screens.dismiss();

            while (lines.hasNext()) {
                lines.next();
            }
        }
    }

    @Test
    @DisplayName("two hundred screens cost what one costs: they are told, and each fetches, from one picture")
    void manyScreensCostOnePicture() {
        LiveBoard live = new LiveBoard(board, Duration.ofHours(1));
        BoardScreens wall200 = new BoardScreens(live, rights, Duration.ofHours(1), 200);
        Viewer viewer = new Viewer(wall, null, Set.of("board"));
        List<String> one = log.of(board::now);
        wall200.start();
        try {
            List<String> all = log.of(() -> {
                for (int screen = 0; screen < 200; screen++) {
                    assertThat(wall200.open(viewer)).isNotNull();
                }
                wall200.tell();
                for (int screen = 0; screen < 200; screen++) {
                    live.now();
                }
            });

            assertThat(wall200.count()).isEqualTo(200);
            assertThat(all).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(4);
        } finally {
            wall200.stop();
        }
    }

    @Test
    void tooManyScreensAreRefusedAndAStopEndsAll() {
        BoardScreens two = new BoardScreens(new LiveBoard(board, Duration.ZERO), rights, Duration.ofHours(1), 2);
        Viewer viewer = new Viewer(wall, null, Set.of("board"));
        assertThat(two.open(viewer)).as("not started").isNull();
        two.start();

        assertThat(two.open(viewer)).isNotNull();
        assertThat(two.open(viewer)).isNotNull();
        assertThat(two.open(viewer)).isNull();

        two.stop();
        assertThat(two.count()).isZero();
        assertThat(two.open(viewer)).isNull();
    }

    @Test
    @DisplayName("no thread and no query of one's own: twenty screens listen at once")
    void manyScreensListen() throws Exception {
        List<HttpResponse<Stream<String>>> all = new ArrayList<>();
        Visitor screen = new Visitor(port);
        screen.logIn(wall, PASSWORD);
        for (int i = 0; i < 20; i++) {
            all.add(screen.listen(STREAM));
        }
        assertThat(all).allSatisfy(one -> assertThat(one.statusCode()).isEqualTo(200));

        desk.opens(contact, Category.QUESTION, "inventory");

        for (HttpResponse<Stream<String>> one : all) {
            try (Stream<String> body = one.body()) {
                Iterator<String> lines = body.iterator();
                String first = nextVersion(lines);
                // A beat may come in between.
                while (nextVersion(lines).equals(first)) {}
            }
        }
    }

    private String staff(String group) {
        String username = "stream-" + group + "-" + ++accounts;
        directory.create(new StaffMember(username, "Tela", "", "", PASSWORD, Set.of(group)));
        return username;
    }

    private HttpResponse<Stream<String>> listen(String username) {
        return new Visitor(port).withBasic(username, PASSWORD).listen(STREAM);
    }

    private static String nextVersion(Iterator<String> lines) {
        return nextLine(lines, "id:").substring("id:".length());
    }

    private static String nextLine(Iterator<String> lines, String prefix) {
        while (true) {
            String line = lines.next();
            if (line.startsWith(prefix)) {
                return line;
            }
        }
    }
}
