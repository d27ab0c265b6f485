package dev.plantao.occurrence.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What may be attached (UNO-B-18, A14). Whatever is not here is refused; SVG and HTML can run scripts and are not here.
 * Texts of every kind are handed out as plain text.
 */
enum FileType {
    PNG("image/png", "\u0089PNG\r\n\u001a\n", "png"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff", "jpg", "jpeg"),
    GIF("image/gif", "GIF8", "gif"),
    /** Comes in, and gets no preview: see {@link WebP}. */
    WEBP("image/webp", "RIFF", "webp"),
    PDF("application/pdf", "%PDF-", "pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK\u0003\u0004", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\u0003\u0004", "docx"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "PK\u0003\u0004", "ods"),
    ODT("application/vnd.oasis.opendocument.text", "PK\u0003\u0004", "odt"),
    ZIP("application/zip", "PK\u0003\u0004", "zip"),
    TEXT("text/plain", "", "txt", "log", "csv", "xml");

    /** As the refusals name them. */
    static final String NAMES =
            "imagens (PNG, JPEG, GIF, WebP), PDF, planilhas e textos (XLSX, DOCX, ODS, ODT, sem macros),"
                    + " TXT, CSV, LOG, XML e ZIP";

    private final String mediaType;
    private final byte[] magic;
    private final Set<String> extensions;

    FileType(String mediaType, String magic, String... extensions) {
        this.mediaType = mediaType;
        this.magic = magic.getBytes(StandardCharsets.ISO_8859_1);
        this.extensions = Set.of(extensions);
    }

    static Optional<FileType> ofExtension(String extension) {
        String lower = extension.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(lower))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether it is an image that gets a preview. */
    boolean isShown() {
        return this == PNG || this == JPEG || this == GIF;
    }

    /** Office documents are ZIP files inside. */
    boolean isZipped() {
        return this == ZIP || isOffice();
    }

    boolean isOffice() {
        return this == XLSX || this == DOCX || this == ODS || this == ODT;
    }

    /** Whether a file begins as this type does: at its first byte, not somewhere behind other content. */
    boolean begins(byte[] head) {
        if (this == WEBP) {
            return WebP.begins(head);
        }
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }
}
