package dev.plantao.product;

/** How far the correction of a defect is. */
public enum IssueState {
    /** Nobody has delivered a correction, or it was taken out of its version. */
    OPEN,
    /** The correction is part of a version that is still to be released. */
    DELIVERED,
    /** The version with the correction may be installed. */
    RELEASED
}
