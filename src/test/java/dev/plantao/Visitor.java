package dev.plantao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Somebody with a browser or a program, at the real doors. Redirects are not followed, cookies are kept. */
public final class Visitor {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String origin;
    private UnaryOperator<HttpRequest.Builder> credentials = request -> request;

    public Visitor(int port) {
        this.origin = "http://localhost:" + port;
    }

    /** Fills in the login page and returns the answer. */
    public HttpResponse<String> logIn(String username, String password) {
        get("/login");
        return post(
                "/login",
                form("username", username) + "&" + form("password", password),
                "application/x-www-form-urlencoded");
    }

    /** From now on every request carries these credentials, as a program's would. */
    public Visitor withBasic(String username, String password) {
        String token = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        credentials = request -> request.header("Authorization", "Basic " + token);
        return this;
    }

    /** Loses a cookie: the session's, for instance, as after a restart of the server. */
    public Visitor without(String cookie) {
        var kept = cookies.getCookieStore();
        List.copyOf(kept.getCookies()).stream()
                .filter(one -> one.getName().equals(cookie))
                .forEach(one -> kept.remove(null, one));
        return this;
    }

    /** The session has ended meanwhile, and the browser does not know. */
    public Visitor afterTheSessionEnded() {
        cookies.getCookieStore().getCookies().stream()
                .filter(one -> one.getName().equals("PLANTAO"))
                .forEach(one -> one.setValue("0123456789ABCDEF"));
        return this;
    }

    /** From now on every request says that it comes from this page. */
    public Visitor standingOn(String page) {
        credentials = request -> request.header("Referer", origin + page);
        return this;
    }

    /** Whether the server has left this cookie. */
    public boolean has(String cookie) {
        return !cookie(cookie).isEmpty();
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Listens to server-sent events, line by line; the caller closes the stream. */
    public HttpResponse<Stream<String>> listen(String path) {
        return exchange(request(path).header("Accept", "text/event-stream").GET(), BodyHandlers.ofLines());
    }

    /** Asks for a page as a browser does: errors come as pages, too. */
    public HttpResponse<String> browse(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    /** Posts JSON with the token of the page, if there is one. */
    public HttpResponse<String> post(String path, String json) {
        return post(path, json, "application/json");
    }

    public HttpResponse<String> post(String path, String body, String type) {
        return send(withToken(request(path), path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form with files as a browser does: the token is one of its fields. */
    public HttpResponse<String> post(String path, Multipart form) {
        return send(request(path)
                .header("Accept", "text/html")
                .header("Content-Type", Multipart.TYPE)
                .POST(form.field("_csrf", cookie("OC-XSRF")).publisher()));
    }

    /** Posts JSON under an Idempotency-Key, so that it may be sent again. */
    public HttpResponse<String> postWithKey(String path, String key, String json) {
        return send(request(path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** Posts without any token, as a page of another site would make the browser do. */
    public HttpResponse<String> postBlindly(String path, String body, String type) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> put(String path, String json) {
        return send(withToken(request(path), path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    /** Uploads one model the way Camunda Modeler does. */
    public HttpResponse<String> deploy(String path, String fileName, String content) {
        String boundary = "----plantao";
        BodyPublisher body = BodyPublishers.ofString("--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nteste\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n");
        return send(withToken(request(path), path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body));
    }

    private HttpRequest.Builder request(String path) {
        return credentials.apply(HttpRequest.newBuilder(URI.create(origin + path)));
    }

    private HttpRequest.Builder withToken(HttpRequest.Builder request, String path) {
        boolean camundas = path.startsWith("/camunda");
        String token = cookie(camundas ? "XSRF-TOKEN" : "OC-XSRF");
        return token.isEmpty() ? request : request.header(camundas ? "X-XSRF-TOKEN" : "X-OC-XSRF", token);
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return exchange(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String form(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
