package dev.plantao.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.plantao.occurrence.Occurrence;
import dev.plantao.occurrence.attachment.Attachment;
import dev.plantao.occurrence.attachment.Sizes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file as a page offers it.
 *
 * @param size in words, for example "1,2 MB"
 * @param address where it is downloaded; asks for the rights of whoever follows it
 * @param preview where its small picture is, or null if it is none
 */
public record FileLine(String name, String size, String address, @Nullable String preview) {

    /** What {@link #byMessage} calls the files that came with the opening. */
    public static final Long OPENING = 0L;

    /** The files beside what they came with: the id of an interaction, or {@link #OPENING}. */
    public static Map<Long, List<FileLine>> byMessage(Occurrence occurrence, List<Attachment> files) {
        return files.stream()
                .collect(groupingBy(
                        file -> Objects.requireNonNullElse(file.interactionId(), OPENING),
                        mapping(file -> of(occurrence, file), toList())));
    }

    private static FileLine of(Occurrence occurrence, Attachment file) {
        String address = "/api/v1/occurrences/" + occurrence.number() + "/attachments/" + file.publicId();
        return new FileLine(
                file.name(), Sizes.text(file.size()), address, file.hasPreview() ? address + "/preview" : null);
    }
}
