package dev.plantao.occurrence.attachment;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file as somebody sent it: nothing about it is believed yet.
 *
 * @param name as the sender calls it
 * @param size in bytes
 */
public record Upload(String name, long size, Source source) {

    /** Where the bytes come from. They are read several times and must be the same each time. */
    @FunctionalInterface
    public interface Source {

        /** The bytes from the beginning. */
        InputStream open() throws IOException;
    }
}
