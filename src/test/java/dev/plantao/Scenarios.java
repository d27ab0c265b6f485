package dev.plantao;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;

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
}
