package dev.plantao.api.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads the bodies of this API, and only these, without forgiveness: a field that is not ours is refused instead of
 * ignored (NEG-02), and so is a body that is too long or too deep (A35). Everything else in the application, Camunda's
 * REST API among it, keeps its own reader.
 */
@Component
public class StrictJson implements WebMvcConfigurer {

    private static final String OURS = "dev.plantao.api.";

    private final ObjectMapper json;

    public StrictJson(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.add(0, converter());
    }

    /** The reader of our records. */
    public HttpMessageConverter<Object> converter() {
        return new MappingJackson2HttpMessageConverter(strict()) {

            @Override
            public boolean canRead(
                    java.lang.reflect.Type type, @Nullable Class<?> contextClass, @Nullable MediaType mediaType) {
                return type.getTypeName().startsWith(OURS) && super.canRead(type, contextClass, mediaType);
            }

            @Override
            public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
                return type.getName().startsWith(OURS) && super.canRead(type, mediaType);
            }

            @Override
            public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
                return false;
            }
        };
    }

    private ObjectMapper strict() {
        JsonFactory bounded = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(256L * 1024)
                        .maxStringLength(64_000)
                        .maxNestingDepth(10)
                        .maxNumberLength(30)
                        .maxNameLength(100)
                        .build())
                .build();
        ObjectMapper strict = json.copyWith(bounded)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        return strict.setConfig(strict.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
    }
}
