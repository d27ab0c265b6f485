package dev.plantao.consultancy;

/** What the customer or consultant confirms, all three of them, for criterion CM7 (TOT-28). */
public enum Confirmation {
    PROCEDURES_DONE,
    DOCUMENTATION_CHECKED,
    REPRODUCED_UPDATED
}
