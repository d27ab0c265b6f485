package dev.plantao.occurrence;

/** What an analyst decided at the end of an analysis (rules.md d.4 F03, F04). */
public enum AnalysisAction {
    ANSWER,
    ASK_CUSTOMER,
    ESCALATE_N2,
    RETURN_N1,
    REFER,
    DATABASE_CHANGE,
    DIAGNOSE,
    SEND_TO_PRODUCT,
    CONSULTANCY
}
