package dev.plantao.statement;

import dev.plantao.occurrence.PublicStage;
import dev.plantao.occurrence.Stage;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.ClockState;
import dev.plantao.sla.SlaClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statement of an occurrence as its reader may see it: every word is here, so that page, program and print agree.
 *
 * @param madeAt when it was made; what runs is told up to then
 * @param clocks triage, first response where one is promised, and solution; a clock that has not started says why
 */
public record StatementSheet(
        String number, String subject, String company, String plan, String stage, When madeAt, List<ClockPart> clocks) {

    /** An instant for machines and for people. */
    public record When(Instant at, String text) {

        /** For {@code <time datetime>}. */
        public String iso() {
            return at.toString();
        }
    }

    /**
     * One of the clocks.
     *
     * @param clock null before it starts
     * @param stateLabel how it stands, in words; empty before it starts, when {@code state} is null
     * @param used what counted up to now
     * @param late whether the whole target is used
     * @param why the answer to "Por que este prazo?", in whole sentences
     * @param calendar null before it starts
     * @param agrees whether the stored clock is the one its ledger tells of; always true for a customer
     */
    public record ClockPart(
            ClockKind kind,
            String label,
            @Nullable SlaClock clock,
            @Nullable ClockState state,
            String stateLabel,
            Duration used,
            boolean late,
            String why,
            List<Fact> facts,
            @Nullable CalendarPart calendar,
            List<Line> lines,
            boolean agrees) {}

    /** A labelled value. */
    public record Fact(String label, String value) {}

    /** The calendar a clock counts by, and its hours in words. */
    public record CalendarPart(String code, String name, String hours) {}

    /**
     * A stretch of a clock's life, or a mark between two of them.
     *
     * @param mark what changed at {@code from}; null for a stretch
     * @param to the end of a stretch; of a mark, its instant again
     * @param open open time of the calendar
     * @param counted how much of it counted
     * @param used what counted from the start up to {@code to}
     * @param openText and the two others: whole minutes, so that the lines sum up to the last total
     * @param running whether the clock ran
     * @param stage null for a customer
     * @param rule which rule decided it
     */
    public record Line(
            @Nullable Mark mark,
            When from,
            When to,
            Duration open,
            Duration counted,
            Duration used,
            String openText,
            String countedText,
            String usedText,
            boolean running,
            String state,
            @Nullable Stage stage,
            PublicStage publicStage,
            String stageLabel,
            String rule) {}

    /** Another promise over the same consumed time: {@code text} says from what to what and why. */
    public record Mark(Duration before, Duration after, String text) {}
}
