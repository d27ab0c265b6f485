package dev.plantao.product;

/** How far a version is. */
public enum VersionState {
    /** Corrections may be delivered for it until its day. */
    PLANNED,
    /** Its day has come; somebody has to confirm it. */
    RELEASING,
    /** May be installed. Final. */
    RELEASED,
    /** Its day came and there was nothing in it. Final. */
    SKIPPED
}
