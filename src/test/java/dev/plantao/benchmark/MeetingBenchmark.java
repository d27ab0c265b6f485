package dev.plantao.benchmark;

import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;

import dev.plantao.Scenarios;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Category;
import dev.plantao.process.Desk;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long whoever opens the meeting of product management waits for the signal that wakes everything on the agenda. */
final class MeetingBenchmark {

    private static final int REQUESTS = Integer.getInteger("requests", 500);

    private final PrintStream out;

    MeetingBenchmark(PrintStream out) {
        this.out = out;
    }

    void run(Path folder) throws Exception {
        out.printf("%nA meeting with %,d requests, one thread%n%n", REQUESTS);
        try (Database h2 = new Database.InFile(folder.resolve("meeting-h2"))) {
            measure(h2);
        }
        try (Database postgres = Database.Postgres.start(folder.resolve("meeting-postgres"))) {
            measure(postgres);
        }
    }

    private void measure(Database database) {
        try (var application = DeskSubject.start(database.create("meeting"), database.username(), Scenarios.class)) {
            MasterData data = application.getBean(MasterData.class);
            data.load();
            Desk desk = application.getBean(Desk.class).at("2027-03-01T10:00");
            List<Desk.Case> asked = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                asked.add(desk.opens(data.contact("andre"), Category.NEED, "inventory")
                        .completed("userTask_triage", "camila", triage("SOFTWARE_CHANGE", "NEED"))
                        .completed(
                                "userTask_analyseN1",
                                "camila",
                                with(analysis("SEND_TO_PRODUCT"), "productJustification", "Poupa trabalho")));
            }
            desk.at("2027-04-01T09:00").meetingDay();
            Desk.Case meeting = desk.new Case(application
                    .getBean(JdbcClient.class)
                    .sql("select max(code) from product_meeting")
                    .query(String.class)
                    .single());
            double opened = seconds(() ->
                    meeting.completed("userTask_prepareMeeting", "paula", Map.of("meetingOn", "01/04/2027 09:00")));
            double woken = seconds(() -> asked.forEach(Desk.Case::goesOn));
            long waiting = asked.stream()
                    .filter(each -> each.openTasks().equals(List.of("userTask_evaluateProduct")))
                    .count();
            double closed = seconds(
                    () -> meeting.completed("userTask_closeMeeting", "paula", Map.of("minutes", "Nada decidido."))
                            .goesOn());
            out.printf(
                    "%-10s opened in %.2f s, %,d of %,d to be judged after %.1f s, undecided told in %.1f s%n",
                    database.kind(), opened, waiting, REQUESTS, woken, closed);
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
