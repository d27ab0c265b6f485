package dev.plantao.product;

import static dev.plantao.MovedClock.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import dev.plantao.MovedClock;
import dev.plantao.catalog.Parameters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("UNO-M-49, TM13: the days of release")
class ReleaseCycleTest {

    private final Parameters parameters = mock();
    private final MovedClock clock = new MovedClock();
    private final ReleaseCycle cycle = new ReleaseCycle(parameters, clock);

    @ParameterizedTest
    @CsvSource({
        "0 0 8 ? * MON, 2026-11-23T07:59, 2026-11-23T08:00, 2026-11-30T08:00",
        "0 0 8 ? * MON, 2026-11-23T08:00, 2026-11-30T08:00, 2026-12-07T08:00",
        "0 30 19 ? * WED, 2026-11-23T08:00, 2026-11-25T19:30, 2026-12-02T19:30",
        "0 0 9 ? * MON#2, 2026-11-23T08:00, 2026-12-14T09:00, 2027-01-11T09:00"
    })
    void theyComeFromTheParameter(String cron, String now, String first, String second) {
        given(parameters.releaseCycle()).willReturn(cron);
        clock.set(now);
        assertThat(cycle.next().limit(2)).containsExactly(at(first), at(second));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T08:00, 2026.48",
        "2026-12-02T19:30, 2026.49",
        "2027-01-04T08:00, 2026.53",
        "2027-01-11T08:00, 2027.01"
    })
    @DisplayName("AC05: a version is named after the week of work it brings, also around the turn of a year")
    void aVersionIsNamedAfterItsWeek(String release, String code) {
        assertThat(cycle.code(at(release))).isEqualTo(code);
    }

    @Test
    void aCycleThatEndsHasAnEnd() {
        given(parameters.releaseCycle()).willReturn("0 0 8 31 2 ?");
        assertThat(cycle.next().limit(3)).isEmpty();
    }
}
