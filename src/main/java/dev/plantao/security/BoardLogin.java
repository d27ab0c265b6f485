package dev.plantao.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** One screen on the wall that may log in again by itself: who it is and the digest of its secret. */
@Entity
class BoardLogin {

    @Id
    private String series;

    private String tokenDigest;
    private String username;
    private Instant usedAt;

    protected BoardLogin() {}

    BoardLogin(String series, String tokenDigest, String username, Instant usedAt) {
        this.series = series;
        this.tokenDigest = tokenDigest;
        this.username = username;
        this.usedAt = usedAt;
    }

    String tokenDigest() {
        return tokenDigest;
    }

    String username() {
        return username;
    }

    void used(Instant now) {
        usedAt = now;
    }
}
