package dev.plantao.forecast;

import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.MovedClock;
import dev.plantao.RunningApplication;
import dev.plantao.StatementLog;
import dev.plantao.Visitor;
import dev.plantao.customer.Contact;
import dev.plantao.demo.MasterData;
import dev.plantao.forecast.Forecast.Basis;
import dev.plantao.forecast.ForecastScores.Score;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.CancelReason;
import dev.plantao.occurrence.Category;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import dev.plantao.process.OccurrenceProcess;
import dev.plantao.process.QueueOrder;
import dev.plantao.process.StaffDirectory;
import dev.plantao.process.StaffMember;
import dev.plantao.security.ContactAccounts;
import dev.plantao.sla.ClockKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year nobody else lives in, so that what was measured before it is forgotten, and a queue of its own with one person. */
@RunningApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("BY-25: the forecasts of the desk")
class ForecastJobTest {

    private static final String PASSWORD = "segredo de teste";
    private static final String QUEUE = "n1-forecast";

    @LocalServerPort
    private int port;

    @Autowired
    private MasterData data;

    @Autowired
    private Desk desk;

    @Autowired
    private OccurrenceProcess process;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private ContactAccounts contacts;

    @Autowired
    private QueueOrder order;

    @Autowired
    private ForecastJob job;

    @Autowired
    private ForecastRows rows;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private ForecastScores scores;

    @Autowired
    private StatementLog log;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Contact contact;

    @BeforeAll
    void people() {
        data.load();
        directory.createModuleGroups(Map.of("forecast", "Previsão"));
        directory.create(new StaffMember("forecast-one", "Uma", "Pessoa", "", PASSWORD, Set.of(QUEUE)));
        contact = data.customer("SILVER", LocalDate.of(2030, 1, 1));
        contacts.create(
                "forecast-contact", PASSWORD, contact.id(), contact.company().id());
    }

    @BeforeEach
    void aMondayNobodyElseLives() {
        at("2031-03-03T09:00");
    }

    /** What is left of a test is in nobody's way: it ends, and what was kept of its day goes. */
    @AfterEach
    void leaveNothingBehind() {
        jdbc.sql("select number from occurrence where queue_group = ? and closed_at is null")
                .param(QUEUE)
                .query(String.class)
                .list()
                .forEach(this::cancel);
        // What a cancellation left open for the inbox is in nobody's queue meanwhile.
        jdbc.sql("update occurrence set queue_group = 'support-n1' where queue_group = ? and closed_at is null")
                .param(QUEUE)
                .update();
        jdbc.sql("delete from forecast_check where kept_on >= ?")
                .param(LocalDate.of(2031, 1, 1))
                .update();
        jdbc.sql("delete from forecast_day where kept_on >= ?")
                .param(LocalDate.of(2031, 1, 1))
                .update();
    }

    @Test
    @DisplayName("an empty history: the guess from the target, the place in the queue, and what one person can do")
    void anEmptyHistoryUsesThePrior() {
        Case first = waiting();
        Case second = waiting();
        Case third = waiting();
        compute();

        Forecast last = of(third);
        assertThat(of(first).turn().ahead()).isZero();
        assertThat(of(first).turn().medianWait()).isEqualTo(Duration.ZERO);
        assertThat(of(second).turn().ahead()).isEqualTo(1);
        assertThat(last.turn().ahead()).isEqualTo(2);
        assertThat(last.turn().people()).isEqualTo(1);
        assertThat(last.basis()).isEqualTo(Basis.PRIOR);
        assertThat(last.sampleSize()).isZero();
        // Alone it takes 95 % of the target at most; the third waits for two such stays.
        assertThat(of(first).probability()).isZero();
        assertThat(last.probability()).isGreaterThan(of(second).probability()).isGreaterThan(0.5);
        assertThat(last.computedAt()).isEqualTo(clock.instant());
    }

    @Test
    @DisplayName("twenty measured half hours: twenty is the sample, and half an hour the wait behind one")
    void learnsFromTheTimeline() {
        for (int i = 0; i < 20; i++) {
            halfAnHour("2034-02-%02dT%02d".formatted(6 + i % 5, 9 + i / 5));
        }
        at("2034-03-06T09:00");
        Case first = waiting();
        Case second = waiting();
        compute();

        assertThat(of(second).sampleSize()).isEqualTo(20);
        assertThat(of(second).basis()).isEqualTo(Basis.MODULE);
        assertThat(of(second).probability()).isZero();
        assertThat(of(first).turn().medianWait()).isEqualTo(Duration.ZERO);
        assertThat(of(second).turn().medianWait()).isEqualTo(Duration.ofMinutes(30));
        at("2034-06-30T09:00");
        Case later = waiting();
        compute();
        assertThat(of(later).basis()).as("after ninety days").isEqualTo(Basis.PRIOR);
    }

