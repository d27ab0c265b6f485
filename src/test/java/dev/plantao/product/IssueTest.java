package dev.plantao.product;

import static dev.plantao.MovedClock.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T38, T40, T41: a defect and its correction")
class IssueTest {

    private static final Instant NOW = at("2026-11-25T16:00");
    private static final Delivery DELIVERY = new Delivery("2026.48", "Rateio", "Doze notas", "Frete uma vez");

    private final ProductVersion version = new ProductVersion("2026.48", at("2026-11-30T08:00"));
    private final Issue issue =
            new Issue("sales", new Diagnosis("Frete em dobro", "Rateio somado", "2026.44", null, 6), "edu", NOW);

    @Test
    void itIsDeliveredOnce() {
        issue.deliver(version, DELIVERY, "edu", NOW);

        assertThat(issue.state()).isEqualTo(IssueState.DELIVERED);
        assertThat(issue.target()).isSameAs(version);
        assertThatThrownBy(() -> issue.deliver(version, DELIVERY, "lara", NOW)).hasMessageContaining("já foi entregue");
        assertThat(issue.developer()).isEqualTo("edu");
    }

    @Test
    @DisplayName("nothing is slipped into a version whose day has come")
    void notForAVersionWhoseDayHasCome() {
        assertThatThrownBy(() -> issue.deliver(version, DELIVERY, "edu", at("2026-11-30T08:00")))
                .hasMessageContaining("já está em liberação");
        version.dayHasCome(false);
        assertThatThrownBy(() -> issue.deliver(version, DELIVERY, "edu", NOW)).hasMessageContaining("em liberação");
        assertThat(issue.state()).isEqualTo(IssueState.OPEN);
    }

    @Test
    void takenOutItIsOpenAgainAndRemembersWhy() {
        issue.deliver(version, DELIVERY, "edu", NOW);
        issue.remove(new Removal("2026.48", "Falhou", "nico", NOW));

        assertThat(issue.state()).isEqualTo(IssueState.OPEN);
        assertThat(issue.target()).isNull();
        assertThat(issue.developer()).as("it goes back to who did it").isEqualTo("edu");
        assertThat(issue.removals()).extracting(Removal::reason).containsExactly("Falhou");
    }

    @Test
    void aVersionIsReleasedOnceAndOnlyOnItsDay() {
        assertThatThrownBy(() -> version.release("Novidades", "nico", NOW)).isInstanceOf(IllegalStateException.class);
        version.dayHasCome(false);
        version.release("Novidades", "nico", NOW);
        assertThat(version.isReleased()).isTrue();
        assertThatThrownBy(() -> version.release("Novidades", "nico", NOW)).isInstanceOf(IllegalStateException.class);
    }
}
