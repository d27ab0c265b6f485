package dev.plantao.occurrence;

/** The concrete kind of work, the leaf chosen in triage (rules.md b.4.2); the class of the SLA derives from it. */
public enum DemandType {
    PRODUCTION_DEFECT,
    CORRECTIVE_DB_CHANGE,
    GUIDANCE,
    CONFIGURATION,
    PERFORMANCE_INTEGRATION,
    THIRD_PARTY_ERROR,
    SOFTWARE_CHANGE,
    REQUESTED_DB_CHANGE,
    TECHNICAL_CONSULTANCY,
    LEGAL_EVOLUTION,
    VERSION_UPDATE,
    TRAINING,
    PERMISSION_EXECUTION,
    FISCAL_PARAMETER,
    INFRASTRUCTURE,
    NEW_COMMERCIAL_REQUEST,
    STRATEGIC_EVOLUTION
}
