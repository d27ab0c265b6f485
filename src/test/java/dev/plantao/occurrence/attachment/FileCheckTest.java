package dev.plantao.occurrence.attachment;

import static dev.plantao.occurrence.attachment.Samples.image;
import static dev.plantao.occurrence.attachment.Samples.joined;
import static dev.plantao.occurrence.attachment.Samples.pdf;
import static dev.plantao.occurrence.attachment.Samples.pngOfSize;
import static dev.plantao.occurrence.attachment.Samples.text;
import static dev.plantao.occurrence.attachment.Samples.turned;
import static dev.plantao.occurrence.attachment.Samples.upload;
import static dev.plantao.occurrence.attachment.Samples.webp;
import static dev.plantao.occurrence.attachment.Samples.xlsx;
import static dev.plantao.occurrence.attachment.Samples.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plantao.catalog.Parameters.AttachmentLimits;
import dev.plantao.occurrence.RuleViolation;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What may be attached")
class FileCheckTest {

    private static final AttachmentLimits LIMITS = new AttachmentLimits(1_000_000, 2_000_000, 2_000_000, 10, 200);
    private static final byte[] HTML = text("<!DOCTYPE html><html><script>alert(1)</script></html>");
    private static final byte[] SVG =
            text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of("tela.png", image("png", 40, 20), FileType.PNG),
                Arguments.of("foto.JPG", image("jpeg", 40, 20), FileType.JPEG),
                Arguments.of("erro.gif", image("gif", 40, 20), FileType.GIF),
                Arguments.of("print.webp", webp(1280, 720), FileType.WEBP),
                Arguments.of("nota.pdf", pdf(), FileType.PDF),
                Arguments.of("custos.xlsx", xlsx(Map.of()), FileType.XLSX),
                Arguments.of(
                        "carta.docx",
                        zip(Map.of("[Content_Types].xml", text("<Types/>"), "word/document.xml", text("<d/>"))),
                        FileType.DOCX),
                Arguments.of("saldo.ods", openDocument(FileType.ODS, "content.xml"), FileType.ODS),
                Arguments.of("carta.odt", openDocument(FileType.ODT, "content.xml"), FileType.ODT),
                Arguments.of("itens.csv", text("código;valor\n1;10,50\n"), FileType.TEXT),
                Arguments.of("itens.csv", new byte[] {'c', (byte) 0xf3, 'd', ';', '1', '\n'}, FileType.TEXT),
                Arguments.of("app.log", text("2026-11-22 10:00:00 ERROR falha\n"), FileType.TEXT),
                Arguments.of("leia.txt", text("oi"), FileType.TEXT),
                Arguments.of(
                        "nfe.xml",
                        text("<?xml version=\"1.0\" encoding=\"UTF-8\"?><nfeProc"
                                + " xmlns=\"http://www.portalfiscal.inf.br/nfe\" versao=\"4.00\"/>"),
                        FileType.TEXT),
                Arguments.of(
                        "tudo.zip",
                        zip(Map.of("a.png", image("png", 9, 9), "custos.xlsx", xlsx(Map.of()))),
                        FileType.ZIP));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    @DisplayName("UNO-B-18, AC01: images, documents, sheets, texts and archives come in")
    void comesIn(String name, byte[] content, FileType type) {
        CheckedFile file = check(name, content);

        assertThat(file.name()).isEqualTo(name);
        assertThat(file.type()).isEqualTo(type);
        assertThat(file.size()).isEqualTo(content.length);
        assertThat(file.preview() != null).isEqualTo(type.isShown());
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("pagina.html", HTML, "tipo que não recebemos"),
                Arguments.of("logo.svg", SVG, "tipo que não recebemos"),
                Arguments.of("setup.exe", text("MZ"), "tipo que não recebemos"),
                Arguments.of("semextensao", text("oi"), "tipo que não recebemos"),
                Arguments.of("vazio.txt", new byte[0], "vazio"),
                Arguments.of("pagina.txt", HTML, "não contém o que a extensão diz"),
                Arguments.of("logo.xml", SVG, "não contém o que a extensão diz"),
                Arguments.of(
                        "pagina.xml",
                        text("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>"),
                        "não contém o que a extensão diz"),
                Arguments.of("roda.log", text("#!/bin/sh\nrm -rf /\n"), "não contém o que a extensão diz"),
                Arguments.of("programa.txt", new byte[] {'M', 'Z', 0, 3, 0, 0}, "não contém o que a extensão diz"),
                Arguments.of("foto.png", image("jpeg", 9, 9), "não contém o que a extensão diz"),
                Arguments.of("foto.png", HTML, "não contém o que a extensão diz"),
                Arguments.of("nota.pdf", joined(HTML, pdf()), "não contém o que a extensão diz"),
                Arguments.of("foto.png", joined(pngOfSize(10, 10), HTML), "não é uma imagem"),
                Arguments.of("foto.png", pngOfSize(50_000, 50_000), "40 megapixels"),
                Arguments.of("print.webp", webp(16_000, 16_000), "40 megapixels"),
                Arguments.of("print.webp", canvas(webp(9, 9), 50_000, 50_000), "40 megapixels"),
                Arguments.of("print.webp", image("png", 9, 9), "não contém o que a extensão diz"),
                Arguments.of(
                        "som.webp", text("RIFF\0\0\0\0WAVEfmt " + "x".repeat(40)), "não contém o que a extensão diz"),
                Arguments.of("print.webp", text("RIFF\0\0\0\0WEBPVP8 " + "x".repeat(40)), "não é uma imagem"),
                Arguments.of("print.webp", joined(HTML, webp(9, 9)), "não contém o que a extensão diz"),
                Arguments.of("custos.xlsx", zip(Map.of("a.txt", text("oi"))), "não contém o que a extensão diz"),
                Arguments.of("custos.xlsx", xlsx(Map.of("xl/vbaProject.bin", text("Sub"))), "macros"),
                Arguments.of("custos.zip", xlsx(Map.of("xl/vbaProject.bin", text("Sub"))), "macros"),
                Arguments.of("custos.xlsx", xlsx(Map.of("xl/macrosheets/sheet1.xml", text("="))), "macros"),
                Arguments.of("saldo.ods", openDocument(FileType.ODS, "Basic/Standard/Module1.xml"), "macros"),
                Arguments.of("tudo.zip", zip(Map.of("custos.xlsm", text("PK"))), "programa"),
                Arguments.of("tudo.zip", zip(Map.of("foto.png", text("MZ programa"))), "programa"),
                Arguments.of("tudo.zip", zip(Map.of("../../fora.txt", text("oi"))), "não são seguros"),
                Arguments.of("tudo.zip", zip(Map.of("outro.zip", zip(Map.of("a", text("oi"))))), "compactado dentro"),
                Arguments.of(
                        "tudo.zip", zip(Map.of("a.xlsx", xlsx(Map.of("xl/vbaProject.bin", text("Sub"))))), "macros"),
                Arguments.of("bomba.zip", zip(Map.of("a.log", new byte[900_000])), "cresce demais"),
                Arguments.of("muitos.zip", zip(thousandAndOne()), "mais de 1000"),
                Arguments.of("cortado.zip", cut(zip(Map.of("a.txt", text("oi".repeat(99))))), "íntegro"),
                Arguments.of(
                        "dois.zip",
                        joined(zip(Map.of("a.txt", text("oi"))), zip(Map.of("b.txt", text("oi")))),
                        "íntegro"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("refused")
    @DisplayName("A14, A16: what could harm whoever opens it does not, and the refusal says why")
    void staysOut(String name, byte[] content, String reason) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> check(name, content))
                .withMessageStartingWith("O arquivo " + name)
                .withMessageContaining(reason)
                .satisfies(refused -> assertThat(refused.errors())
                        .extracting(RuleViolation.FieldError::field)
                        .containsExactly("file"));
    }

    @Test
    @DisplayName("A16: a file above the limit is refused before it is read")
    void tooLargeIsNotRead() {
        Upload huge = new Upload("tela.png", 2L << 30, () -> {
            throw new IOException("read");
        });

        assertThatExceptionOfType(FileTooLarge.class)
                .isThrownBy(() -> FileCheck.check(huge, LIMITS))
                .withMessage("O arquivo tela.png passa de 977 KB, o máximo por arquivo.");
    }

    @Test
    @DisplayName("A14: a preview holds pixels only, at most 480 of them in a row")
    void aPreviewIsMadeAnew() throws IOException {
        byte[] polyglot = joined(image("png", 1600, 900), HTML);

        byte[] preview = check("tela.png", polyglot).preview();

        var small = ImageIO.read(new ByteArrayInputStream(preview));
        assertThat(small.getWidth()).isEqualTo(480);
        assertThat(small.getHeight()).isEqualTo(270);
        assertThat(new String(preview, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @ParameterizedTest
    @CsvSource({
        "1, top, left", "2, top, right", "3, bottom, right", "4, bottom, left",
        "5, left, top", "6, right, top", "7, right, bottom", "8, left, bottom"
    })
    @DisplayName("a photograph stands upright in its preview, however the phone was held")
    void aPhotographStandsUpright(int orientation, String firstRow, String firstColumn) throws IOException {
        // The sensor's first row is dark, its first column is red.
        BufferedImage seen = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        paint(seen, 0, 0, 300, 200, Color.WHITE);
        paint(seen, 0, 0, 300, 40, Color.BLACK);
        paint(seen, 0, 0, 40, 200, Color.RED);

        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            byte[] photograph = turned(Samples.encoded(seen, "jpeg"), orientation, order);
            var preview = ImageIO.read(
                    new ByteArrayInputStream(check("foto.jpg", photograph).preview()));

            assertThat(preview.getWidth()).isEqualTo(orientation < 5 ? 300 : 200);
            assertThat(brightness(preview, firstRow))
                    .as("first row %s", firstRow)
                    .isLessThan(60);
            assertThat(colour(preview, firstColumn))
                    .as("first column %s", firstColumn)
                    .satisfies(colour -> {
                        assertThat(colour.getRed()).isGreaterThan(200);
                        assertThat(colour.getBlue()).isLessThan(60);
                    });
        }
    }

    @Test
    void anOrientationThatIsNoneTurnsNothing() throws IOException {
        byte[] jpeg = image("jpeg", 40, 20);
        byte[] broken = turned(jpeg, 6, ByteOrder.BIG_ENDIAN);
        broken[2 + 4 + 6 + 4] = 0x7f;

        for (byte[] photograph : List.of(
                jpeg, turned(jpeg, 0, ByteOrder.BIG_ENDIAN), turned(jpeg, 9, ByteOrder.LITTLE_ENDIAN), broken)) {
            assertThat(ImageIO.read(new ByteArrayInputStream(
                                    check("foto.jpg", photograph).preview()))
                            .getWidth())
                    .isEqualTo(40);
        }
    }

    private static void paint(BufferedImage image, int x, int y, int width, int height, Color colour) {
        var canvas = image.createGraphics();
        canvas.setColor(colour);
        canvas.fillRect(x, y, width, height);
        canvas.dispose();
    }

    /** The colour in the middle of this side of an image, away from its corners. */
    private static Color colour(BufferedImage image, String side) {
        int right = image.getWidth() - 1;
        int bottom = image.getHeight() - 1;
        return new Color(
                switch (side) {
                    case "top" -> image.getRGB(right / 2, 10);
                    case "bottom" -> image.getRGB(right / 2, bottom - 10);
                    case "left" -> image.getRGB(10, bottom / 2);
                    default -> image.getRGB(right - 10, bottom / 2);
                });
    }

    private static int brightness(BufferedImage image, String side) {
        Color colour = colour(image, side);
        return colour.getRed() + colour.getGreen() + colour.getBlue();
    }

    /** The same picture, in a container that says it is of another size. */
    private static byte[] canvas(byte[] webp, int width, int height) {
        byte[] header = new byte[18];
        System.arraycopy(text("VP8X"), 0, header, 0, 4);
        header[4] = 10;
        for (int i = 0; i < 3; i++) {
            header[12 + i] = (byte) (width - 1 >> 8 * i);
            header[15 + i] = (byte) (height - 1 >> 8 * i);
        }
        return joined(joined(Arrays.copyOf(webp, 12), header), Arrays.copyOfRange(webp, 12, webp.length));
    }

    @Test
    void twoNamesOfOneContentHaveOneHash() {
        assertThat(check("a.txt", text("oi")).sha256())
                .isEqualTo(check("b.log", text("oi")).sha256())
                .hasSize(64);
    }

    private static CheckedFile check(String name, byte[] content) {
        return FileCheck.check(upload(name, content), LIMITS);
    }

    private static byte[] openDocument(FileType type, String entry) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", text(type.mediaType()));
        entries.put(entry, text("<office/>"));
        return zip(entries);
    }

    private static Map<String, byte[]> thousandAndOne() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i <= 1000; i++) {
            entries.put(i + ".txt", text("oi"));
        }
        return entries;
    }

    private static byte[] cut(byte[] content) {
        return Arrays.copyOf(content, content.length - 30);
    }
}
