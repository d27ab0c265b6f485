package dev.plantao.api;

import static dev.plantao.occurrence.attachment.Samples.image;
import static dev.plantao.occurrence.attachment.Samples.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.Multipart;
import dev.plantao.RunningApplication;
import dev.plantao.api.Program.Reply;
import dev.plantao.catalog.Parameters;
import dev.plantao.demo.MasterData;
import java.io.IOException;
import java.net.Socket;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningApplication
@DisplayName("UNO-B-18: the files of an occurrence")
class AttachmentTest {

    private static final String OCCURRENCES = "/api/v1/occurrences";
    private static final String QUESTION =
            """
            {"subject": "Relatório", "description": "Onde fica?", "module": "sales", "category": "QUESTION",
             "blocksWork": false, "affectsDelivery": false, "impact": "Menos retrabalho"}
            """;
    private static final byte[] PNG = image("png", 600, 400);

    @LocalServerPort
    private int port;

    @Autowired
    private MasterData world;

    @Autowired
    private Parameters parameters;

    @Autowired
    private JdbcClient jdbc;

    private Program helena;
    private Program camila;
    private String number;
    private String files;

    @BeforeEach
    void helenaHasAnOccurrence() {
        world.load();
        helena = new Program(port, "helena");
        camila = new Program(port, "camila");
        number = open(helena);
        files = OCCURRENCES + "/" + number + "/attachments";
    }

    private String open(Program who) {
        Reply opened = who.post(OCCURRENCES, QUESTION);
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        return opened.text("/number");
    }

    private String send(Program who, Multipart form) {
        Reply sent = who.post(files, form);
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        return sent.text("/items/0/id");
    }

    @Test
    @DisplayName("AC01, A14: a screenshot comes back as it was sent, and nothing of it runs in a browser")
    void comesBackAsItWasSent() {
        String id = send(helena, new Multipart().file("Tela do pedido não pago.png", PNG));

        Reply listed = camila.get(files);
        var download = helena.download(files + "/" + id);
        var preview = camila.download(files + "/" + id + "/preview");

        assertThat(listed.text("/items/0/name")).isEqualTo("Tela do pedido não pago.png");
        assertThat(listed.text("/items/0/type")).isEqualTo("image/png");
        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.body()).isEqualTo(PNG);
        for (var answer : List.of(download, preview)) {
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .containsExactly("sandbox; default-src 'none'");
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-store");
        }
        assertThat(download.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(download.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"Tela do pedido nao pago.png\";"
                        + " filename*=UTF-8''Tela%20do%20pedido%20n%C3%A3o%20pago.png");
        assertThat(preview.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(preview.body()).startsWith(0xff, 0xd8);
    }

    @Test
    @DisplayName("A15, CVE-2026-59314: no name adds a line to the answer")
    void noNameAddsAHeader() throws IOException {
        String id = send(
                helena,
                new Multipart()
                        .fileWith(
                                "filename*=UTF-8''..%2F..%2Fa%E2%80%AE%22%0D%0ASet-Cookie%3A%20x%3D1%0D%0A.txt",
                                text("oi")));
        String login = Base64.getEncoder().encodeToString("helena:helena".getBytes(UTF_8));

        String answer;
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + files + "/" + id + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + login
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(ISO_8859_1));
            answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }

