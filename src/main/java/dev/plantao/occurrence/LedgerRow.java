package dev.plantao.occurrence;

import dev.plantao.sla.LedgerEntry;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of an occurrence's clock ledger, with the stage that caused it; only ever inserted. */
@Entity
@Immutable
@Table(name = "sla_ledger")
class LedgerRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable private Long id;

    private long occurrenceId;

    @Embedded
    private LedgerEntry entry;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private String calendarCode;

    protected LedgerRow() {}

    LedgerRow(long occurrenceId, LedgerEntry entry, Stage stage, String calendarCode) {
        this.occurrenceId = occurrenceId;
        this.entry = entry;
        this.stage = stage;
        this.calendarCode = calendarCode;
    }

    LedgerEntry entry() {
        return entry;
    }

    long occurrenceId() {
        return occurrenceId;
    }

    LedgerLine line() {
        return new LedgerLine(entry, stage, calendarCode);
    }
}
