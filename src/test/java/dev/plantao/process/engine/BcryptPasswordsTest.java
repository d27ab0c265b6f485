package dev.plantao.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class BcryptPasswordsTest {

    private final BcryptPasswords passwords = new BcryptPasswords(new BCryptPasswordEncoder(4));

    @Test
    void aPasswordMatchesItsOwnHashOnly() {
        String hash = passwords.encrypt("segredo");

        assertThat(passwords.check("segredo", hash)).isTrue();
        assertThat(passwords.check("Segredo", hash)).isFalse();
    }

    @Test
    void theEndOfALongPasswordCounts() {
        String hash = passwords.encrypt("x".repeat(80) + "a");

        assertThat(passwords.check("x".repeat(80) + "b", hash)).isFalse();
    }
}
