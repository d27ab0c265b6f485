package dev.plantao.product;

import org.jspecify.annotations.Nullable;

/**
 * A correction or an evolution in a version.
 *
 * @param version code of the version
 * @param occurrences how many occurrences are about its defect
 * @param answered how many of them have ended
 */
public record VersionItem(
        String version,
        IssueKind kind,
        long id,
        String title,
        String moduleCode,
        @Nullable String releaseNote,
        @Nullable String developer,
        long occurrences,
        long answered) {

    /** Such as {@code DF-000042}. */
    public String number() {
        return kind.number(id);
    }
}
