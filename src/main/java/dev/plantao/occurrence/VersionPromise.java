package dev.plantao.occurrence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The version of the product a customer waits for (UNO-M-52), and when it is to be released. */
@Embeddable
public record VersionPromise(
        @Column(name = "promised_version") String version, @Column(name = "promised_for") Instant on) {}
