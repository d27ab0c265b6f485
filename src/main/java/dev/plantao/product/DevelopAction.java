package dev.plantao.product;

/** What became of something development worked on (rules.md d.4 F15). */
public enum DevelopAction {
    /** Done, for a version (T38). */
    DELIVER,
    /** No defect after all: back to the second level (c.1). */
    RETURN
}
