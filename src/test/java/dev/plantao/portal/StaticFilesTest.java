package dev.plantao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.RunningApplication;
import dev.plantao.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
@DisplayName("Styles and scripts")
class StaticFilesTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/(?:css|js|img|webjars)/[^\"]+)\"");

    @LocalServerPort
    private int port;

    @Test
    void everyLinkOfAPageNamesItsContentAndIsKeptForAYear() {
        List<String> links = LINK.matcher(get("/login").body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(links)
                .anyMatch(link -> link.matches("/css/plantao-[0-9a-f]{32}\\.css"))
                .anyMatch(link -> link.matches("/js/plantao-[0-9a-f]{32}\\.js"))
                .anyMatch(link -> link.matches("/img/plantao-[0-9a-f]{32}\\.svg"))
                .anyMatch(link -> link.matches("/webjars/bootstrap/[0-9.]+/.*"))
                .allSatisfy(link -> {
                    assertThat(get(link).statusCode()).isEqualTo(200);
                    assertThat(cacheOf(get(link))).contains("max-age=31536000", "immutable");
                });
    }

    @Test
    void aNameWithoutContentIsKeptForAnHour() {
        HttpResponse<String> answer = get("/css/plantao.css");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(cacheOf(answer)).isEqualTo("max-age=3600");
    }

    @Test
    void theHashOfOtherContentIsNeitherServedNorKept() {
        HttpResponse<String> answer = get("/css/plantao-0123456789abcdef0123456789abcdef.css");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(cacheOf(answer)).doesNotContain("max-age=3");
    }

    @Test
    void theIconIsOurs() {
        HttpResponse<String> answer = get("/favicon.ico");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith("/img/plantao.svg"));
        assertThat(get("/img/plantao.svg").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/svg+xml"));
    }

    private HttpResponse<String> get(String path) {
        return new Visitor(port).get(path);
    }

    private static String cacheOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("Cache-Control").orElse("");
    }
}
