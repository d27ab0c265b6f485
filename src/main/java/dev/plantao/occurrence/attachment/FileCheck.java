package dev.plantao.occurrence.attachment;

import dev.plantao.catalog.Parameters.AttachmentLimits;
import dev.plantao.occurrence.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** Decides by its content what a file is, and whether it may come in (A14, A16). */
final class FileCheck {

    private static final int HEAD = 64 * 1024;

    /** Texts a browser or a shell would run. */
    private static final Set<String> RUN_BY_SOMEBODY = Set.of(
            "text/html",
            "application/xhtml+xml",
            "image/svg+xml",
            "application/xslt+xml",
            "application/javascript",
            "text/javascript",
            "application/x-sh",
            "application/x-bat",
            "application/x-msdos-batch",
            "text/x-python",
            "text/x-perl",
            "text/x-php",
            "text/x-ruby");

    private FileCheck() {}

    static CheckedFile check(Upload upload, AttachmentLimits limits) {
        String name = FileName.clean(upload.name());
        if (upload.size() == 0) {
            throw refused(name, "está vazio");
        }
        if (upload.size() > limits.file()) {
            throw new FileTooLarge(
                    "O arquivo " + name + " passa de " + Sizes.text(limits.file()) + ", o máximo por arquivo.");
        }
        FileType type = FileType.ofExtension(FileName.extension(name))
                .orElseThrow(() -> refused(name, "é de um tipo que não recebemos. Envie " + FileType.NAMES));
        try {
            byte[] preview = look(upload, name, type);
            return new CheckedFile(name, type, upload.size(), sha256(upload), preview, upload.source());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte @Nullable [] look(Upload upload, String name, FileType type) throws IOException {
        byte[] head;
        try (InputStream content = upload.source().open()) {
            head = content.readNBytes(HEAD);
        }
        if (!type.begins(head) || type == FileType.TEXT && !isHarmlessText(head)) {
            throw refused(name, "não contém o que a extensão diz. Confira o arquivo e envie o original");
        }
        if (type.isZipped()) {
            checkArchive(upload, name, type);
        }
        if (type == FileType.WEBP) {
            checkMeasures(head, name);
        }
        return type.isShown() ? preview(upload, name, type, head) : null;
    }

    /** Texts have no magic bytes; what they really are is found in Tika's table. Of the others {@code begins} is enough. */
    private static boolean isHarmlessText(byte[] head) throws IOException {
        MediaType found = MimeTypes.getDefaultMimeTypes().detect(new ByteArrayInputStream(head), new Metadata());
        return !RUN_BY_SOMEBODY.contains(found.toString())
                && (found.equals(MediaType.TEXT_PLAIN)
                        || MediaTypeRegistry.getDefaultRegistry().isSpecializationOf(found, MediaType.TEXT_PLAIN));
    }

    private static void checkArchive(Upload upload, String name, FileType type) throws IOException {
        try {
            FileType found = Archive.inspect(upload);
            if (found != type && type != FileType.ZIP) {
                throw refused(name, "não contém o que a extensão diz. Confira o arquivo e envie o original");
            }
        } catch (Archive.Refused refused) {
            throw refused(name, String.valueOf(refused.getMessage()));
        }
    }

    private static void checkMeasures(byte[] head, String name) {
        long pixels = WebP.pixels(head);
        if (pixels == 0 || pixels > Picture.MOST_PIXELS) {
            throw noPicture(name, pixels > 0);
        }
    }

    private static byte @Nullable [] preview(Upload upload, String name, FileType type, byte[] head)
            throws IOException {
        int orientation = type == FileType.JPEG ? Orientation.of(head) : Orientation.UPRIGHT;
        try (InputStream content = upload.source().open()) {
            return Picture.preview(type, content, orientation);
        } catch (Picture.Unreadable wrong) {
            throw noPicture(name, wrong.tooLarge());
        }
    }

    private static RuleViolation noPicture(String name, boolean tooLarge) {
        return refused(
                name,
                tooLarge
                        ? "passa de 40 megapixels. Reduza a imagem e envie de novo"
                        : "não é uma imagem que conseguimos abrir. Salve-a de novo e tente outra vez");
    }

    private static String sha256(Upload upload) throws IOException {
        try (var content = new DigestInputStream(upload.source().open(), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RuleViolation refused(String name, String reason) {
        return RuleViolation.field(Attachments.FIELD, "O arquivo " + name + " " + reason + ".");
    }
}