        List<String> head =
                answer.substring(0, answer.indexOf("\r\n\r\n")).lines().toList();
        assertThat(head.get(0)).contains("200");
        assertThat(head).noneMatch(line -> line.startsWith("Set-Cookie: x"));
        assertThat(head)
                .filteredOn(line -> line.startsWith("Content-Disposition"))
                .singleElement()
                .asString()
                .matches("[\\x20-\\x7e]+")
                .doesNotContain("..")
                .contains("filename=\"a_Set-Cookie_ x_1.txt\"");
    }

    @Test
    @DisplayName("A12, AC19: somebody else's file, an internal one and none are one answer")
    void whatMayNotBeKnownIsNotThere() {
        String open = send(helena, new Multipart().file("tela.png", PNG));
        String internal = send(camila, new Multipart().file("nota.png", PNG));
        String unknown = "0".repeat(32);
        Program marcos = new Program(port, "marcos");
        String marcosFiles = OCCURRENCES + "/" + open(marcos) + "/attachments";

        for (String detail : List.of("", "/preview")) {
            assertThat(camila.get(files + "/" + internal + detail).status()).isEqualTo(200);
            assertThat(helena.get(files + "/" + internal + detail))
                    .isEqualTo(helena.get(files + "/" + unknown + detail))
                    .extracting(Reply::status)
                    .isEqualTo(404);
            assertThat(marcos.get(marcosFiles + "/" + open + detail).status())
                    .as("under another occurrence's address")
                    .isEqualTo(404);
            assertThat(marcos.get(files + "/" + open + detail))
                    .isEqualTo(marcos.get(OCCURRENCES + "/OC-2026-999999/attachments/" + open + detail))
                    .extracting(Reply::status)
                    .isEqualTo(404);
        }
        assertThat(helena.get(files).body()).contains(open).doesNotContain(internal);
        assertThat(helena.get(OCCURRENCES + "/" + number + "/interactions").body())
                .contains(open)
                .doesNotContain(internal);
        assertThat(camila.get(OCCURRENCES + "/" + number + "/interactions").body())
                .contains(open, internal);
        assertThat(marcos.get(files).status()).isEqualTo(404);
        assertThat(marcos.post(files, new Multipart().file("tela.png", PNG)).status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("NEG-18, c.7: who may not speak to the customer sends no public file, who may not read no file at all")
    void permissionsAreThoseOfTheConversation() {
        Program developer = new Program(port, "edu");

        assertThat(developer
                        .post(
                                files,
                                new Multipart().field("visibility", "PUBLIC").file("a.txt", text("oi")))
                        .status())
                .isEqualTo(403);
        assertThat(send(developer, new Multipart().file("a.txt", text("oi")))).isNotEmpty();
        assertThat(camila.get(files).text("/items/0/visibility")).isEqualTo("INTERNAL");
        assertThat(helena.post(
                                files,
                                new Multipart().field("visibility", "INTERNAL").file("a.txt", text("oi")))
                        .status())
                .isEqualTo(400);
        assertThat(new Program(port, "placar").get(files).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("a refused file leaves nothing, nor do the good ones beside it")
    void aRefusedFileLeavesNothing() {
        long before = rows();

        Reply refused = helena.post(files, new Multipart().file("boa.png", PNG).file("ma.svg", text("<svg/>")));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/field")).isEqualTo("file");
        assertThat(refused.text("/detail")).startsWith("O arquivo ma.svg é de um tipo que não recebemos");
        assertThat(helena.post(files, new Multipart().field("other", "x")).status())
                .isEqualTo(400);
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "attachment.files-per-request, 1, Envie no máximo 1 arquivos",
        "attachment.file-mb, 0, o máximo por arquivo",
        "attachment.occurrence-mb, 1, o máximo por ocorrência",
        "attachment.company-day-mb, 1, o máximo por dia",
        "attachment.files-per-occurrence, 1, passaria de 1 arquivos"
    })
    @DisplayName("A16: every limit is a parameter, and beyond it nothing is kept")
    void limitsAreParameters(String parameter, String limit, String reason) {
        parameters.set(parameter, limit);
        jdbc.sql("delete from attachment_quota").update();
        try {
            long before = rows();
            Reply refused = helena.post(
                    files, new Multipart().file("a.txt", noise(600_000)).file("b.txt", noise(600_000)));

            assertThat(refused.status()).as(refused.body()).isEqualTo(413);
            assertThat(refused.text("/detail")).contains(reason);
            assertThat(rows()).isEqualTo(before);
        } finally {
            jdbc.sql("delete from parameter where name = ?").param(parameter).update();
        }
    }

    @Test
    @DisplayName("A16: what a company sent today counts for its other occurrences, what the team sends does not")
    void theQuotaIsTheCompanys() {
        parameters.set("attachment.company-day-mb", "1");
        jdbc.sql("delete from attachment_quota").update();
        try {
            send(camila, new Multipart().file("a.txt", noise(900_000)));
            send(helena, new Multipart().file("b.txt", noise(900_000)));
            String other = OCCURRENCES + "/" + open(new Program(port, "rui")) + "/attachments";
            Multipart more = new Multipart().file("c.txt", noise(900_000));
            assertThat(new Program(port, "rui").post(other, more).status()).isEqualTo(413);
        } finally {
            jdbc.sql("delete from parameter where name = 'attachment.company-day-mb'")
                    .update();
        }
    }

    @Test
    @DisplayName("a content is kept once, also when two send it at the same moment")
    void aContentIsKeptOnce() throws Exception {
        byte[] content = noise(700_000);
        List<String> others = IntStream.range(0, 4)
                .mapToObj(i -> i % 2 == 0 ? "helena" : "marcos")
                .toList();
        List<Callable<Reply>> senders = others.stream()
                .map(name -> new Program(port, name))
                .map(who -> {
                    String address = OCCURRENCES + "/" + open(who) + "/attachments";
                    return (Callable<Reply>) () -> who.post(address, new Multipart().file("n.txt", content));
                })
                .toList();
        long contents = count("attachment_content");
        long attachments = count("attachment");

        var threads = Executors.newFixedThreadPool(4);
        try {
            for (var sent : threads.invokeAll(senders)) {
                assertThat(sent.get().status()).as(sent.get().body()).isEqualTo(201);
            }
        } finally {
            threads.shutdown();
        }

        assertThat(count("attachment_content")).isEqualTo(contents + 1);
        assertThat(count("attachment")).isEqualTo(attachments + 4);
    }

    @Test
    @DisplayName("I1: a repeated upload with its key is not a second one")
    void aRepeatedUploadIsOne() {
        Reply first = helena.post(files, new Multipart().file("a.txt", text("oi")), "upload-" + number);
        Reply again = helena.post(files, new Multipart().file("a.txt", text("oi")), "upload-" + number);
        Reply other = helena.post(files, new Multipart().file("a.txt", text("tchau")), "upload-" + number);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.replayed()).isTrue();
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(422);
        assertThat(helena.get(files).json().at("/items")).hasSize(1);
    }

    @Test
    @DisplayName("NEG-19: what has ended takes no files, and those it has stay readable")
    void whatHasEndedTakesNoFiles() {
        String id = send(helena, new Multipart().file("tela.png", PNG));
        assertThat(helena.post(OCCURRENCES + "/" + number + "/cancellation", "{\"reason\": \"OTHER\"}")
                        .status())
                .isEqualTo(200);

        Reply late = helena.post(files, new Multipart().file("depois.png", PNG));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/detail")).contains("já foi encerrada");
        assertThat(helena.download(files + "/" + id).body()).isEqualTo(PNG);
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        Random random = new Random();
        for (int i = 0; i < size; i++) {
            noise[i] = (byte) ('a' + random.nextInt(26));
        }
        return noise;
    }

    private long rows() {
        return count("attachment")
                + count("attachment_content")
                + count("attachment_piece")
                + count("interaction")
                + count("attachment_quota where bytes > 0");
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
