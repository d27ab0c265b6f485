package dev.plantao.portal;

import static dev.plantao.occurrence.attachment.Samples.image;
import static dev.plantao.occurrence.attachment.Samples.pdf;
import static dev.plantao.occurrence.attachment.Samples.text;
import static dev.plantao.occurrence.attachment.Samples.upload;
import static dev.plantao.occurrence.attachment.Samples.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.Multipart;
import dev.plantao.RunningApplication;
import dev.plantao.Visitor;
import dev.plantao.demo.MasterData;
import dev.plantao.occurrence.Author;
import dev.plantao.occurrence.Visibility;
import dev.plantao.occurrence.attachment.Attachments;
import dev.plantao.process.OccurrenceProcess;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningApplication
@DisplayName("UNO-B-18, AGE-20, F29: files of the customer's forms")
class SentFilesTest {

    private static final String NEW = "/portal/ocorrencias/nova";

    @LocalServerPort
    private int port;

    @Autowired
    private MasterData world;

    @Autowired
    private OccurrenceProcess process;

    @Autowired
    private Attachments attachments;

    @Autowired
    private JdbcClient jdbc;

    private Visitor helena;

    @BeforeEach
    void helenaIsAtThePortal() {
        world.load();
        helena = new Visitor(port);
        helena.logIn("helena", "helena");
        helena.get(NEW + "?modulo=sales&etapa=formulario");
    }

    @Test
    @DisplayName("AC01: opens with screenshot, PDF and sheet, answers with a file alone, and finds them all again")
    void filesComeWithOpeningAndReply() {
        HttpResponse<String> opened = helena.post(
                NEW,
                opening("Com arquivos")
                        .file("tela.png", image("png", 30, 20))
                        .file("nota.pdf", pdf())
                        .file("custos.xlsx", xlsx(Map.of())));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);
        String address = opened.headers().firstValue("Location").orElseThrow();
        String page = address.substring(address.indexOf("/portal"));

        HttpResponse<String> replied =
                helena.post(page, new Multipart().field("text", "").file("erro.log", text("ERROR falha")));
        assertThat(replied.statusCode()).as(replied.body()).isEqualTo(302);

        String shown = helena.get(page).body();
        assertThat(shown)
                .contains("tela.png", "nota.pdf", "custos.xlsx", "Arquivo enviado: erro.log", "/preview\"")
                .contains("file-name\">erro.log<");
        String link = shown.replaceAll("(?s).*?href=\"(/api/v1/[^\"]+)\" download.*", "$1");
        assertThat(helena.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("a refused file keeps every word that was typed, says why beside the field, and opens nothing")
    void aRefusedFileLosesNoWords() {
        long before = count("occurrence") + count("attachment_content");

        HttpResponse<String> refused = helena.post(
                NEW,
                opening("Assunto guardado").file("boa.png", image("png", 9, 9)).file("ma.svg", text("<svg/>")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Assunto guardado", "Texto guardado", "id=\"file-error\"")
                .contains("O arquivo ma.svg é de um tipo que não recebemos")
                .contains("Os arquivos precisam ser escolhidos de novo");
        assertThat(count("occurrence") + count("attachment_content")).isEqualTo(before);
    }

    @Test
    @DisplayName("AC19: a file of an internal note is on no page of the customer")
    void internalFilesStayInside() {
        HttpResponse<String> opened = helena.post(NEW, opening("Com nota interna"));
        String address = opened.headers().firstValue("Location").orElseThrow();
        String number = address.substring(address.lastIndexOf('/') + 1);
        process.teamSaid(
                number,
                Author.staff("camila", "Camila Duarte"),
                Visibility.INTERNAL,
                "Só nossa",
                attachments.check(List.of(upload("segredo.txt", text("oi")))));

        assertThat(helena.get("/portal/ocorrencias/" + number).body())
                .contains("Com nota interna")
                .doesNotContain("segredo.txt", "Só nossa");
    }

    @Test
    @DisplayName("the limits stand beside the field")
    void limitsStandBesideTheField() {
        assertThat(helena.get(NEW + "?modulo=sales&etapa=formulario").body())
                .contains("até 10 arquivos, 25 MB cada um, 100 MB por ocorrência")
                .contains("enctype=\"multipart/form-data\"");
    }

    private static Multipart opening(String subject) {
        return new Multipart()
                .field("key", UUID.randomUUID().toString())
                .field("module", "sales")
                .field("category", "QUESTION")
                .field("subject", subject)
                .field("description", "Texto guardado")
                .field("impact", "Menos retrabalho")
                .field("blocksWork", "no");
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
