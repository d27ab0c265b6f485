package dev.plantao.security;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.RememberMeAuthenticationProvider;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How people log in. Where to is a door each: {@link EngineRestDoor}, {@link WebAppsDoor}, {@link ProgramDoors}, {@link PagesDoor}. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** The demo's passwords are public: the cheapest cost there, so that it starts and answers API calls sooner. */
    @Bean
    static PasswordEncoder passwordEncoder(@Value("${plantao.demo}") boolean demo) {
        int cost = demo ? 4 : 10;
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(cost)));
    }

    /** Takes what {@link BoardRememberMe} has recognised. */
    @Bean
    AuthenticationProvider rememberedBoard(BoardRememberMe wall) {
        return new RememberMeAuthenticationProvider(wall.getKey());
    }

    @Bean
    AuthenticationManager logins(List<AuthenticationProvider> providers) {
        return new ProviderManager(providers);
    }
}
