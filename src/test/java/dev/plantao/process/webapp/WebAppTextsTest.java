package dev.plantao.process.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Camunda's web apps speak Portuguese: no text is missing, none is left over, no patch has lost its place. */
class WebAppTextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]*}}|%[sd]");

    /** Ours replaces the advertisement of another product and its link. */
    private static final String BANNER = "BANNER_CE_EOL_TEXT";

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    @DisplayName("BY-22, ENG-13: our file has the keys of the jar's, all of them and no other, with their placeholders")
    void everyTextIsTranslated(String app) throws Exception {
        JsonNode english = labels(app, "en");
        JsonNode portuguese = labels(app, "pt-BR");
        assertThat(names(portuguese)).containsExactlyInAnyOrderElementsOf(names(english));
        for (String key : names(english)) {
            assertThat(placeholders(portuguese.path(key)))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(placeholders(english.path(key)));
            boolean sentence = english.path(key).asText().matches(".*[a-z] [a-z].* [a-z].*");
            if (sentence && !key.equals(BANNER)) {
                assertThat(portuguese.path(key).asText())
                        .as(key)
                        .isNotEqualTo(english.path(key).asText());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ScriptPatches.class)
    @DisplayName("engine.md 0: every patched text is still in Camunda's script, and gone from ours")
    void everyPatchFindsItsPlace(ScriptPatches patches) {
        String original = patches.original();
        assertThat(patches.unknownTo(original)).isEmpty();
        String patched = patches.applyTo(original);
        assertThat(patches.unknownTo(patched)).isNotEmpty();
        assertThat(patched).doesNotContain("Field is required").doesNotContain("normal:\"YYYY-MM-DD[T]");
    }

    private JsonNode labels(String app, String language) throws Exception {
        String path = "META-INF/resources/webjars/camunda/app/" + app + "/locales/" + language + ".json";
        byte[] file = new ClassPathResource(path).getContentAsByteArray();
        boolean marked = file[0] == (byte) 0xEF;
        return json.readTree(file, marked ? 3 : 0, file.length - (marked ? 3 : 0))
                .path("labels");
    }

    private static List<String> names(JsonNode labels) {
        List<String> names = new ArrayList<>();
        labels.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> placeholders(JsonNode text) {
        return PLACEHOLDER
                .matcher(text.asText())
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
