package dev.plantao;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/** A form with files, as a browser sends it. */
public final class Multipart {

    /** The type to send it as. */
    public static final String TYPE = "multipart/form-data; boundary=plantao-test";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public Multipart field(String name, String value) {
        body.writeBytes(
                ("--plantao-test\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(UTF_8));
        return this;
    }

    public Multipart file(String fileName, byte[] content) {
        return fileWith("filename=\"" + fileName.replace("\"", "%22") + "\"", content);
    }

    /** A file whose name is given in the words of the header, whatever they are. */
    public Multipart fileWith(String parameters, byte[] content) {
        body.writeBytes(("--plantao-test\r\nContent-Disposition: form-data; name=\"file\"; " + parameters
                        + "\r\nContent-Type: text/html\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
        return this;
    }

    public BodyPublisher publisher() {
        byte[] whole = body.toByteArray();
        return BodyPublishers.concat(
                BodyPublishers.ofByteArray(whole), BodyPublishers.ofString("--plantao-test--\r\n"));
    }
}
