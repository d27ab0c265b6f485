package dev.plantao.process.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at queries before the engine does. Those that carry expressions are sent back: {@link LockedExpressions} would
 * refuse to evaluate them anyway, and this second layer does not depend on how the engine reads a query. Those without
 * an end get one, here at the door and not in the engine, whose own limit would bind our commands too.
 */
class QueryGuard extends OncePerRequestFilter {

    private static final String SUFFIX = "Expression";
    private static final int LONGEST_BODY = 1 << 20;
    private static final String LIMIT = "maxResults";

    /** Tasklist itself asks for this many filters. */
    private static final int LONGEST_LIST = 2000;

    /** What people submit holds their own words under our own names, and is never a query. */
    private static final Pattern SUBMISSION = Pattern.compile(".*/(submit-form|complete)");

    private final JsonFactory json = new JsonFactory();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Collections.list(request.getParameterNames()).stream().anyMatch(name -> name.endsWith(SUFFIX))) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "Expressões não são aceitas em consultas e filtros.");
            return;
        }
        if (isTooLong(request)) {
            refuse(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "Peça no máximo " + LONGEST_LIST + " resultados de cada vez.");
            return;
        }
        if (isUpload(request) || SUBMISSION.matcher(request.getRequestURI()).matches()) {
            chain.doFilter(new Bounded(request), response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "O pedido é grande demais.");
        } else if (holdsExpression(body)) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "Expressões não são aceitas em consultas e filtros.");
        } else {
            chain.doFilter(new Replayed(request, body), response);
        }
    }

    /** A deployment; everything else the engine reads is JSON, whatever its type says. */
    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private boolean holdsExpression(byte[] body) throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && parser.currentName().endsWith(SUFFIX)) {
                    parser.nextToken();
                    if (!LockedExpressions.QUERY_EXPRESSIONS.contains(parser.getText())) {
                        return true;
                    }
                }
            }
            return false;
        } catch (JsonProcessingException e) {
            // What cannot be read cannot be judged.
            return true;
        }
    }

    private static boolean isTooLong(HttpServletRequest request) {
        String limit = request.getParameter(LIMIT);
        return limit != null && (!limit.matches("\\d{1,9}") || Integer.parseInt(limit) > LONGEST_LIST);
    }

    private static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("{\"type\":\"RuleViolation\",\"message\":\"" + message + "\"}");
    }

    /** A request whose list ends somewhere. */
    private static class Bounded extends HttpServletRequestWrapper {

        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getQueryString() {
            String query = super.getQueryString();
            String limit = LIMIT + "=" + LONGEST_LIST;
            if (query == null || query.isEmpty()) {
                return limit;
            }
            return getParameter(LIMIT) == null ? query + "&" + limit : query;
        }
    }

    private static final class Replayed extends Bounded {

        private final byte[] body;

        Replayed(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
