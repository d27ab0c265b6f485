package dev.plantao.product;

/** Why development gives an occurrence back to the support (T32). */
public enum ReturnReason {
    NO_DEFECT,
    MISSING_DATA,
    WORKAROUND
}
