package dev.plantao.occurrence.attachment;

import org.jspecify.annotations.Nullable;

/** A file that passed every check and waits to be kept. Only {@link Attachments#check} makes one. */
public final class CheckedFile {

    private final String name;
    private final FileType type;
    private final long size;
    private final String sha256;
    private final byte @Nullable [] preview;
    private final Upload.Source source;

    CheckedFile(String name, FileType type, long size, String sha256, byte @Nullable [] preview, Upload.Source source) {
        this.name = name;
        this.type = type;
        this.size = size;
        this.sha256 = sha256;
        this.preview = preview;
        this.source = source;
    }

    /** The clean name. */
    public String name() {
        return name;
    }

    /** The hash of the content, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    FileType type() {
        return type;
    }

    long size() {
        return size;
    }

    byte @Nullable [] preview() {
        return preview;
    }

    Upload.Source source() {
        return source;
    }
}
