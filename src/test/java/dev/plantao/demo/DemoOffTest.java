package dev.plantao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Without the demo its room is empty: nothing to load, nothing to announce. */
class DemoOffTest {

    @Test
    @DisplayName("plantao.demo=false: no bean of the demo exists")
    void nothingIsThereWhenTheDemoIsOff() {
        new ApplicationContextRunner()
                .withUserConfiguration(TheRoom.class)
                .withPropertyValues("plantao.demo=false")
                .run(context -> assertThat(Arrays.stream(context.getBeanDefinitionNames())
                                .map(context::getType)
                                .filter(type ->
                                        type != null && type.getPackageName().equals("dev.plantao.demo"))
                                .filter(type -> !TheRoom.class.isAssignableFrom(type)))
                        .isEmpty());
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "dev.plantao.demo",
            excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = TestComponent.class))
    static class TheRoom {}
}
