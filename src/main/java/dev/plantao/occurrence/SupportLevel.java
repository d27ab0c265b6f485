package dev.plantao.occurrence;

/** Who works on it (UNO-M-29): N0 self-service, N1 and N2 support, N3 development. */
public enum SupportLevel {
    N0,
    N1,
    N2,
    N3
}
