package dev.plantao.occurrence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the board counts beside its cards, all from one query.
 *
 * @param rows each a number of occurrences, or one of the latest breaches
 */
public record BoardTally(List<Row> rows) {

    /** What a row tells. */
    public enum Kind {
        /** The open ones by class and stage. */
        OPEN,
        /** The open ones whose running clock is late. */
        LATE,
        /** Opened today, by the hour since midnight. */
        OPENED,
        /** Ended today by an answer of the team, by the hour since midnight. */
        ANSWERED,
        /** Deadlines that passed today and are kept as a breach. */
        BREACHED,
        /** One of the latest of those. */
        LATEST,
        /** Running deadlines to come, by the period they fall into. */
        DUE
    }

    /**
     * One row.
     *
     * @param code the class, the hour or the period; the number of the occurrence of a breach
     * @param detail the stage, or the company of a breach; else null
     * @param at the deadline of a breach; else null
     */
    public record Row(Kind kind, @Nullable String code, @Nullable String detail, @Nullable Instant at, long number) {}

    public BoardTally {
        rows = List.copyOf(rows);
    }

    /** How many in all of a kind. */
    public long total(Kind kind) {
        return of(kind).stream().mapToLong(Row::number).sum();
    }

    /** How many of a kind by code; what there is none of is left out. */
    public Map<String, Long> byCode(Kind kind) {
        return of(kind).stream()
                .collect(Collectors.groupingBy(row -> String.valueOf(row.code()), Collectors.summingLong(Row::number)));
    }

    public List<Row> of(Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }
}
