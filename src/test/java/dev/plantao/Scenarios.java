package dev.plantao;

import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the tests add to the application: a clock they move, and the language of their scenarios. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "dev.plantao",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = TestComponent.class),
        excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = TestConfiguration.class))
public class Scenarios {

    @Bean
    @Primary
    MovedClock clock() {
        return new MovedClock();
    }

    /** Thousands of logins: the cheapest cost. */
    @Bean
    @Primary
    PasswordEncoder cheapPasswords() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
    }
}
