package dev.plantao.process;

import static dev.plantao.MovedClock.at;
import static dev.plantao.process.Desk.analysis;
import static dev.plantao.process.Desk.triage;
import static dev.plantao.process.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plantao.MovedClock;
import dev.plantao.RunningApplication;
import dev.plantao.StatementLog;
import dev.plantao.customer.Contact;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Category;
import dev.plantao.occurrence.OccurrenceReading;
import dev.plantao.occurrence.Priority;
import dev.plantao.process.CalendarDesk.Preview;
import dev.plantao.process.Desk.Case;
import dev.plantao.sla.CalendarBook;
import dev.plantao.sla.CalendarChange;
import dev.plantao.sla.CalendarChanged;
import dev.plantao.sla.CalendarRules;
import dev.plantao.sla.CalendarRules.OwnDay;
import dev.plantao.sla.CalendarRules.Version;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.OpeningHours;
import dev.plantao.sla.PublicHolidays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningApplication
@DisplayName("b.5, b.7: open occurrences follow a change of calendar or plan and lose no time")
class CalendarChangeTest {

    private static final AtomicInteger CODES = new AtomicInteger();
    private static final String TRIAGE = "userTask_triage";
    private static final String N1 = "userTask_analyseN1";
    private static final String WARNED = "event_solutionWarned";
    private static final String BREACHED = "event_solutionBreached";

    @Autowired
    Desk desk;

    @Autowired
    MasterData data;

    @Autowired
    CalendarDesk calendars;

    @Autowired
    CalendarJobs jobs;

    @Autowired
    CalendarBook book;

    @Autowired
    PlanDesk plans;

    @Autowired
    OccurrenceProcess process;

    @Autowired
    OccurrenceReading reading;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StatementLog log;

    private Contact contact;
    private String code;

    @BeforeEach
    void monday() {
        data.load();
        desk.at("2026-11-23T08:00");
        contact = data.customer("GOLD", LocalDate.of(2026, 1, 1));
        code = "c" + CODES.incrementAndGet();
        calendars.create(
                new CalendarRules(code, "Calendário " + code, 0, List.of(office(CalendarBook.BEGINNING)), List.of()),
                "Criado",
                "miriam");
    }

    private static Version office(LocalDate from) {
        return version(from, "08:00", "18:00");
    }

    private static Version version(LocalDate from, String... hours) {
        Map<DayOfWeek, List<OpeningHours>> week = new EnumMap<>(DayOfWeek.class);
        List<OpeningHours> day = java.util.stream.IntStream.range(0, hours.length / 2)
                .mapToObj(i -> new OpeningHours(LocalTime.parse(hours[2 * i]), LocalTime.parse(hours[2 * i + 1])))
                .toList();
        Arrays.stream(DayOfWeek.values())
                .filter(weekday -> weekday.getValue() < 6)
                .forEach(weekday -> week.put(weekday, day));
        return new Version(from, MovedClock.ZONE, PublicHolidays.LOCAL, week);
    }

    private void countBy(String calendar, String region) {
        calendars.countCompanyBy(contact.company().id(), calendar, region, "Empresa muda de calendário", "miriam");
    }

    /** Twelve hours from Monday 09:00: due Tue 11:00, warned Tue 08:36. */
    private Case running() {
        Case opened = desk.opens(contact, Category.PROBLEM, "fiscal", true, true);
        desk.at("2026-11-23T09:00");
        return opened.completed(
                        TRIAGE,
                        "camila",
                        with(triage("PRODUCTION_DEFECT", "PROBLEM"), "priority", "HIGH", "productModule", "fiscal"))
                .claimed(N1, "ana");
    }

    private String lastReason(Case one) {
        return jdbc.sql(
                        """
                        select l.reason from sla_ledger l join occurrence o on o.id = l.occurrence_id
                        where o.number = ? and l.event = 'RETARGET' order by l.id desc limit 1
                        """)
                .param(one.number())
                .query(String.class)
                .single();
    }

