package dev.plantao.api;

import static dev.plantao.occurrence.PublicStage.AWAITING_CUSTOMER;
import static dev.plantao.occurrence.PublicStage.AWAITING_SERVICE;
import static dev.plantao.occurrence.PublicStage.IN_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.api.PublicView.Stay;
import dev.plantao.occurrence.Stage;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PublicTimelineTest {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-23T08:00:00-03:00");

    private static List<Stay> hourIn(Stage... stages) {
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < stages.length; i++) {
            boolean last = i == stages.length - 1;
            stays.add(new Stay(
                    stages[i].publicStage(),
                    stages[i].publicStage().name(),
                    stages[i].phase(),
                    START.plusHours(i),
                    last ? null : START.plusHours(i + 1)));
        }
        return stays;
    }

    @Test
    @DisplayName("CON-28: moves inside the team do not show")
    void movesInsideTheTeamDoNotShow() {
        List<Stay> merged = PublicView.merged(hourIn(
                Stage.TRIAGE,
                Stage.N1_QUEUE,
                Stage.N1_ANALYSIS,
                Stage.N2_QUEUE,
                Stage.N2_ANALYSIS,
                Stage.AWAITING_CUSTOMER,
                Stage.N2_ANALYSIS));

        assertThat(merged)
                .extracting(Stay::publicStage)
                .containsExactly(AWAITING_SERVICE, IN_SERVICE, AWAITING_CUSTOMER, IN_SERVICE);
        assertThat(merged.get(0).leftAt()).isEqualTo(START.plusHours(2));
        assertThat(merged.get(1).enteredAt()).isEqualTo(START.plusHours(2));
        assertThat(merged.get(1).leftAt()).isEqualTo(START.plusHours(5));
        assertThat(merged.get(3).leftAt()).isNull();
    }

    @Test
    @DisplayName("CON-27: merging leaves neither gap nor overlap")
    void mergingLeavesNeitherGapNorOverlap() {
        List<Stay> merged = PublicView.merged(hourIn(Stage.values()));
        for (int i = 1; i < merged.size(); i++) {
            assertThat(merged.get(i).enteredAt()).isEqualTo(merged.get(i - 1).leftAt());
            assertThat(merged.get(i).publicStage())
                    .isNotEqualTo(merged.get(i - 1).publicStage());
        }
    }

    @Test
    void anEmptyTimelineStaysEmpty() {
        assertThat(PublicView.merged(List.of())).isEmpty();
    }
}
