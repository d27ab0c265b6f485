package dev.plantao.process.engine;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Refuses a production that is only half configured, before anything is opened, and says all that is missing at once. */
class ProductionSettings implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of("postgres"))) {
            return;
        }
        List<String> missing = new ArrayList<>();
        if (!environment.getProperty("spring.datasource.url", "").startsWith("jdbc:postgresql:")) {
            missing.add("SPRING_DATASOURCE_URL (jdbc:postgresql://…)");
        }
        if (environment.getProperty("spring.datasource.username", "").isBlank()) {
            missing.add("SPRING_DATASOURCE_USERNAME");
        }
        if (environment.getProperty("spring.datasource.password", "").isBlank()) {
            missing.add("SPRING_DATASOURCE_PASSWORD");
        }
        if (environment.getProperty("spring.mail.host", "").isBlank()) {
            missing.add("SPRING_MAIL_HOST");
        }
        if (!missing.isEmpty()) {
            throw new StartRefused(
                    "A configuração de produção está incompleta.",
                    "Falta informar: " + String.join(", ", missing) + ".");
        }
        if (environment.getProperty("plantao.demo", Boolean.class, false)) {
            throw new StartRefused(
                    "A empresa de demonstração tem senhas públicas e não pode ser carregada em produção.",
                    "Retire PLANTAO_DEMO.");
        }
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
