package dev.plantao.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.plantao.api.http.ApiRefusals;
import dev.plantao.api.http.StrictJson;
import dev.plantao.security.ContactPrincipal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** A controller behind the manners of the API, without the rest of the application. */
final class Door {

    static final ObjectMapper JSON = Jackson2ObjectMapperBuilder.json()
            .featuresToDisable(
                    SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private Door() {}

    static MockMvc to(Object controller) {
        List<HttpMessageConverter<?>> converters =
                new ArrayList<>(List.of(new MappingJackson2HttpMessageConverter(JSON)));
        new StrictJson(JSON).extendMessageConverters(converters);
        return MockMvcBuilders.standaloneSetup(controller)
                .setHandlerExceptionResolvers(new ApiRefusals(JSON))
                .setMessageConverters(converters.toArray(HttpMessageConverter[]::new))
                .build();
    }

    static Authentication contact() {
        return new UsernamePasswordAuthenticationToken(
                new ContactPrincipal("helena", "Helena Prado", 7, 3, false), "", AuthorityUtils.NO_AUTHORITIES);
    }

    static Authentication staff(String... groups) {
        List<String> roles = new ArrayList<>(List.of("ROLE_STAFF"));
        List.of(groups).forEach(group -> roles.add("ROLE_" + group));
        return new UsernamePasswordAuthenticationToken("camila", "", AuthorityUtils.createAuthorityList(roles));
    }
}
