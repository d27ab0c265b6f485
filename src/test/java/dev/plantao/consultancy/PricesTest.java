package dev.plantao.consultancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The price of a consultancy")
class PricesTest {

    private static final Prices DEMO = new Prices(new BigDecimal("5.00"), new BigDecimal("14.25"), 10, 1);

    @ParameterizedTest
    @CsvSource({
        "37, 37, 185.00, 26.36, 211.36",
        "7, 10, 50.00, 7.13, 57.13",
        "10, 10, 50.00, 7.13, 57.13",
        "11, 11, 55.00, 7.84, 62.84",
        "12, 12, 60.00, 8.55, 68.55",
        "52, 52, 260.00, 37.05, 297.05"
    })
    @DisplayName("AC11, AC13, AC14, TOT-09..11: by the minute, at least ten, taxes on top, half up once")
    void isExact(int worked, int charged, String net, String tax, String total) {
        Prices.Amount amount = DEMO.of(worked);

        assertThat(amount.minutes()).isEqualTo(charged);
        assertThat(amount.net()).isEqualTo(new BigDecimal(net));
        assertThat(amount.tax()).isEqualTo(new BigDecimal(tax));
        assertThat(amount.total()).isEqualTo(new BigDecimal(total));
        assertThat(amount.net().add(amount.tax())).isEqualTo(amount.total());
    }

    @Test
    @DisplayName("AC11: waived is R$ 0,00")
    void nothingIsExactToo() {
        assertThat(Prices.Amount.NOTHING.total()).isEqualTo(new BigDecimal("0.00"));
    }

    @ParameterizedTest
    @CsvSource({"1, 15, 15", "15, 15, 15", "16, 15, 30", "31, 15, 45"})
    @DisplayName("A-10: a tariff may count in steps")
    void countsInSteps(int worked, int step, int charged) {
        assertThat(new Prices(BigDecimal.ONE, BigDecimal.ZERO, 10, step).charged(worked))
                .isEqualTo(charged);
    }
}
