package dev.plantao.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.plantao.process.PlantaoProperties;
import dev.plantao.process.PlantaoProperties.Admin;
import dev.plantao.process.StaffDirectory;
import dev.plantao.process.StaffGroup;
import dev.plantao.process.StaffMember;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("When the application refuses to start (A3, A38)")
class StartTest {

    private final StaffDirectory directory = mock(StaffDirectory.class);

    @Test
    void withoutAnyAdministrator() {
        assertThatThrownBy(() -> ensure(false, null, null))
                .isInstanceOf(StartRefused.class)
                .hasMessage("Não há administrador da plataforma, e o primeiro não foi informado.");
    }

    @ParameterizedTest
    @CsvSource({"raiz, raiz", "raiz, curta", "raiz, raiz-raiz-raiz-raiz", "raiz, ''"})
    void withAWeakFirstPassword(String username, String password) {
        assertThatThrownBy(() -> ensure(false, username, password)).isInstanceOf(StartRefused.class);
    }

    @Test
    void notWithAGoodOne() {
        ensure(false, "raiz", "uma senha bem comprida");

        verify(directory)
                .create(new StaffMember(
                        "raiz",
                        "Administração",
                        "da plataforma",
                        "",
                        "uma senha bem comprida",
                        Set.of("camunda-admin")));
    }

    @Test
    void notInTheDemo() {
        ensure(true, null, null);

        verify(directory).create(any());
    }

    @Test
    void notWhenThereIsOneAlready() {
        when(directory.membersOf(StaffGroup.ADMINISTRATORS.id())).thenReturn(List.of("raiz"));

        assertThatCode(() -> ensure(false, null, null)).doesNotThrowAnyException();
    }

    @Test
    void inProductionWithoutADatabase() {
        assertThatThrownBy(() -> production(new MockEnvironment()))
                .isInstanceOfSatisfying(StartRefused.class, refusal -> assertThat(refusal.action())
                        .contains(
                                "SPRING_DATASOURCE_URL",
                                "SPRING_DATASOURCE_USERNAME",
                                "SPRING_DATASOURCE_PASSWORD",
                                "SPRING_MAIL_HOST"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:./data/plantao", ""})
    void inProductionOnAnotherDatabase(String url) {
        assertThatThrownBy(() -> production(complete().withProperty("spring.datasource.url", url)))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void inProductionWithTheDemo() {
        assertThatThrownBy(() -> production(complete().withProperty("plantao.demo", "true")))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void notInProductionWhenAllIsSaid() {
        assertThatCode(() -> production(complete())).doesNotThrowAnyException();
    }

    @Test
    void theRefusalIsPrintedAsASentenceAndARemedy() {
        var analysis = new StartRefusedAnalyzer()
                .analyze(new IllegalStateException(new StartRefused("O problema.", "O remédio.")));

        assertThat(analysis.getDescription()).isEqualTo("O problema.");
        assertThat(analysis.getAction()).isEqualTo("O remédio.");
    }

    private void ensure(boolean demo, String username, String password) {
        new FirstAdministrator(directory, new PlantaoProperties(demo, null, null, new Admin(username, password)))
                .ensure();
    }

    private static MockEnvironment complete() {
        return new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://db/plantao")
                .withProperty("spring.datasource.username", "plantao")
                .withProperty("spring.datasource.password", "x")
                .withProperty("spring.mail.host", "mail.example");
    }

    private static void production(MockEnvironment environment) {
        environment.setActiveProfiles("postgres");
        new ProductionSettings().postProcessEnvironment(environment, new SpringApplication());
    }
}