    @Test
    @DisplayName("four in the same half hour of each of five days: who has four at once is not four times as slow")
    void learnsHowManyOnePersonHasAtOnce() {
        for (int i = 0; i < 20; i++) {
            halfAnHour("2032-02-%02dT09".formatted(2 + i % 5));
        }
        at("2032-03-01T09:00");
        Case first = waiting();
        Case fourth = List.of(waiting(), waiting(), waiting()).get(2);
        Case fifth = waiting();
        compute();

        assertThat(of(first).turn().medianWait()).isEqualTo(Duration.ZERO);
        assertThat(of(fourth).turn().medianWait()).isEqualTo(Duration.ZERO);
        assertThat(of(fifth).turn().medianWait()).isEqualTo(Duration.ofMinutes(30));
    }

    private void halfAnHour(String hour) {
        at(hour + ":00");
        Case done = waiting().claimed("userTask_analyseN1", "camila");
        at(hour + ":30");
        done.completed("userTask_analyseN1", "camila", with(analysis("ANSWER"), "cause", "Cadastro"));
    }

    @Test
    @DisplayName("the order is the one of Tasklist: high before low, then the older one")
    void oneOrderOfWork() {
        Case low = waiting();
        Case high = waiting("HIGH");
        Case older = waiting();
        List<String> mine = List.of(low.number(), high.number(), older.number());
        List<String> shown = desk.finds("camila", "Fila N1 por prioridade e idade").stream()
                .map(Task::getName)
                .map(name -> name.substring(name.indexOf("OC-")))
                .filter(mine::contains)
                .toList();

        assertThat(order.waiting().stream()
                        .map(QueueOrder.Waiting::number)
                        .filter(mine::contains)
                        .toList())
                .containsExactly(high.number(), low.number(), older.number());
        compute();
        assertThat(of(high).turn().ahead()).isZero();
        assertThat(of(older).turn().ahead()).isEqualTo(2);
        assertThat(shown).as("in Tasklist").containsExactly(high.number(), low.number(), older.number());
    }

    @Test
    @DisplayName("computed twice at one instant it is the same; of several nodes one computes")
    void idempotent() {
        Case one = waiting();
        waiting();
        compute();
        List<Map<String, Object>> before = stored();
        compute();

        assertThat(stored()).isEqualTo(before);
        assertThat(before)
                .filteredOn(
                        row -> row.get("occurrence_id").equals(one.occurrence().id()))
                .hasSize(1);
        Instant slot = MovedClock.at("2035-05-05T05:00");
        assertThat(rows.claim(slot)).isTrue();
        assertThat(rows.claim(slot)).isFalse();
    }

    @Test
    @DisplayName(
            "after a change of stage there is none until the next; while the customer is awaited there is no queue")
    void followsTheStage() {
        Case asked = waiting();
        compute();
        assertThat(forecasts.of(asked.number())).isPresent();
        asked.completed("userTask_analyseN1", "camila", with(analysis("ASK_CUSTOMER"), "question", "Qual filial?"));

        assertThat(forecasts.of(asked.number())).isEmpty();
        compute();
        assertThat(of(asked).turn()).isNull();
        // A pause takes nothing; the work that is left lasts 95 % of the target at most.
        assertThat(of(asked).probability()).isZero();
        at("2031-03-03T10:01");
        assertThat(forecasts.of(asked.number())).as("an hour later").isEmpty();
    }

    @Test
    @DisplayName(
            "the first forecast of the day is kept for what is due that day, and comes out true or false, once known")
    void keepsAndSettles() {
        Case late = waiting();
        Case kept = waiting();
        Case open = waiting();
        Case tomorrow = waiting();
        List.of(late, kept, open).forEach(one -> due(one, "2031-03-03T17:00"));
        due(tomorrow, "2031-03-04T17:00");
        compute();
        double said = of(open).probability();
        assertThat(scored()).extracting(Score::forecasts, Score::known).containsExactly(3, 0);

        at("2031-03-03T12:00");
        due(tomorrow, "2031-03-03T16:00");
        cancel(kept.number());
        jdbc.sql("insert into sla_breach (occurrence_id, kind, due_at, recorded_at) values (?, 'SOLUTION', ?, ?)")
                .params(
                        late.occurrence().id(),
                        ForecastRows.utc(MovedClock.at("2031-03-03T17:00")),
                        ForecastRows.utc(clock.instant()))
                .update();
        compute();

        Score score = scored();
        assertThat(score)
                .extracting(Score::forecasts, Score::known, Score::happened)
                .containsExactly(3, 2, 1);
        double missed = chanceKept(late);
        double held = chanceKept(kept);
        assertThat(score.brier()).isCloseTo(((1 - missed) * (1 - missed) + held * held) / 2, within());
        assertThat(score.expected()).isCloseTo(missed + held, within());
        assertThat(chanceKept(open)).as("the first of the day").isCloseTo(said, within());
        assertThat(scores.of(YearMonth.of(2031, 3)).bins()).hasSize(10);
        assertThat(today().happened()).isEqualTo(1);
    }

