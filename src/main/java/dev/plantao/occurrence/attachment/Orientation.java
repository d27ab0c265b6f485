package dev.plantao.occurrence.attachment;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a camera was held. Phones keep the pixels as the sensor saw them and say in the EXIF data of the JPEG how to turn
 * them; a preview is encoded without that data, and so has to be turned itself.
 */
final class Orientation {

    /** Upright already. */
    static final int UPRIGHT = 1;

    private static final int MOST = 8;
    private static final int SIDEWAYS = 5;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int EXIF_SEGMENT = 0xffe1;
    private static final int PICTURE = 0xffda;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private Orientation() {}

    /** The value of the EXIF tag, 1 to 8, in the first bytes of a JPEG; {@link #UPRIGHT} if there is none to be read. */
    static int of(byte[] head) {
        ByteBuffer bytes = ByteBuffer.wrap(head);
        int at = 2;
        try {
            for (int marker = marker(bytes, at); marker > 0xff00 && marker != PICTURE; marker = marker(bytes, at)) {
                int data = at + 4;
                if (marker == EXIF_SEGMENT && Arrays.equals(head, data, data + EXIF.length, EXIF, 0, EXIF.length)) {
                    return inDirectory(bytes.slice(data + EXIF.length, head.length - data - EXIF.length));
                }
                at += 2 + (bytes.getShort(at + 2) & 0xffff);
            }
        } catch (IndexOutOfBoundsException cutOff) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static int marker(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xffff;
    }

    private static int inDirectory(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int entry = directory + 2; entry < directory + 2 + entries * ENTRY; entry += ENTRY) {
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                int value = tiff.getShort(entry + 8) & 0xffff;
                return value >= UPRIGHT && value <= MOST ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The image as whoever took it saw it. */
    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == UPRIGHT) {
            return image;
        }
        int right = image.getWidth() - 1;
        int bottom = image.getHeight() - 1;
        boolean sideways = orientation >= SIDEWAYS;
        BufferedImage turned =
                new BufferedImage((sideways ? bottom : right) + 1, (sideways ? right : bottom) + 1, image.getType());
        for (int y = 0; y <= bottom; y++) {
            for (int x = 0; x <= right; x++) {
                int across =
                        switch (orientation) {
                            case 2, 3 -> right - x;
                            case 4 -> x;
                            case 6, 7 -> bottom - y;
                            default -> y;
                        };
                int down =
                        switch (orientation) {
                            case 2 -> y;
                            case 3, 4 -> bottom - y;
                            case 7, 8 -> right - x;
                            default -> x;
                        };
                turned.setRGB(across, down, image.getRGB(x, y));
            }
        }
        return turned;
    }
}
