package dev.plantao.occurrence;

/** What the contract calls it (UNO-B-31). */
public enum SlaClass {
    ERROR,
    SUPPORT,
    CUSTOMIZATION
}
