package dev.plantao.product;

/** What the process of an occurrence is still to be told of a version. */
public enum VersionNotice {
    /** The version with its correction is released (T40). */
    RELEASED,
    /** Its correction was taken out of the version (T41). */
    REMOVED
}
