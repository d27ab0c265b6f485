package dev.plantao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the content security policy, the escaping and the language of every page rest on, read from the sources. */
@DisplayName("Every template")
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TEXT_IN_TAGS = Pattern.compile(">([^<]*\\p{L}[^<]*)<");
    private static final Pattern KEY = Pattern.compile("#\\{([\\w.]+)[(}]");

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    @DisplayName("A13: escapes everything it shows")
    void neverShowsUnescapedText(Path template) {
        assertThat(read(template)).doesNotContain("th:utext", "[(", "th:inline", "javascript:");
    }

    @ParameterizedTest
    @MethodSource("templates")
    @DisplayName("CSP: holds no script, no style and no handler of its own")
    void holdsNothingThePolicyForbids(Path template) {
        assertThat(read(template))
                .doesNotContainPattern("<script(?![^>]*\\bth:src=)")
                .doesNotContainPattern("<style\\b")
                .doesNotContainPattern("\\s(th:)?style=")
                .doesNotContainPattern("\\s(th:)?on[a-z]+=")
                .doesNotContainPattern("\\shx-on")
                .doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    @ParameterizedTest
    @MethodSource("templates")
    @DisplayName("keeps its words in messages.properties")
    void holdsNoWordsOfItsOwn(Path template) {
        if (template.endsWith("login.html")) {
            return;
        }
        assertThat(TEXT_IN_TAGS.matcher(read(template)).results().map(found -> found.group(1)
                        .strip()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void usesOnlyWordsThatExist(Path template) throws IOException {
        Properties words = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            words.load(file);
        }
        List<String> used = KEY.matcher(read(template))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(words.stringPropertyNames()).containsAll(used);
    }

    private static String read(Path template) {
        try {
            return Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
