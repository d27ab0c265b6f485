package dev.plantao.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** The line of the log a newcomer needs. */
@ExtendWith(OutputCaptureExtension.class)
class DemoWelcomeTest {

    private final DemoAccounts accounts = mock();
    private final DemoWelcome welcome =
            new DemoWelcome(new MockEnvironment().withProperty("local.server.port", "18080"), accounts);

    @Test
    @DisplayName("contract: the address and the accounts")
    void theNewcomerLearnsWhereToGoAndWhoToBe(CapturedOutput output) {
        when(accounts.exist()).thenReturn(true);
        welcome.welcome();
        assertThat(output.getOut()).contains("http://localhost:18080", "camila", "placar", "marcos", "teo");
    }

    @Test
    void nobodyIsAnnouncedWhoIsNotThere(CapturedOutput output) {
        welcome.welcome();
        assertThat(output.getOut()).doesNotContain("camila");
    }
}
