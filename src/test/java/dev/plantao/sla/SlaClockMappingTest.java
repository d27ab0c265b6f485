package dev.plantao.sla;

import static dev.plantao.sla.Times.BUSINESS;
import static dev.plantao.sla.Times.at;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OrderBy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A clock and its ledger as an aggregate keeps them: two clocks side by side, one of them not started. */
class SlaClockMappingTest {

    private static SessionFactory sessions;

    @BeforeAll
    static void open() {
        sessions = new Configuration()
                .addAnnotatedClass(Job.class)
                .setProperty("hibernate.connection.url", "jdbc:h2:mem:clocks")
                .setProperty("hibernate.hbm2ddl.auto", "create-drop")
                .setProperty("hibernate.jdbc.time_zone", "UTC")
                .buildSessionFactory();
    }

    @AfterAll
    static void close() {
        sessions.close();
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        SlaClock triage = SlaClock.start(
                Duration.ofHours(2), 75, BUSINESS, at("2026-11-19T17:10").plusNanos(123_456_789));
        SlaClock paused = triage.pause(BUSINESS, at("2026-11-19T17:20"));
        LedgerEntry first = LedgerEntry.of(ClockKind.TRIAGE, 1, triage.startedAt(), ClockEvent.START, "OPENED", triage);
        LedgerEntry second =
                LedgerEntry.of(ClockKind.TRIAGE, 2, at("2026-11-19T17:20"), ClockEvent.PAUSE, "TEST", paused);
        sessions.inTransaction(session -> session.persist(new Job(1, triage, null, List.of(first, second))));
        sessions.inTransaction(session -> session.persist(new Job(2, paused, triage, List.of())));

        sessions.inTransaction(session -> {
            Job running = session.find(Job.class, 1);
            assertThat(running.triage).isEqualTo(triage);
            assertThat(running.solution).isNull();
            assertThat(running.ledger).containsExactly(first, second);
            assertThat(session.find(Job.class, 2).triage).isEqualTo(paused);
        });
    }

    @Test
    void aDurationIsAWholeNumberOfMilliseconds() {
        SlaClock clock = SlaClock.start(Duration.ofHours(2), 75, BUSINESS, at("2026-11-19T17:10"));
        sessions.inTransaction(session -> session.persist(new Job(3, clock, null, List.of())));

        sessions.inTransaction(session -> assertThat(
                        session.createNativeQuery("select triage_target from job where id = 3", Long.class)
                                .getSingleResult())
                .isEqualTo(7_200_000L));
    }

    @Entity(name = "job")
    static class Job {

        @Id
        private int id;

        @Embedded
        @AttributeOverride(name = "target", column = @Column(name = "triage_target"))
        @AttributeOverride(name = "warningShare", column = @Column(name = "triage_warning_share"))
        @AttributeOverride(name = "used", column = @Column(name = "triage_used"))
        @AttributeOverride(name = "startedAt", column = @Column(name = "triage_started_at"))
        @AttributeOverride(name = "runningSince", column = @Column(name = "triage_running_since"))
        @AttributeOverride(name = "warnAt", column = @Column(name = "triage_warn_at"))
        @AttributeOverride(name = "dueAt", column = @Column(name = "triage_due_at"))
        @AttributeOverride(name = "stoppedAt", column = @Column(name = "triage_stopped_at"))
        private SlaClock triage;

        @Embedded
        @AttributeOverride(name = "target", column = @Column(name = "solution_target"))
        @AttributeOverride(name = "warningShare", column = @Column(name = "solution_warning_share"))
        @AttributeOverride(name = "used", column = @Column(name = "solution_used"))
        @AttributeOverride(name = "startedAt", column = @Column(name = "solution_started_at"))
        @AttributeOverride(name = "runningSince", column = @Column(name = "solution_running_since"))
        @AttributeOverride(name = "warnAt", column = @Column(name = "solution_warn_at"))
        @AttributeOverride(name = "dueAt", column = @Column(name = "solution_due_at"))
        @AttributeOverride(name = "stoppedAt", column = @Column(name = "solution_stopped_at"))
        private @Nullable SlaClock solution;

        @ElementCollection
        @OrderBy("kind, seq")
        private List<LedgerEntry> ledger = new ArrayList<>();

        protected Job() {}

        Job(int id, SlaClock triage, @Nullable SlaClock solution, List<LedgerEntry> ledger) {
            this.id = id;
            this.triage = triage;
            this.solution = solution;
            this.ledger.addAll(ledger);
        }
    }
}
