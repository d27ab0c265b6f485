package dev.plantao.occurrence.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What a WebP image says of itself in its first bytes. Nothing here decodes one: its decoders for Java need a gigabyte. */
final class WebP {

    private static final int HEADER = 30;
    private static final int FOURTEEN_BITS = 0x3fff;
    private static final int LOSSY_START = 0x2a019d;
    private static final byte LOSSLESS_START = 0x2f;

    private WebP() {}

    static boolean begins(byte[] head) {
        return head.length >= HEADER
                && word(head, 0).equals("RIFF")
                && word(head, 8).equals("WEBP");
    }

    /** Width times height; 0 if the header is none of the three there are. */
    static long pixels(byte[] head) {
        ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        return switch (word(head, 12)) {
            case "VP8 " ->
                (bytes.getInt(22) >>> 8) == LOSSY_START
                        ? (long) (bytes.getShort(26) & FOURTEEN_BITS) * (bytes.getShort(28) & FOURTEEN_BITS)
                        : 0;
            case "VP8L" -> {
                int measures = bytes.getInt(21);
                yield head[20] == LOSSLESS_START
                        ? (1L + (measures & FOURTEEN_BITS)) * (1 + (measures >>> 14 & FOURTEEN_BITS))
                        : 0;
            }
            case "VP8X" -> (1L + (bytes.getInt(23) >>> 8)) * (1 + (bytes.getInt(26) >>> 8));
            default -> 0;
        };
    }

    private static String word(byte[] head, int at) {
        return new String(head, at, 4, StandardCharsets.ISO_8859_1);
    }
}
