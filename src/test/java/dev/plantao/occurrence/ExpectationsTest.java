package dev.plantao.occurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.plantao.catalog.Labels;
import dev.plantao.catalog.Parameters;
import dev.plantao.sla.BusinessCalendar;
import dev.plantao.sla.ClockKind;
import dev.plantao.sla.SlaClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

@DisplayName("UNO-B-05: every open stage tells the customer what comes and when")
class ExpectationsTest {

    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
    private static final BusinessCalendar ALWAYS = BusinessCalendar.always(ZONE);
    private static final Instant NOW = at("2026-11-23T09:00");

    private final OccurrenceReading reading = mock();
    private final Parameters parameters = mock();
    private final Occurrence occurrence = mock();
    private Expectations expectations;

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    @BeforeEach
    void setUp() {
        when(parameters.inactivityDays()).thenReturn(10);
        when(parameters.referralReminderDays()).thenReturn(2);
        when(reading.calendar(any())).thenReturn(ALWAYS);
        when(reading.currentStageSince(any())).thenReturn(Optional.of(at("2026-11-20T15:30")));
        when(reading.lastToldCustomer(any())).thenReturn(Optional.empty());
        expectations = new Expectations(reading, parameters, labels(), Clock.fixed(NOW, ZONE));
    }

    private static Labels labels() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean("messageSource", ReloadableResourceBundleMessageSource.class, () -> {
                var messages = new ReloadableResourceBundleMessageSource();
                messages.setBasename("classpath:messages");
                messages.setDefaultEncoding("UTF-8");
                return messages;
            });
            context.register(Labels.class);
            context.refresh();
            return context.getBean(Labels.class);
        }
    }

    private void in(Stage stage, SlaClock triage, SlaClock solution) {
        when(occurrence.stage()).thenReturn(stage);
        when(occurrence.clock(ClockKind.TRIAGE)).thenReturn(triage);
        when(occurrence.clock(ClockKind.SOLUTION)).thenReturn(solution);
    }

    private static SlaClock started(String local, int hours) {
        return SlaClock.start(Duration.ofHours(hours), 80, ALWAYS, at(local));
    }

    @Test
    void triageTellsItsDeadline() {
        in(Stage.TRIAGE, started("2026-11-23T08:30", 2), null);
        assertThat(expectations.of(occurrence))
                .isEqualTo(new Expectation(
                        "Até 23/11/2026 às 10:30 a triagem confirma a classificação e o prazo da resposta.",
                        at("2026-11-23T10:30")));
    }

    @Test
    @DisplayName("BY-08: who is owed a first response reads of it first, also when it is late")
    void theFirstResponseComesFirst() {
        in(Stage.TRIAGE, started("2026-11-23T08:30", 2), null);
        SlaClock response = started("2026-11-23T08:30", 1);
        when(occurrence.clock(ClockKind.FIRST_RESPONSE)).thenReturn(response);
        assertThat(expectations.of(occurrence))
                .isEqualTo(new Expectation(
                        "Alguém da equipe fala com você até 23/11/2026 às 09:30."
                                + " Até 23/11/2026 às 10:30 a triagem confirma a classificação e o prazo da resposta.",
                        at("2026-11-23T10:30")));

        when(occurrence.clock(ClockKind.FIRST_RESPONSE)).thenReturn(started("2026-11-20T08:30", 1));
        assertThat(expectations.of(occurrence).text())
                .startsWith("Prometemos falar com você até 20/11/2026 às 09:30 e ainda não falamos;"
                        + " a liderança já cuida disso. Até 23/11/2026");

        when(occurrence.clock(ClockKind.FIRST_RESPONSE)).thenReturn(response.stop(ALWAYS, at("2026-11-23T08:40")));
        assertThat(expectations.of(occurrence).text()).startsWith("Até 23/11/2026");
    }

    @Test
    void aLateAnswerSaysSo() {
        in(Stage.N1_ANALYSIS, null, started("2026-11-20T08:00", 4));
        assertThat(expectations.of(occurrence).text())
                .isEqualTo("O prazo da resposta terminou em 20/11/2026 às 12:00;"
                        + " a equipe trata a sua ocorrência com urgência.");
    }

    @Test
    @DisplayName("CON-34: the days of patience count from the question, or from the last word of the team")
    void patienceCountsFromTheLastWord() {
        in(Stage.AWAITING_CUSTOMER, null, started("2026-11-20T08:00", 40).pause(ALWAYS, at("2026-11-20T15:30")));
        assertThat(expectations.of(occurrence).at()).isEqualTo(at("2026-11-30T15:30"));

        when(reading.lastToldCustomer(any())).thenReturn(Optional.of(at("2026-11-22T10:00")));
        assertThat(expectations.of(occurrence).at()).isEqualTo(at("2026-12-02T10:00"));

        when(reading.lastToldCustomer(any())).thenReturn(Optional.of(at("2026-11-19T10:00")));
        assertThat(expectations.of(occurrence).at()).isEqualTo(at("2026-11-30T15:30"));
    }

    @Test
    @DisplayName("TM20: a referral names its area and the day it answers")
    void aReferralNamesItsArea() {
        in(Stage.REFERRAL, null, null);
        when(occurrence.referralArea()).thenReturn(ReferralArea.SALES);
        when(reading.currentStageSince(any())).thenReturn(Optional.of(at("2026-11-23T08:00")));
        assertThat(expectations.of(occurrence))
                .isEqualTo(new Expectation(
                        "Direcionamos a sua ocorrência para Comercial."
                                + " O retorno está previsto para até 24/11/2026 às 04:00.",
                        at("2026-11-24T04:00")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"FINISHED", "CANCELLED"},
            mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("CON-28: with or without a clock, late or not, a sentence that names no internal stage")
    void everyOpenStageHasASentence(Stage stage) {
        SlaClock running = started("2026-11-23T08:00", 8);
        SlaClock late = started("2026-11-20T08:00", 1);
        SlaClock stopped = running.stop(ALWAYS, NOW);
        SlaClock paused = running.pause(ALWAYS, NOW);
        for (SlaClock clock : new SlaClock[] {null, running, late, stopped, paused}) {
            in(stage, clock, clock);
            Expectation expectation = expectations.of(occurrence);
            assertThat(expectation.text())
                    .matches("[A-ZÀ-Ú].*\\.")
                    .doesNotContain("{", "N1", "N2", "Fila", "_", " até .", " em ;");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"FINISHED", "CANCELLED"})
    void nothingIsExpectedAfterTheEnd(Stage stage) {
        in(stage, null, null);
        assertThat(expectations.of(occurrence)).isNull();
    }
}
