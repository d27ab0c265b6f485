package dev.plantao.occurrence.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people send them, and as they should not. */
public final class Samples {

    private Samples() {}

    public static Upload upload(String name, byte[] content) {
        return new Upload(name, content.length, () -> new ByteArrayInputStream(content));
    }

    /** A real picture in this format. */
    public static byte[] image(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, height / 2, Color.ORANGE.getRGB());
        }
        return encoded(image, format);
    }

    public static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A few bytes that say of themselves to be a picture of this size. */
    public static byte[] pngOfSize(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(UTF_8))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(header.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) check.getValue())
                .array();
    }

    /** A real WebP picture of one colour: lossless, and so only a few bytes whatever its size. */
    public static byte[] webp(int width, int height) {
        Bits bits = new Bits().put(width - 1, 14).put(height - 1, 14).put(0, 1).put(0, 3);
        // No transform, no colour cache, no groups; then green, red, blue and alpha of one value each, and no distance.
        bits.put(0, 1).put(0, 1).put(0, 1);
        for (int value : new int[] {140, 255, 0, 255}) {
            bits.put(1, 1).put(0, 1).put(1, 1).put(value, 8);
        }
        bits.put(1, 1).put(0, 1).put(0, 1).put(0, 1);
        byte[] picture = joined(new byte[] {0x2f}, bits.bytes());
        byte[] padded = Arrays.copyOf(picture, picture.length + picture.length % 2);
        return ByteBuffer.allocate(20 + padded.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(text("RIFF"))
                .putInt(12 + padded.length)
                .put(text("WEBPVP8L"))
                .putInt(picture.length)
                .put(padded)
                .array();
    }

    /** Bits from the lowest to the highest, as WebP writes them. */
    private static final class Bits {

        private final BitSet bits = new BitSet();
        private int length;

        Bits put(int value, int count) {
            for (int i = 0; i < count; i++) {
                bits.set(length++, (value >> i & 1) == 1);
            }
            return this;
        }

        byte[] bytes() {
            return Arrays.copyOf(bits.toByteArray(), (length + 7) / 8);
        }
    }

    /** A JPEG whose EXIF data say how the camera was held. */
    public static byte[] turned(byte[] jpeg, int orientation, ByteOrder order) {
        ByteBuffer exif = ByteBuffer.allocate(36).put(new byte[] {(byte) 0xff, (byte) 0xe1, 0, 34});
        exif.put(text("Exif\0\0")).order(order).put(text(order == ByteOrder.BIG_ENDIAN ? "MM" : "II"));
        exif.putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        byte[] start = Arrays.copyOf(jpeg, 2);
        byte[] rest = Arrays.copyOfRange(jpeg, 2, jpeg.length);
        return joined(start, joined(exif.array(), rest));
    }

    public static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    public static byte[] pdf() {
        return text(
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                        + "trailer<</Root 1 0 R>>\n%%EOF\n");
    }

    /** A workbook as far as anybody looks who does not calculate; {@code more} are further entries. */
    public static byte[] xlsx(Map<String, byte[]> more) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", text("<Types><Override PartName=\"/xl/workbook.xml\"/></Types>"));
        entries.put("xl/workbook.xml", text("<workbook/>"));
        entries.putAll(more);
        return zip(entries);
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
