package dev.plantao.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.occurrence.RuleViolation;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

    @Test
    void aTargetIsTakenAsItIs() {
        assertThat(Decisions.target("PT8H", 80, true).duration()).isEqualTo(Duration.ofHours(8));
    }

    @ParameterizedTest
    @DisplayName("D5: a target of zero is refused with a sentence where it is decided")
    @CsvSource({"PT0S, 80", "-PT1H, 80", "amanhã, 80", "PT8H, 0", "PT8H, 101"})
    void aTargetOfNothingIsRefused(String target, int share) {
        assertThatThrownBy(() -> Decisions.target(target, share, false))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("Peça a quem cuida dos prazos que a corrija.");
    }
}