    @Test
    @DisplayName("expected today: what was missed, and the chances of what is due today and not late yet")
    void expectedToday() {
        Case today = waiting();
        Case second = waiting();
        Case another = waiting();
        due(today, "2031-03-03T17:00");
        due(second, "2031-03-03T18:00");
        due(another, "2031-03-05T17:00");
        compute();

        assertThat(today().expected()).isCloseTo(today().happened() + today().toCome(), within());
        assertThat(today().toCome())
                .isCloseTo(of(today).probability() + of(second).probability(), within());
        assertThat(of(second).probability()).isGreaterThan(0.1);
        jdbc.sql("update forecast set computed_at = ?")
                .param(ForecastRows.utc(MovedClock.at("2031-03-03T18:00")))
                .update();
        at("2031-03-03T17:00");
        assertThat(today().toCome())
                .as("what is late already counts there")
                .isCloseTo(of(second).probability(), within());
        at("2031-03-03T19:01");
        assertThat(forecasts.today()).as("an hour old").isEmpty();
    }

    @Test
    @DisplayName("bounded SQL: what has ended and what was said adds no statement")
    void historyAddsNothing() {
        waiting();
        compute();
        int statements = log.of(this::compute).size();
        for (int i = 0; i < 10; i++) {
            cancel(waiting().number());
        }
        List<String> again = log.of(this::compute);

        assertThat(again).hasSize(statements);
        assertThat(again.stream().filter(sql -> sql.contains("stage_entry n"))).allMatch(sql -> sql.contains("limit"));
    }

    @Test
    @DisplayName("nothing of it reaches a customer; the team has it on the page and in the JSON")
    void neverForCustomers() {
        Case one = waiting();
        compute();
        Visitor customer = loggedIn("forecast-contact");
        Visitor analyst = loggedIn("forecast-one");

        String api = "/api/v1/occurrences/" + one.number();
        assertThat(customer.get("/portal/ocorrencias/" + one.number()).body())
                .contains("Total da nota com frete em dobro");
        assertThat(customer.get("/portal/ocorrencias/" + one.number()).body())
                .doesNotContain("Risco de violação", "na fila antes", "a próxima da fila");
        assertThat(customer.get(api).body())
                .contains(one.number())
                .doesNotContain("forecast")
                .doesNotContain("probability");
        assertThat(analyst.get(api).body())
                .contains(
                        "\"forecast\":{\"probability\":0.0,\"queue\":{\"ahead\":0,\"people\":1,\"medianWait\":\"PT0S\"}");
        assertThat(analyst.get("/ocorrencias/" + one.number()).body())
                .contains("Risco de violação: 0 %")
                .contains("a próxima da fila", "há alguém livre para assumi-la")
                .contains("sem histórico: é uma suposição")
                .contains("1 pessoa atende esta fila");
    }

    /** The job that runs beside the tests finds these ten minutes taken. */
    private void at(String local) {
        rows.claim(MovedClock.at(local.substring(0, 15) + "0"));
        desk.at(local);
    }

    private static Offset<Double> within() {
        return Offset.offset(0.0002);
    }

    private Forecast.Today today() {
        return forecasts.today().orElseThrow();
    }

    private void compute() {
        job.run(clock.instant(), clock.instant());
    }

    private Forecast of(Case one) {
        return forecasts.of(one.number()).orElseThrow();
    }

    private Case waiting() {
        return waiting("LOW");
    }

    /** Triaged, and put into the queue of the one person. */
    private Case waiting(String priority) {
        Case one = desk.opens(contact, Category.QUESTION, "inventory")
                .completed(
                        "userTask_triage",
                        "camila",
                        with(
                                triage("CONFIGURATION", "QUESTION"),
                                "priority",
                                priority,
                                "priorityReason",
                                "Pedido da coordenação"));
        jdbc.sql("update occurrence set queue_group = ? where number = ?")
                .params(QUEUE, one.number())
                .update();
        return one;
    }

    private void due(Case one, String local) {
        assertThat(one.clock(ClockKind.SOLUTION).isRunning()).isTrue();
        jdbc.sql("update occurrence set solution_due_at = ? where number = ?")
                .params(ForecastRows.utc(MovedClock.at(local)), one.number())
                .update();
    }

    private void cancel(String number) {
        process.cancel(number, Author.contact("forecast-contact", contact.name()), CancelReason.OTHER, null);
    }

    private Score scored() {
        return scores.of(YearMonth.of(2031, 3)).total();
    }

    private double chanceKept(Case one) {
        return jdbc.sql("select probability from forecast_check where occurrence_id = ?")
                .param(one.occurrence().id())
                .query(Double.class)
                .single();
    }

    private List<Map<String, Object>> stored() {
        return jdbc.sql("select * from forecast order by occurrence_id").query().listOfRows();
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.logIn(username, PASSWORD).statusCode()).isEqualTo(302);
        return visitor;
    }
}
