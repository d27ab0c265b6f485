package dev.plantao.occurrence.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks into a ZIP file or an office document while it is read once; nothing is unpacked to the disk (A16). What the
 * entries say of themselves is not believed: bytes are counted as they come out.
 */
final class Archive {

    private static final int MOST_ENTRIES = 1000;
    private static final int MOST_TIMES_LARGER = 100;
    private static final int KEPT = 256 * 1024;
    private static final int MOST_NESTED = 25 * 1024 * 1024;

    /** Where the list of entries at the end of the file must be found: 1000 of them with long names. */
    private static final int TAIL = 1024 * 1024;

    private static final int END_OF_LIST = 0x06054b50;
    private static final int LISTED_ENTRY = 0x02014b50;
    private static final int UTF_8_NAME = 1 << 11;

    private static final Pattern EXECUTABLE = Pattern.compile(
            ".*\\.(exe|dll|com|bat|cmd|scr|msi|msp|ps1|vbs|vbe|js|jse|wsf|wsh|hta|jar|class|sh|lnk|cpl|reg|pif|apk|app"
                    + "|docm|dotm|xlsm|xltm|xlsb|xlam|pptm)");
    private static final Pattern MACRO =
            Pattern.compile("(.*/)?vbaproject[^/]*\\.bin|xl/macrosheets/.*|(.*/)?activex/.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPEN_DOCUMENT_MACRO = Pattern.compile("(Basic|Scripts)/.+");

    private final Upload upload;
    private int entries;
    private long unpacked;

    private Archive(Upload upload) {
        this.upload = upload;
    }

    /** Why an archive is refused, as the end of a sentence in Portuguese that begins with its name. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason);
        }
    }

    /**
     * What the archive is: an office document, or a plain ZIP.
     *
     * @throws Refused if it is broken, encrypted, too large inside, nested, or holds programs or macros
     */
    static FileType inspect(Upload upload) throws IOException, Refused {
        Archive archive = new Archive(upload);
        try (InputStream content = upload.source().open()) {
            Content found = archive.walk(content, 0);
            if (!found.names.equals(archive.listed())) {
                // Who opens it would see other entries than those inspected.
                throw new Refused("não é um arquivo compactado íntegro. Gere-o de novo e tente outra vez");
            }
            return found.type();
        } catch (ZipException | IllegalArgumentException broken) {
            throw new Refused(
                    String.valueOf(broken.getMessage()).contains("encrypted")
                            ? "tem senha. Envie uma cópia sem senha"
                            : "não é um arquivo compactado íntegro. Gere-o de novo e tente outra vez");
        }
    }

    /** What one archive holds. */
    private static final class Content {

        private final Set<String> names = new HashSet<>();
        private String contentTypes = "";
        private String mimeType = "";

        FileType type() throws Refused {
            FileType type = FileType.ZIP;
            if (names.contains("[Content_Types].xml")) {
                type = names.contains("xl/workbook.xml")
                        ? FileType.XLSX
                        : names.contains("word/document.xml") ? FileType.DOCX : FileType.ZIP;
            } else if (mimeType.equals(FileType.ODS.mediaType())) {
                type = FileType.ODS;
            } else if (mimeType.equals(FileType.ODT.mediaType())) {
                type = FileType.ODT;
            }
            boolean macros = contentTypes.toLowerCase(Locale.ROOT).contains("macroenabled")
                    || names.stream().anyMatch(name -> MACRO.matcher(name).matches())
                    || (type == FileType.ODS || type == FileType.ODT)
                            && names.stream()
                                    .anyMatch(name ->
                                            OPEN_DOCUMENT_MACRO.matcher(name).matches());
            if (macros) {
                throw new Refused("tem macros. Salve uma cópia sem macros e envie-a");
            }
            return type;
        }
    }

    private Content walk(InputStream content, int depth) throws IOException, Refused {
        Content found = new Content();
        ZipInputStream zip = new ZipInputStream(content, ISO_8859_1);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > MOST_ENTRIES) {
                throw new Refused("tem mais de " + MOST_ENTRIES + " arquivos dentro. Divida-o em partes");
            }
            String name = entry.getName();
            if (!found.names.add(name) || name.contains("..") || name.startsWith("/") || name.contains("\\")) {
                throw new Refused("tem dentro nomes de arquivo que não são seguros");
            }
            if (!entry.isDirectory()) {
                look(found, name, zip, depth);
            }
        }
        return found;
    }

    private void look(Content found, String name, ZipInputStream zip, int depth) throws IOException, Refused {
        String lower = name.toLowerCase(Locale.ROOT);
        byte[] head = read(zip, 4);
        if (EXECUTABLE.matcher(lower).matches() || isProgram(head)) {
            throw new Refused("tem dentro um programa ou um documento com macros, que não recebemos");
        }
        boolean office = FileType.ofExtension(FileName.extension(lower))
                .filter(FileType::isOffice)
                .isPresent();
        if (isArchive(head) && (!office || depth > 0)) {
            throw new Refused("tem outro arquivo compactado dentro. Envie-os separados");
        }
        boolean kept = name.equals("mimetype") || name.equals("[Content_Types].xml") || isArchive(head);
        ByteArrayOutputStream bytes = kept ? new ByteArrayOutputStream() : null;
        if (bytes != null) {
            bytes.writeBytes(head);
        }
        drain(zip, bytes, isArchive(head) ? MOST_NESTED : KEPT);
        if (bytes == null) {
            return;
        }
        if (isArchive(head)) {
            walk(new ByteArrayInputStream(bytes.toByteArray()), depth + 1).type();
        } else if (name.equals("mimetype")) {
            found.mimeType = bytes.toString(UTF_8).strip();
        } else {
            found.contentTypes = bytes.toString(UTF_8);
        }
    }

    private byte[] read(ZipInputStream zip, int most) throws IOException, Refused {
        byte[] head = zip.readNBytes(most);
        count(head.length);
        return head;
    }

    private void drain(ZipInputStream zip, @Nullable ByteArrayOutputStream kept, int most) throws IOException, Refused {
        byte[] buffer = new byte[16 * 1024];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            count(read);
            if (kept != null) {
                if (kept.size() + read > most) {
                    throw new Refused("não é um arquivo compactado íntegro. Gere-o de novo e tente outra vez");
                }
                kept.write(buffer, 0, read);
            }
        }
    }

    private void count(int bytes) throws Refused {
        unpacked += bytes;
        if (unpacked > MOST_TIMES_LARGER * upload.size()) {
            throw new Refused("cresce demais ao ser aberto. Envie o conteúdo sem compactar");
        }
    }

    private static boolean isProgram(byte[] head) {
        return begins(head, 'M', 'Z') || begins(head, 0x7f, 'E', 'L', 'F') || begins(head, 0xca, 0xfe, 0xba, 0xbe);
    }

    private static boolean isArchive(byte[] head) {
        return begins(head, 'P', 'K', 3, 4)
                || begins(head, 'R', 'a', 'r', '!')
                || begins(head, '7', 'z', 0xbc, 0xaf)
                || begins(head, 0x1f, 0x8b)
                || begins(head, 'B', 'Z', 'h')
                || begins(head, 0xfd, '7', 'z', 'X');
    }

    private static boolean begins(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** The names in the list at the end, which is what most programs go by. */
    private Set<String> listed() throws IOException, Refused {
        int length = (int) Math.min(TAIL, upload.size());
        byte[] tail;
        try (InputStream content = upload.source().open()) {
            content.skipNBytes(upload.size() - length);
            tail = content.readNBytes(length);
        }
        ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        int end = tail.length - 22;
        while (end >= 0 && bytes.getInt(end) != END_OF_LIST) {
            end--;
        }
        Set<String> names = new HashSet<>();
        if (end < 0) {
            return names;
        }
        int at = end - bytes.getInt(end + 12);
        while (at >= 0 && at + 46 <= end && bytes.getInt(at) == LISTED_ENTRY) {
            int nameLength = bytes.getShort(at + 28) & 0xffff;
            Charset charset = (bytes.getShort(at + 8) & UTF_8_NAME) == 0 ? ISO_8859_1 : UTF_8;
            names.add(new String(Arrays.copyOfRange(tail, at + 46, at + 46 + nameLength), charset));
            at += 46 + nameLength + (bytes.getShort(at + 30) & 0xffff) + (bytes.getShort(at + 32) & 0xffff);
        }
        return names;
    }
}
