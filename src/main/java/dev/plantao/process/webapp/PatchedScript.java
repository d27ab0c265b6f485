package dev.plantao.process.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.util.DigestUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/** Serves a script of the web apps with its {@link ScriptPatches}; browsers ask each time whether it has changed. */
class PatchedScript extends OncePerRequestFilter {

    private record Content(byte[] body, String etag) {}

    private final SingletonSupplier<Content> content;

    PatchedScript(ScriptPatches patches) {
        this.content = SingletonSupplier.of(() -> patched(patches));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        Content script = content.obtain();
        response.setHeader("Cache-Control", "no-cache");
        if (new ServletWebRequest(request, response).checkNotModified(script.etag())) {
            return;
        }
        response.setContentType("text/javascript;charset=UTF-8");
        response.setContentLength(script.body().length);
        response.getOutputStream().write(script.body());
    }

    private static Content patched(ScriptPatches patches) {
        byte[] body = patches.applyTo(patches.original()).getBytes(StandardCharsets.UTF_8);
        // Weak, because a strong one forbids the server to compress.
        return new Content(body, "W/\"" + DigestUtils.md5DigestAsHex(body) + '"');
    }
}