    @Test
    @DisplayName("another calendar counts from now on; deadline, alarms, task and ledger move together")
    void anotherCalendarCountsFromNowOn() {
        Case running = running();
        assertThat(running.clock(ClockKind.SOLUTION).dueAt()).isEqualTo(at("2026-11-24T11:00"));

        desk.at("2026-11-23T15:00");
        countBy("24x7", null);

        assertThat(running.clock(ClockKind.SOLUTION).dueAt()).isEqualTo(at("2026-11-23T21:00"));
        assertThat(running.due(BREACHED)).isEqualTo(at("2026-11-23T21:00"));
        assertThat(running.due(WARNED)).isEqualTo(at("2026-11-23T18:36"));
        assertThat(running.task(N1).getDueDate()).isEqualTo(at("2026-11-23T21:00"));
        assertThat(lastReason(running)).isEqualTo("Calendário alterado: Empresa muda de calendário (Miriam Costa)");
        desk.at("2026-11-23T20:00");
        assertThat(reading.usedShare(running.occurrence())).isEqualTo(91);
        running.ledgerAgrees();
    }

    @Test
    void thereAndBackAtTheSameInstantIsNoChange() {
        Case running = running();
        var before = running.clock(ClockKind.SOLUTION);

        desk.at("2026-11-23T15:00");
        countBy("24x7", null);
        countBy(null, null);

        assertThat(running.clock(ClockKind.SOLUTION)).isEqualTo(before);
        assertThat(running.due(BREACHED)).isEqualTo(at("2026-11-24T11:00"));
        running.ledgerAgrees();
    }

    @Test
    @DisplayName("a paused clock keeps its time and goes on by the new calendar")
    void aPausedClockLosesNothing() {
        Case paused = running();
        desk.at("2026-11-23T11:00");
        paused.completed(N1, "ana", with(analysis("ASK_CUSTOMER"), "question", "Qual nota?"));

        desk.at("2026-11-23T20:00");
        countBy("24x7", null);
        assertThat(paused.clock(ClockKind.SOLUTION).used()).isEqualTo(Duration.ofHours(2));
        assertThat(paused.clock(ClockKind.SOLUTION).dueAt()).isNull();
        desk.at("2026-11-23T22:00");
        process.customerReplied(paused.number(), Author.contact("marcos", "Marcos"), "A nota 15");

        assertThat(paused.clock(ClockKind.SOLUTION).dueAt()).isEqualTo(at("2026-11-24T08:00"));
        paused.ledgerAgrees();
    }

    @Test
    @DisplayName("UNO-B-30: triage follows too, with its alarms and its task")
    void triageFollows() {
        desk.at("2026-11-23T17:00");
        Case opened = desk.opens(contact, Category.PROBLEM, "fiscal");
        assertThat(opened.due("event_triageBreached")).isEqualTo(at("2026-11-24T09:00"));

        countBy("24x7", null);

        assertThat(opened.due("event_triageBreached")).isEqualTo(at("2026-11-23T19:00"));
        assertThat(opened.due("event_triageWarned")).isEqualTo(at("2026-11-23T18:30"));
        assertThat(opened.task(TRIAGE).getDueDate()).isEqualTo(at("2026-11-23T19:00"));
        opened.ledgerAgrees();
    }

    @Test
    @DisplayName("hours from a day on, and an own date: only days to come move")
    void newHoursCountFromTheirDayOn() {
        countBy(code, "SP");
        Case running = running();

        CalendarRules rules =
                book.get(code).with(version(LocalDate.parse("2026-11-24"), "08:00", "09:00", "13:00", "18:00"));
        Preview preview = calendars.preview(rules);
        assertThat(preview.moved()).isEqualTo(1);
        assertThat(preview.first().get(0).after()).isEqualTo(at("2026-11-24T15:00"));
        assertThat(running.clock(ClockKind.SOLUTION).dueAt()).isEqualTo(at("2026-11-24T11:00"));

        calendars.write(rules, "Almoço", "miriam");
        assertThat(running.due(BREACHED)).isEqualTo(at("2026-11-24T15:00"));
        calendars.write(
                book.get(code).with(new OwnDay(LocalDate.parse("2026-11-24"), "Ponte", true)), "Ponte", "miriam");
        assertThat(running.due(BREACHED)).isEqualTo(at("2026-11-25T15:00"));
        running.ledgerAgrees();
    }

    @Test
    @DisplayName("a region counts from now on")
    void aRegionCountsFromNowOn() {
        countBy(code, null);
        desk.at("2027-01-22T17:00");
        Case running = desk.opens(contact, Category.PROBLEM, "fiscal");
        assertThat(running.clock(ClockKind.TRIAGE).dueAt()).isEqualTo(at("2027-01-25T09:00"));

        countBy(code, "SP.csp");

        assertThat(running.clock(ClockKind.TRIAGE).dueAt()).isEqualTo(at("2027-01-26T09:00"));
    }

