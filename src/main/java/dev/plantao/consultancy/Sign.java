package dev.plantao.consultancy;

/** What an analyst found that may justify a consultancy; the table of criteria says which (D10; TOT-22..28, TOT-35..39). */
public enum Sign {
    NOT_REPRODUCED,
    CONSULTANT_CANNOT_SIMULATE,
    ONLY_WITH_RECORD,
    ONLY_WITH_TABLES,
    DICTIONARY_UNUSABLE,
    INTERMITTENT,
    CONFIRMED,
    EMERGENCY,
    NO_IT_STAFF,
    NEVER_DEPLOYED,
    OUTDATED,
    RECORD_TO_BE_MAPPED
}
