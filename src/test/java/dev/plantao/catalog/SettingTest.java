package dev.plantao.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("b.7: what may be typed for a value")
class SettingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "triage.target | 2:30 | PT2H30M",
                "triage.target | 0:00 | -",
                "triage.target | 200:01 | -",
                "triage.target | 2h | -",
                "triage.warning-share | 99 | 99",
                "triage.warning-share | 100 | -",
                "triage.warning-share | 0 | -",
                "triage.warning-share | 075 | 75",
                "customer.reminder-days | 3, 7 | 3,7",
                "customer.reminder-days | 7,3 | -",
                "customer.reminder-days | 3,3 | -",
                "customer.reminder-days | 0,3 | -",
                "customer.reminder-days | 3 | -",
                "database-change.minute-price | 5,5 | 5.50",
                "database-change.minute-price | 5.05 | 5.05",
                "database-change.minute-price | 5,555 | -",
                "database-change.minute-price | -1 | -",
                "database-change.tax-percent | 100,01 | -",
                "release.cycle | 0 30 7 ? * wed | 0 30 7 ? * WED",
                "release.cycle | 0 0 9 1W * ? | 0 0 9 1W * ?",
                "release.cycle | 0 0 9 ? * MON#2 | 0 0 9 ? * MON#2",
                "release.cycle | 0 0 9 ? * 1 | -",
                "release.cycle | 0 0 9 * * * | -",
                "release.cycle | * * * ? * MON | -",
                "release.cycle | 0 0 9 31 2 ? | -",
                "release.cycle | 0 0 9 ? * XYZ | -",
                "release.cycle | toda segunda | -",
                "mail.portal-url | https://suporte.example/ | https://suporte.example",
                "mail.portal-url | suporte.example | -",
                "mail.portal-url | javascript:alert(1) | -",
                "mail.portal-url | https://a:b@suporte.example | -",
                "mail.from | suporte@aurora.example | suporte@aurora.example",
                "mail.from | suporte | -",
                "mail.from | a@b.c, d@e.f | -",
                "mail.sender-name | '' | -",
                "mail.sender-name | Suporte | Suporte",
            })
    void isReadOrRefused(String code, String typed, String kept) {
        assertThat(Setting.of(code).orElseThrow().read(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("what holds without anybody's doing may be typed, as it is shown")
    void theFallbackIsOneOfThem(Setting setting) {
        assertThat(setting.read(setting.kind().shown(setting.fallback()))).isEqualTo(setting.fallback());
    }
}