    @Test
    @DisplayName("UNO-B-07: another plan gives its target over the time used")
    void anotherPlanKeepsTheTimeUsed() {
        Case running = running();
        desk.at("2026-11-23T11:00");
        plans.change(contact.company().id(), "VIP", LocalDate.of(2026, 11, 23), "Plano VIP", "vitor");

        assertThat(running.occurrence().planCode()).isEqualTo("VIP");
        assertThat(running.clock(ClockKind.SOLUTION).target()).isLessThan(Duration.ofHours(12));
        assertThat(running.clock(ClockKind.SOLUTION).startedAt()).isEqualTo(at("2026-11-23T09:00"));
        running.ledgerAgrees();
        plans.change(contact.company().id(), "GOLD", LocalDate.of(2026, 11, 23), "De volta", "vitor");
        assertThat(running.due(BREACHED)).isEqualTo(at("2026-11-24T11:00"));
    }

    @Test
    @DisplayName("T48: reclassified after a change of calendar, each time counts by its own")
    void aReclassificationKeepsBoth() {
        Case running = running();
        desk.at("2026-11-23T15:00");
        countBy("24x7", null);
        process.reclassify(
                running.number(), Author.staff("camila", "Camila"), null, null, Priority.LOW, "Menos urgente");

        running.ledgerAgrees();
        process.reclassify(running.number(), Author.staff("camila", "Camila"), null, null, Priority.HIGH, "De novo");
        assertThat(running.clock(ClockKind.SOLUTION).dueAt()).isEqualTo(at("2026-11-23T21:00"));
    }

    @Test
    @DisplayName("a crash in the middle: what is left is done by the job, and what is done does not move again")
    void whatIsLeftIsDoneLater() {
        Case running = running();
        desk.at("2026-11-23T15:00");
        jdbc.sql("update company set calendar_code = '24x7' where id = ?")
                .param(contact.company().id())
                .update();
        book.changed("miriam", "Plantão", "24x7", null, contact.company().id());
        assertThat(running.due(BREACHED)).isEqualTo(at("2026-11-24T11:00"));

        jobs.run();
        var moved = running.clock(ClockKind.SOLUTION);
        assertThat(moved.dueAt()).isEqualTo(at("2026-11-23T21:00"));
        desk.at("2026-11-23T16:02");
        jobs.run();

        assertThat(running.clock(ClockKind.SOLUTION)).isEqualTo(moved);
        CalendarChange change = book.changes("24x7", 1).get(0);
        assertThat(change.doneAt()).isNotNull();
        assertThat(change.passes()).isEqualTo(2);
    }

    @Test
    @DisplayName("a preview reads in pages, whatever the number of occurrences")
    void aPreviewIsBounded() {
        countBy(code, null);
        running();
        CalendarRules rules = book.get(code).with(version(LocalDate.parse("2026-11-24"), "08:00", "12:00"));
        int one = log.of(() -> calendars.preview(rules)).size();
        desk.opens(contact, Category.PROBLEM, "fiscal");
        desk.opens(contact, Category.QUESTION, "fiscal");

        assertThat(log.of(() -> calendars.preview(rules))).hasSize(one);
    }

    @Test
    void badRulesAreRefusedWithASentence() {
        CalendarRules rules = book.get(code);
        Version closed = new Version(LocalDate.parse("2026-12-01"), MovedClock.ZONE, PublicHolidays.NONE, Map.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendars.write(rules.with(closed), "Fechado", "miriam"))
                .withMessage("O calendário não tem nenhuma hora aberta no período de um ano.");
        CalendarRules shut = rules;
        for (LocalDate day = LocalDate.parse("2026-11-24"); day.getYear() < 2028; day = day.plusDays(1)) {
            shut = shut.with(new OwnDay(day, "Fechado", true));
        }
        CalendarRules year = shut;
        assertThatIllegalArgumentException().isThrownBy(() -> calendars.write(year, "Fechado", "miriam"));
    }

    @Test
    void ofTwoWhoChangeItTheSecondIsTold() {
        CalendarRules read = book.get(code);
        calendars.write(read.with(new OwnDay(LocalDate.parse("2026-12-24"), "Véspera", true)), "Véspera", "miriam");

        assertThatExceptionOfType(CalendarChanged.class)
                .isThrownBy(() -> calendars.write(
                        read.with(new OwnDay(LocalDate.parse("2026-12-31"), "Véspera", true)), "Véspera", "tiago"));
    }
}
