package dev.plantao.occurrence.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks into an image: its measures from the header before anything is decoded (A16), and a small copy that is encoded
 * anew, so that nothing of what was sent but its pixels reaches a page (A14).
 */
final class Picture {

    static final long MOST_PIXELS = 40_000_000;
    private static final int PREVIEW = 480;

    private Picture() {}

    /** The image is not one, or too large. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;
        private final boolean tooLarge;

        Unreadable(boolean tooLarge) {
            this.tooLarge = tooLarge;
        }

        boolean tooLarge() {
            return tooLarge;
        }
    }

    /**
     * The preview as JPEG, turned upright; null for one that is an image but in colours this reader does not know (CMYK).
     *
     * @throws Unreadable if it is no image of this type, or has more than 40 megapixels
     */
    static byte @Nullable [] preview(FileType type, InputStream content, int orientation)
            throws IOException, Unreadable {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
        try (var input = new MemoryCacheImageInputStream(content)) {
            reader.setInput(input, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                throw new Unreadable(true);
            }
            return jpeg(Orientation.upright(scaled(decoded(reader, Math.max(width, height))), orientation));
        } catch (IIOException wrong) {
            if (type == FileType.JPEG && "Unsupported Image Type".equals(wrong.getMessage())) {
                return null;
            }
            throw new Unreadable(false);
        } catch (IndexOutOfBoundsException
                | IllegalArgumentException
                | IllegalStateException
                | NegativeArraySizeException wrong) {
            // The readers of the JDK answer broken files with these, too.
            throw new Unreadable(false);
        } finally {
            reader.dispose();
        }
    }

    /** Leaves out pixels while decoding: the memory is that of a preview, not of the image. */
    private static BufferedImage decoded(ImageReader reader, long longest) throws IOException {
        int step = (int) Math.max(1, longest / (2 * PREVIEW));
        ImageReadParam sparse = reader.getDefaultReadParam();
        sparse.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, sparse);
    }

    private static BufferedImage scaled(BufferedImage image) {
        double share = Math.min(1.0, (double) PREVIEW / Math.max(image.getWidth(), image.getHeight()));
        int width = (int) Math.max(1, Math.round(image.getWidth() * share));
        int height = (int) Math.max(1, Math.round(image.getHeight() * share));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = small.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        canvas.dispose();
        return small;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", encoded);
        return encoded.toByteArray();
    }
}
