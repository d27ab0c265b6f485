package dev.plantao.penalty;

import dev.plantao.MovedClock;
import dev.plantao.customer.Contact;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Category;
import dev.plantao.process.Desk;
import dev.plantao.process.Desk.Case;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Companies of a plan and breaches of any instant: what a year of late solutions leaves behind, without living it. */
@TestComponent
public class Late {

    private final MasterData data;
    private final Desk desk;
    private final JdbcTemplate database;

    Late(MasterData data, Desk desk, JdbcTemplate database) {
        this.data = data;
        this.desk = desk;
        this.database = database;
    }

    /** A new company, and one occurrence of it, opened in August. */
    public Customer customer(String plan) {
        data.load();
        desk.at("2026-08-03T09:00");
        Contact contact = data.customer(plan, LocalDate.of(2026, 1, 1));
        Case opened = desk.opens(contact, Category.QUESTION, "inventory");
        long company = contact.company().id();
        database.update(
                "update occurrence set plan_code = ?, sla_class = 'ERROR' where number = ?", plan, opened.number());
        return new Customer(company, contact.company().name(), opened.number());
    }

    /** A company whose late solutions are told. */
    public final class Customer {

        final long company;
        final String name;
        final String number;

        private Customer(long company, String name, String number) {
            this.company = company;
            this.name = name;
            this.number = number;
        }

        public long company() {
            return company;
        }

        public String name() {
            return name;
        }

        public String number() {
            return number;
        }

        /** A breach that nobody has decided; its id. */
        public long breach(String local) {
            return breach(local, null, null, null, null);
        }

        /** A breach that tiago has decided; {@code waiver} or null. */
        public long breach(String local, String percent, String cap, String amount, @Nullable String waiver) {
            OffsetDateTime due = LocalDateTime.parse(local)
                    .atZone(MovedClock.ZONE)
                    .toInstant()
                    .atOffset(ZoneOffset.UTC);
            database.update(
                    "insert into sla_breach (occurrence_id, kind, due_at, recorded_at, handled_by, handled_at, reason,"
                            + " action_plan, penalty_percent, penalty_cap, penalty_amount, waiver_reason)"
                            + " select id, 'SOLUTION', ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from occurrence where number = ?",
                    due,
                    due,
                    percent == null ? null : "tiago",
                    percent == null ? null : due,
                    percent == null ? null : "VOLUME",
                    percent == null ? null : "Mais uma pessoa",
                    percent,
                    cap,
                    amount,
                    waiver,
                    number);
            return database.queryForObject("select max(id) from sla_breach", Long.class);
        }

        /** The lead decides a breach, as F06 writes it. */
        public void decided(long breach, String percent, String cap, String amount) {
            database.update(
                    "update sla_breach set handled_by = 'tiago', handled_at = due_at, penalty_percent = ?,"
                            + " penalty_cap = ?, penalty_amount = ? where id = ?",
                    percent,
                    cap,
                    amount,
                    breach);
        }
    }
}
