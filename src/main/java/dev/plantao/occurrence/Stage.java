package dev.plantao.occurrence;

import static dev.plantao.occurrence.Phase.ANALYSIS;
import static dev.plantao.occurrence.Phase.ANSWER;

import org.jspecify.annotations.Nullable;

/** The 22 internal stages, each with what the customer sees of it (rules.md c.1). */
public enum Stage {
    TRIAGE(PublicStage.AWAITING_SERVICE, Phase.TRIAGE, null, true),
    N1_QUEUE(PublicStage.AWAITING_SERVICE, ANALYSIS, SupportLevel.N1, true),
    N1_ANALYSIS(PublicStage.IN_SERVICE, ANALYSIS, SupportLevel.N1, true),
    N2_QUEUE(PublicStage.IN_SERVICE, ANALYSIS, SupportLevel.N2, false),
    N2_ANALYSIS(PublicStage.IN_SERVICE, ANALYSIS, SupportLevel.N2, true),
    AWAITING_CUSTOMER(PublicStage.AWAITING_CUSTOMER, ANALYSIS, null, true),
    CONSULTANCY_APPROVAL(PublicStage.IN_SERVICE, ANALYSIS, SupportLevel.N2, false),
    AWAITING_ACCEPTANCE(PublicStage.AWAITING_CUSTOMER, ANALYSIS, null, true),
    SCHEDULING(PublicStage.IN_SERVICE, ANALYSIS, null, true),
    CONSULTANCY_SCHEDULED(PublicStage.IN_SERVICE, ANALYSIS, null, true),
    IN_CONSULTANCY(PublicStage.IN_SERVICE, ANALYSIS, SupportLevel.N2, false),
    TIME_ENTRY(PublicStage.IN_SERVICE, ANSWER, null, false),
    TECHNICAL_DIAGNOSIS(PublicStage.TECHNICAL_DIAGNOSIS, ANALYSIS, SupportLevel.N3, false),
    DB_QUOTE(PublicStage.AWAITING_CUSTOMER, ANALYSIS, null, true),
    DB_CHANGE(PublicStage.IN_DEVELOPMENT, ANALYSIS, SupportLevel.N3, false),
    PRODUCT_ANALYSIS(PublicStage.PRODUCT_ANALYSIS, ANALYSIS, null, false),
    TO_DEVELOP(PublicStage.TO_DEVELOP, ANALYSIS, SupportLevel.N3, false),
    IN_DEVELOPMENT(PublicStage.IN_DEVELOPMENT, ANALYSIS, SupportLevel.N3, false),
    AWAITING_VERSION(PublicStage.IN_DEVELOPMENT, ANSWER, SupportLevel.N3, true),
    REFERRAL(PublicStage.IN_SERVICE, ANSWER, null, true),
    FINISHED(PublicStage.FINISHED, ANSWER, null, true),
    CANCELLED(PublicStage.CANCELLED, ANSWER, null, true);

    private final PublicStage publicStage;
    private final Phase phase;

    @Nullable private final SupportLevel level;

    private final boolean interactionsVisible;

    Stage(PublicStage publicStage, Phase phase, @Nullable SupportLevel level, boolean interactionsVisible) {
        this.publicStage = publicStage;
        this.phase = phase;
        this.level = level;
        this.interactionsVisible = interactionsVisible;
    }

    /** The label the customer knows this stage by. */
    public PublicStage publicStage() {
        return publicStage;
    }

    /** The step of the customer's progress bar. */
    public Phase phase() {
        return phase;
    }

    /** The level that works in this stage, or null when nobody of the support does. */
    @Nullable public SupportLevel level() {
        return level;
    }

    /** Whether what the team writes in this stage may reach the customer at all (CON-28, CON-29). */
    public boolean interactionsVisible() {
        return interactionsVisible;
    }

    /** Nothing moves out of here (NEG-19). */
    public boolean isFinal() {
        return this == FINISHED || this == CANCELLED;
    }
}
